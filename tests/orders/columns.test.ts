// What the columns of a list are read as: what is sure is read, what is a guess is put to the seller.
import { describe, expect, it } from 'vitest';
import type { ReadSettings } from '../../src/orders/read-settings.ts';
import { bytesOf, codesOf, readBytes, readText } from './read-text.ts';

/** "heading: field", with a question mark behind a guess, and nothing for a column that is not read. */
function columns(drawn: string, said: Partial<ReadSettings> = {}): readonly string[] {
  return readText(drawn, 'list.csv', said).report.columns.map(
    ({ column, heading, field, isSure }) =>
      `${heading || column}: ${field}${isSure || field === '' ? '' : '?'}`,
  );
}

describe('headings that people use', () => {
  it.each([
    ['Order no.,Customer,What they bought,Qty,Ordered on', 'English'],
    ['Bestellnr.;Kundin;Artikel;Stück;Bestelldatum', 'German'],
    ['N° de commande;Nom du client;Produit;Quantité;Date de commande', 'French'],
    ['Nº de pedido;Comprador;Artículo;Cantidad;Fecha', 'Spanish'],
    ['Numero ordine;Acquirente;Articolo;Quantità;Data', 'Italian'],
    ['Bestelnummer;Klant;Omschrijving;Aantal;Besteldatum', 'Dutch'],
  ])('%s (%s)', (headings) => {
    const sign = headings.includes(';') ? ';' : ',';
    const row = ['7', 'Jo Lowe', 'mug', '2', '13.11.2026'].join(sign);
    const { report, orders } = readText(`${headings}\n${row}\n`);
    expect(report.columns.map(({ field }) => field)).toEqual(['order', 'buyer', 'item', 'quantity', 'date']);
    expect(orders).toMatchObject([
      { id: '7', buyer: { name: 'Jo Lowe' }, items: [{ title: 'mug', quantity: 2 }], placedOn: '2026-11-13' },
    ]);
  });

  it('takes a first or a last name that stands alone for the whole name', () => {
    const { orders } = readText('Ordine;Nome;Articolo\n7;Mario Rossi;tazza\n');
    expect(orders[0]?.buyer).toMatchObject({ name: 'Mario Rossi', greetingName: 'Mario' });
  });
});

describe('headings that are nearly right', () => {
  it('are read over cells of the right kind', () => {
    const drawn = `
      order,Costumer name,Item,Quantitiy,Note for giftmessage
      7,Jo Lowe,mug,2,Happy day
      8,Ann Lowe,jug,1,
    `;
    expect(columns(drawn).slice(0, 4)).toEqual([
      'order: order',
      'Costumer name: buyer',
      'Item: item',
      'Quantitiy: quantity',
    ]);
  });

  it('are the same in another order of words', () => {
    expect(columns('order,name of the buyer,item\n7,Jo Lowe,mug\n')[1]).toBe('name of the buyer: buyer');
  });

  it('are only a guess over cells of another kind', () => {
    const drawn = 'order,name,item,Quantitiy\n7,Jo Lowe,mug,a pair\n8,Ann Lowe,jug,a dozen\n';
    expect(columns(drawn)[3]).toBe('Quantitiy: quantity?');
    const { report, orders } = readText(drawn);
    expect(orders[0]?.items[0]?.quantity).toBe(1);
    expect(codesOf(report)).toEqual(['1 columns-unsure']);
    expect(report.problems[0]?.message).toContain('"Quantitiy", perhaps quantity');
  });
});

describe('headings that nobody knows', () => {
  const drawn = `
    Ref code,Wrote to us,Thing,Tray,Came in
    A-1,Jo Lowe,a green mug,2,13.11.2026
    A-2,Ann Lowe,a large jug,1,14.11.2026
  `;

  it('are guessed by their cells, and nothing is read', () => {
    expect(columns(drawn)).toEqual([
      'Ref code: order?',
      'Wrote to us: buyer?',
      'Thing: item?',
      'Tray: quantity?',
      'Came in: date?',
    ]);
    const { report } = readText(drawn);
    expect(report).toMatchObject({ headerLine: 1, orders: 0 });
    expect(codesOf(report)).toEqual(['1 columns-unknown']);
  });

  it('are read as the seller says', () => {
    const said = { columns: { 'Ref code': 'order', 'wrote to us': 'buyer', 3: 'item', Tray: 'ignore' } };
    const { report, orders } = readText(drawn, 'list.csv', said);
    expect(orders).toMatchObject([
      { id: 'A-1', buyer: { name: 'Jo Lowe' }, items: [{ title: 'a green mug', quantity: 1 }] },
      { id: 'A-2' },
    ]);
    expect(codesOf(report)).toEqual(['1 columns-unsure']); // the date is still a guess
  });

  it('show some of their cells', () => {
    expect(readText(drawn).report.columns[1]?.samples).toEqual(['Jo Lowe', 'Ann Lowe']);
  });

  it('are nothing to ask about where the list has all that a note needs', () => {
    const { report } = readText('order,name,item,qty,date,table\n7,Jo Lowe,mug,1,2026-11-13,left\n');
    expect(report.columns.at(-1)).toMatchObject({ field: '', isSure: false });
    expect(report.problems).toEqual([]);
  });
});

