// From text to rows: delimiters, headings, quotes, and the line that each row starts on.
import { describe, expect, it } from 'vitest';
import { codesOf, readText } from './read-text.ts';

const titles = (drawn: string): string[] =>
  readText(drawn).orders.flatMap((order) => order.items.map((item) => item.title));

describe('delimiters and headings', () => {
  it.each([',', ';', '\t', '|'])('reads cells between "%s"', (delimiter) => {
    const { report, orders } = readText(
      ['order,name,item', '1,Jo Lowe,mug'].join('\n').replaceAll(',', delimiter),
    );
    expect(report).toMatchObject({ delimiter, orders: 1 });
    expect(orders[0]?.buyer.name).toBe('Jo Lowe');
  });

  it('obeys a first line that names the delimiter, and counts it as a line', () => {
    const { report } = readText(`
      sep=;
      order;name;item
      1;Jo Lowe;two, three
    `);
    expect(report).toMatchObject({ delimiter: ';', headerLine: 2, orders: 1 });
  });

  it('finds the headings below a title', () => {
    const { report } = readText(`
      Christmas fair,,
      order no.,Who ,what they bought
      1,Jo Lowe,mug
    `);
    expect(report).toMatchObject({ headerLine: 2, orders: 1, lineItems: 1 });
  });

  it('reads German headings', () => {
    const { orders } = readText(`
      Bestellnummer;Vorname;Nachname;Artikel;Menge;Bestelldatum
      7;Jürgen;Voß;Becher;2;13.11.2026
    `);
    expect(orders).toMatchObject([
      {
        id: '7',
        buyer: { name: 'Jürgen Voß', greetingName: 'Jürgen' },
        placedOn: '2026-11-13',
        items: [{ quantity: 2 }],
      },
    ]);
  });

  it('reads the first of two columns with one heading', () => {
    const { report, orders } = readText(`
      order,name,item,name
      1,Jo Lowe,mug,somebody else
    `);
    expect(orders[0]?.buyer.name).toBe('Jo Lowe');
    expect(codesOf(report)).toEqual(['1 header-duplicate']);
  });

  it('understands a heading with a letter of another script', () => {
    const { report, orders } = readText(`
      оrder,name,item
      1,Jo Lowe,mug
    `);
    expect(orders[0]?.id).toBe('1');
    expect(codesOf(report)).toEqual(['1 header-lookalike']);
  });

  it('reads a list of nothing but names', () => {
    const { orders } = readText(`
      Name
      Jo Lowe
      Ann Lowe
    `);
    expect(orders.map(({ buyer }) => buyer.greetingName)).toEqual(['Jo', 'Ann']);
  });
});

describe('quotes', () => {
  it('keeps a line break inside a quoted gift message and counts lines as in the file', () => {
    const { report, orders } = readText(`
      order,name,item,gift message
      1,Jo Lowe,mug,"Happy day,
      Ann"
      2,,mug,
    `);
    expect(orders.map(({ at }) => at.line)).toEqual([2, 4]);
    expect(orders[0]?.giftMessage).toBe('Happy day,\nAnn');
    expect(codesOf(report)).toEqual(['4 name-missing']);
  });

  it('keeps the quotes of a cell that has none around it', () => {
    const drawn = `
      order,name,item
      1,Jo Lowe,5" pot "rustic"
    `;
    expect(titles(drawn)).toEqual(['5" pot "rustic"']);
    expect(codesOf(readText(drawn).report)).toEqual(['2 quote-stray']);
  });

  it('takes doubled quotes and Excel guards for what they are', () => {
    const { report, orders } = readText(`
      order,name,item
      ="0042",Jo Lowe,"a ""red"" mug"
    `);
    expect(orders).toMatchObject([{ id: '0042', items: [{ title: 'a "red" mug' }] }]);
    expect(codesOf(report)).toEqual(['1 cell-guarded']);
  });

  it('loses nothing behind a quote that is never closed', () => {
    const drawn = `
      order,name,item
      1,Jo Lowe,"mug
      2,Ann Lowe,bowl
      3,Bo Lowe,"jug, large"
    `;
    expect(titles(drawn)).toEqual(['"mug', 'bowl', 'jug, large']);
    expect(codesOf(readText(drawn).report)).toEqual(['2 quote-stray']);
  });

  it('loses nothing where an open quote meets the end of a quoted cell', () => {
    const drawn = `
      order,name,item,note,date
      1,Jo Lowe,"mug,,
      2,Ann Lowe,bowl,,
      3,Bo Lowe,jug 5",,
    `;
    expect(readText(drawn).orders.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('takes the lines of a message that broke off for part of it', () => {
    const { report, orders } = readText(`
      order,name,item,gift message
      1,Jo Lowe,mug,
      2,Ann Lowe,bowl,"Happy day
      and many more of`);
    expect(orders.map(({ id }) => id)).toEqual(['1', '2']);
    expect(orders[1]?.giftMessage).toBe('"Happy day\nand many more of');
    expect(codesOf(report)).toEqual(['3 quote-stray']);
  });

  it('still reads every row of a file full of open quotes', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i},"Jo Lowe,mug`);
    expect(readText(['order,name,item', ...rows].join('\n')).orders).toHaveLength(50);
  });
});

describe('rows', () => {
  it('fills a short row and cuts a long one', () => {
    const { report, orders } = readText(`
      order,name,item,gift message
      1,Jo Lowe,mug
      2,Ann Lowe,bowl,Hello,and more
      3,Bo Lowe,jug,,,
    `);
    expect(orders.map(({ giftMessage }) => giftMessage)).toEqual(['', 'Hello', '']);
    expect(codesOf(report)).toEqual(['2 row-short', '3 row-long']);
  });

  it('leaves out a row that no order can have, and says so', () => {
    const { report, orders } = readText(
      `order,name,item\n1,Jo Lowe,${'x'.repeat(1_000_001)}\n2,Ann Lowe,mug\n`,
    );
    expect(orders.map(({ id }) => id)).toEqual(['2']);
    expect(codesOf(report)).toEqual(['2 row-unreadable']);
  });

  it('reads the start of a cell that is far too long', () => {
    const { report, orders } = readText(`order,name,item\n1,Jo Lowe,${'x'.repeat(6_000)}\n`);
    expect(orders[0]?.items[0]?.title).toHaveLength(5_000);
    expect(codesOf(report)).toEqual(['2 cell-cut']);
  });

  it('turns away a file with more rows than are read, and says what to do', () => {
    const row = '1,Jo Lowe,mug\n';
    const { report } = readText(`order,name,item\n${row.repeat(200_001)}`);
    expect(report).toMatchObject({ format: 'reject:too-large', orders: 0 });
    expect(report.problems[0]?.message).toContain('more than 200,000 rows; download fewer months at a time');
  });

  it('tells rows that are no orders one by one, and many of them by their number', () => {
    const { report } = readText(`order,name,item\n1,Jo Lowe,mug\n${'--,,\n'.repeat(130)}`);
    expect(report).toMatchObject({ orders: 1, rows: 131, leftOut: 130 });
    expect(report.problems).toHaveLength(101);
    expect(report.problems.at(-1)).toMatchObject({ code: 'rows-left-out', line: 132 });
    expect(report.problems.at(-1)?.message).toContain('30 more rows');
  });
});
