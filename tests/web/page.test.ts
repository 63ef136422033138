// The seller's page in a real browser, against the real service.
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { operatorsIn } from '../support/read-pdf.ts';
import { isBrowserMissing, withPage } from './browser.ts';
import { barriers, drop, expectText, firstNoteDrawn, messageField, orderFiles, tabTo } from './page-parts.ts';

const BROKEN = 'Dear {{recipient.firstName}},\n\nthank you for {{item';

/** Colour of a picture at a share of its width and height. */
function colourAt(image: SVGElement | HTMLElement, [x = 0, y = 0]: readonly number[]): number[] {
  if (!(image instanceof HTMLImageElement)) return [];
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const drawing = canvas.getContext('2d');
  drawing?.drawImage(image, 0, 0);
  const pixel = drawing?.getImageData(canvas.width * x, canvas.height * y, 1, 1).data;
  return [...(pixel ?? [])].slice(0, 3);
}

describe.skipIf(isBrowserMissing())('the page', () => {
  let page: Page;
  withPage((opened) => {
    page = opened;
  });

  it('leads from the sample orders to the PDF by keyboard alone', async () => {
    await tabTo(page, 'Try with sample orders');
    await page.keyboard.press('Enter');
    await firstNoteDrawn(page);
    await tabTo(page, 'Your name or shop name');
    await page.keyboard.type('Marianne');
    await page.locator('.button.main[aria-disabled=false]').waitFor();
    await tabTo(page, 'Download PDF');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');

    const pdf = await getDocument({ data: new Uint8Array(await readFile(await (await saved).path())) })
      .promise;
    await expectText(page.locator('.result-line'), /^\d+ notes on \d+ sheets$/);
    expect(await page.locator('.result-line').textContent()).toContain(`on ${pdf.numPages} sheets`);
    const text = await (await pdf.getPage(1)).getTextContent();
    expect(text.items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Marianne');
  });

  it('shows the place of a broken brace and leads there', async () => {
    await page.getByRole('button', { name: 'Try with sample orders' }).click();
    const message = messageField(page);
    await message.fill(BROKEN);
    const place = page.getByRole('button', { name: 'Line 3, column 15' });
    await place.press('Enter');
    expect(await message.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(
      BROKEN.indexOf('{{item'),
    );

    await page.keyboard.press('Control+End');
    await page.keyboard.type('}}.');
    await place.waitFor({ state: 'detached' });
  });

  it('makes the notes for the chosen printer, in the chosen way of writing', async () => {
    await page.getByRole('button', { name: 'Try with sample orders' }).click();
    await page.getByRole('textbox', { name: 'Your name or shop name' }).fill('Marianne');
    await page.getByRole('button', { name: 'Neat' }).click();
    expect(await page.getByRole('slider').inputValue()).toBe('0.6');
    await page.getByLabel('Pen', { exact: true }).selectOption('Medium (0.5 mm)');
    await page.getByLabel('Printer', { exact: true }).selectOption('Label printer');
    await page.locator('.button.main[aria-disabled=false]').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PDF' }).click();
    expect(operatorsIn(await readFile(await (await saved).path()))).toMatch(/^0 g$/m);
  });

  it('lays notes out with a logo on a paper that is found by its size, and addresses without a message', async () => {
    await page.getByRole('button', { name: 'Try with sample orders' }).click();
    await page.getByRole('radio', { name: /^Card with logo/ }).check();
    await page.getByRole('searchbox', { name: 'Find a paper' }).fill('5x7');
    await page.getByText('1 of 19 papers').waitFor();
    await page.getByRole('radio', { name: '5 x 7 in card' }).check();
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#0b6e4f" d="M0 0h9v9z"/></svg>';
    await page
      .locator('.picture input[type=file]')
      .first()
      .setInputFiles({
        ...{ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) },
      });
    await page.getByRole('button', { name: 'Remove logo.svg' }).waitFor();
    const note = page.getByRole('figure').first().locator('img');
    await expect
      .poll(() => note.evaluate(colourAt, [0.53, 0.06]), { timeout: 30_000 })
      .toEqual([11, 110, 79]);
    await page.getByRole('radio', { name: /^Envelope/ }).check();
    await page.getByText('no message is needed').waitFor();
    await page.getByText('12 addresses on 12 sheets').waitFor();
  });

  it('shows each hand in a few words of it, and which inks suit the chosen one', async () => {
    const samples = page.getByRole('group', { name: 'Hand' }).locator('img');
    await page.getByRole('radio', { name: 'Homemade Apple' }).check();
    await samples.last().scrollIntoViewIfNeeded();
    const widths = () =>
      samples.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    await expect.poll(widths, { timeout: 30_000 }).toHaveLength(11);
    await expect.poll(widths, { timeout: 30_000 }).not.toContain(0);
    expect(await page.getByRole('radio', { name: 'suits this hand' }).count()).toBe(2);
    expect(await page.getByRole('radio', { name: 'Blue ballpoint' }).isChecked()).toBe(true);
  });

  it('types a field at the caret', async () => {
    const message = messageField(page);
    await message.fill('Dear ,');
    await message.press('ArrowLeft');
    await page.getByRole('button', { name: 'recipient first name', exact: true }).press('Enter');
    expect(await message.inputValue()).toBe('Dear {{recipient.firstName}},');
    await page.keyboard.type('!');
    expect(await message.inputValue()).toBe('Dear {{recipient.firstName}}!,');
  });

  it('puts a condition around what is selected', async () => {
    const message = messageField(page);
    await message.fill('Hello. For you!');
    for (let letters = 0; letters < 8; letters += 1) await message.press('Shift+ArrowLeft');
    await page.getByText('Words for some orders only').click();
    await page.getByRole('button', { name: 'is gift', exact: true }).press('Enter');
    expect(await message.inputValue()).toBe('Hello. {{#if is.gift}}For you!{{/if}}');
    await page.keyboard.type('!');
    expect(await message.inputValue()).toBe('Hello. {{#if is.gift}}For you!!{{/if}}');
  });

  it('says of a file that is not an order file what to do', async () => {
    const statement = 'Date,Type,Title,Info,Currency,Amount\n"2 November, 2026",Fee,Listing fee,,USD,-0.20\n';
    await orderFiles(page).setInputFiles({
      ...{ name: 'statement.csv', mimeType: 'text/csv', buffer: Buffer.from(statement) },
    });
    const report = page.getByRole('list', { name: 'Files' }).getByRole('listitem').first();
    await report.locator('.problem.error .hint').waitFor();
  });

  it('reads files that are dropped anywhere in the window', async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['order,name,item\n1001,Anna Holm,Mug\n'], 'mine.csv'));
      return transfer;
    });
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
    await page.getByRole('heading', { name: 'mine.csv' }).waitFor();
    await page.getByText('1 order, 1 item').waitFor();
  });

  it('asks what the columns of a list hold, and remembers it for the next one', async () => {
    await drop(page, 'handmade-no-header.csv');
    await page.getByText('This file has no line of headings.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Column 1 holds').selectOption('order number');
    await page.getByRole('button', { name: "Yes, buyer's name" }).press('Enter');
    const named = page.getByLabel('Column 2 holds');
    expect(await named.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Use all guesses' }).press('Enter');
    await page.getByText('8 orders, 8 items').waitFor();
    await firstNoteDrawn(page);
    expect(await barriers(page)).toEqual([]);

    await page.reload();
    await drop(page, 'handmade-no-header.csv');
    await page.getByText('8 orders, 8 items').waitFor();
    expect(await named.isVisible()).toBe(false);
    await page.getByText('What the columns hold').click();
    expect(await named.inputValue()).toBe('buyer');
    await page.getByRole('button', { name: 'Forget it' }).click();
    await page.getByText('This file has no line of headings.').waitFor();
  });

  it('lets names that look wrong be read in another encoding, and back', async () => {
    await drop(page, 'ebay-de-nasty.csv');
    await page.getByText('Read as windows-1252: Wiebke Störtebecker.').waitFor();
    const encoding = page.getByLabel('Do the names look right?');
    await encoding.selectOption('utf-16le (all languages)');
    await page.getByText('Read as utf-16le.').waitFor();
    await encoding.selectOption('as the file tells');
    await page.getByText('Read as windows-1252: Wiebke Störtebecker.').waitFor();
  });

  it('asks which number of a date is the month, for this visit only', async () => {
    await drop(page, 'etsy-items-uk-nasty.csv');
    const question = page.getByRole('group', { name: 'What is 03/04/26?' });
    await question.getByText('cannot be told apart in etsy-items-uk-nasty.csv').waitFor();
    await question.getByLabel('3 April').check();
    await question.getByText('cannot be told apart').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await question.getByLabel('Not sure').check();
    await question.getByText('cannot be told apart').waitFor();
    await question.getByLabel('4 March').check();
    await page.reload();
    await drop(page, 'etsy-items-uk-nasty.csv');
    await question.getByText('cannot be told apart').waitFor();
  });

  it('saves the rows that get no note, though the name to sign with is still to be written', async () => {
    await drop(page, 'handmade-nasty.csv');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the rows without a note (CSV)' }).click();
    expect((await saved).suggestedFilename()).toBe('set-aside.csv');
    const [, ...rows] = (await readFile(await (await saved).path(), 'utf8')).trim().split('\n');
    expect(rows).toHaveLength(3);
  });

  it('remembers the message and the choices, but never the orders', async () => {
    await page.getByRole('button', { name: 'Try with sample orders' }).click();
    await firstNoteDrawn(page);
    await messageField(page).fill('Thank you!');
    await page.getByRole('radio', { name: 'Homemade Apple' }).check();
    await page.waitForFunction(() => localStorage.getItem('inkslip-draft')?.includes('homemade-apple'));
    await page.reload();
    expect(await messageField(page).inputValue()).toBe('Thank you!');
    expect(await page.getByRole('radio', { name: 'Homemade Apple' }).isChecked()).toBe(true);
    expect(await page.getByRole('figure').count()).toBe(0);
  });

  it('has no serious barrier, empty or full', async () => {
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try with sample orders' }).click();
    await firstNoteDrawn(page);
    await page.getByRole('radio', { name: /^Label/ }).check();
    await page.getByText('Used places in between').click();
    await page.getByRole('button', { name: 'Place 4 is used' }).click();
    await page.getByLabel('Printer', { exact: true }).selectOption('Print shop');
    await page.getByText('More for printing').click();
    await messageField(page).fill(BROKEN);
    await page.getByRole('button', { name: 'Line 3, column 15' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('asks nobody but its own service', async () => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.reload();
    await page.getByRole('button', { name: 'Try with sample orders' }).click();
    await firstNoteDrawn(page);
    expect([...asked]).toEqual([new URL(page.url()).origin]);
  });
});