describe('a list without headings', () => {
  const drawn = `
    B01;Hanna Lohmeyer;Becher;1;13.11.2026
    B02;Reto Kägi;Seife;2;14.11.2026
  `;

  it('is guessed by its cells, and nothing is read', () => {
    expect(columns(drawn)).toEqual(['1: order?', '2: buyer?', '3: item?', '4: quantity?', '5: date?']);
    expect(codesOf(readText(drawn).report)).toEqual(['1 header-missing']);
  });

  it('is read as the seller says', () => {
    const said = { columns: { 1: 'order', 2: 'buyer', 3: 'item', 4: 'quantity', 5: 'date' } };
    const { report, orders } = readText(drawn, 'list.csv', said);
    expect(report).toMatchObject({ headerLine: 0, orders: 2, units: 3, problems: [] });
    expect(orders.map(({ at }) => at.line)).toEqual([1, 2]);
  });
});

describe('what the seller says', () => {
  it('comes before the headings of a shop', () => {
    const drawn = `
      Item Name,Buyer,Quantity,Transaction ID,Listing ID,Ship Name,Order ID,Card text,Variations
      Mug,Jo Lowe (jo),1,9,8,Jo Lowe,33,Happy day,Color:Blue
    `;
    const said = { columns: { 'Card text': 'giftMessage', Variations: 'ignore' } };
    const { report, orders } = readText(drawn, 'orders.csv', said);
    expect(report.format).toBe('etsy-items');
    expect(orders).toMatchObject([{ giftMessage: 'Happy day', items: [{ title: 'Mug', variant: '' }] }]);
  });

  it('is remembered for files with the same headings', () => {
    const drawn = 'nr,who,thing\n7,Jo Lowe,mug\n';
    const { report } = readText(drawn);
    const said = { rememberedColumns: { [report.headings]: { thing: 'item' } } };
    expect(columns(drawn, said)).toEqual(['nr: order', 'who: buyer', 'thing: item']);
    expect(columns('nr,who,thing,price\n7,Jo Lowe,mug,2\n', said)[2]).toBe('thing: item?');
  });

  it('is remembered for files without headings whose columns are alike', () => {
    const said = {
      rememberedColumns: { 'no headings: id | name | text': { 1: 'order', 2: 'buyer', 3: 'item' } },
    };
    expect(readText('B01,Jo Lowe,mug\nB02,Ann Lowe,jug\n', 'list.csv', said).orders).toHaveLength(2);
    expect(readText('Jo Lowe,mug\nAnn Lowe,jug\n', 'list.csv', said).orders).toHaveLength(0);
  });

  it('counts more today than what is remembered', () => {
    const drawn = 'nr,who,thing\n7,Jo Lowe,mug\n';
    const said = {
      columns: { thing: 'personalisation' },
      rememberedColumns: { 'nr | who | thing': { thing: 'item', nr: 'order' } },
    };
    expect(columns(drawn, said)).toEqual(['nr: order', 'who: buyer', 'thing: personalisation']);
  });

  it('is reported where no file has the column', () => {
    const { report } = readText('order,name,item\n7,Jo Lowe,mug\n', 'list.csv', {
      columns: { Thing: 'item', 9: 'date' },
    });
    expect(report.problems.map(({ code, message }) => [code, message])).toEqual([
      ['column-not-found', 'No file has the column "9", so what was said of it does nothing.'],
      ['column-not-found', 'No file has the column "Thing", so what was said of it does nothing.'],
    ]);
  });

  it('settles what 03/04/26 means, where the other dates do not tell', () => {
    const drawn = 'order,name,item,date\n7,Jo Lowe,mug,03/04/26\n';
    const dayOf = (dates: ReadSettings['dates']) =>
      readText(drawn, 'list.csv', { dates }).orders[0]?.placedOn;
    expect([dayOf(null), dayOf('day-first'), dayOf('month-first')]).toEqual(['', '2026-04-03', '2026-03-04']);
    const told = `${drawn}8,Ann Lowe,jug,03/14/26\n`;
    expect(readText(told, 'list.csv', { dates: 'day-first' }).orders[0]?.placedOn).toBe('2026-03-04');
  });

  it('settles the encoding', () => {
    const bytes = Uint8Array.of(...bytesOf('order,name,item\n7,'), 0x8a, ...bytesOf('ime Lowe,mug\n'));
    const names = (['windows-1250', 'macintosh'] as const).map(
      (encoding) => readBytes(bytes, 'list.csv', { encoding }).orders[0]?.buyer.name,
    );
    expect(names).toEqual(['Šime Lowe', 'äime Lowe']);
  });

  it('is asked for where the encoding is a guess, with the names that show it', () => {
    const bytes = Uint8Array.of(...bytesOf('order,name,item\n7,Zo'), 0xeb, ...bytesOf(' Lowe,mug\n'));
    const { report } = readBytes(bytes);
    expect(report).toMatchObject({ encoding: 'windows-1252', namesToCheck: ['Zoë Lowe'] });
    expect(codesOf(report)).toEqual(['1 encoding-guessed']);
    const chosen = readBytes(bytes, 'list.csv', { encoding: 'windows-1252' }).report;
    expect(chosen).toMatchObject({ namesToCheck: ['Zoë Lowe'], problems: [] });
  });
});
