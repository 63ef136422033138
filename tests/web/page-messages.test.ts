// What the seller says on the page, in a real browser: messages, lines for single orders, rules, earlier orders.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isBrowserMissing, withPage } from './browser.ts';
import { barriers, drop, firstNoteDrawn, fixture, messageField, textOfNotes } from './page-parts.ts';

describe.skipIf(isBrowserMissing())('the words on the page', () => {
  let page: Page;
  withPage((opened) => {
    page = opened;
  });

  it('gives each order the bundled message that fits it, in the chosen language', async () => {
    await drop(page, 'etsy-items-clean.csv');
    await page.getByLabel('Language of bundled messages').selectOption('German');
    await expect.poll(() => messageField(page).inputValue()).toContain('Danke');
    await page.getByRole('radio', { name: 'What fits each order' }).check();
    const messages = page.getByRole('table', { name: 'Messages of these orders' });
    await messages.getByRole('row', { name: /^Gift to somebody 1 order .*ways$/ }).waitFor();
    await page.getByText('Only English notes are checked for every rule.').waitFor();
    expect(await messageField(page).isVisible()).toBe(false);
  });

  it("writes the seller's own line on the note, and remembers it until it is forgotten", async () => {
    await drop(page, 'etsy-items-clean.csv');
    const form = page.getByRole('group', { name: /^Order 3301000006/ });
    await form.getByRole('listitem').filter({ hasText: 'Tamsin Okoro bought it' }).waitFor();
    await form.getByRole('textbox', { name: 'Your line' }).fill('The wool is from our own sheep.');
    await page.getByRole('textbox', { name: 'Your name or shop name' }).fill('Marianne');
    expect(await textOfNotes(page)).toContain('The wool is from our own sheep.');
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Add a line for order 3301000001' }).press('Enter');
    const added = page.getByRole('group', { name: /^Order 3301000001/ });
    await added.getByText('More').click();
    await added.getByLabel('No note for this order').check();
    await page.getByText('You said that this order gets no note.').first().waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Try with sample orders' }).click();
    await page.getByText('2 lines wait for an order that these files do not hold.').waitFor();
    await drop(page, 'etsy-items-clean.csv');
    const line = form.getByRole('textbox', { name: 'Your line' });
    expect(await line.inputValue()).toBe('The wool is from our own sheep.');
    await page.getByRole('button', { name: 'Forget the lines' }).press('Enter');
    await page.getByRole('button', { name: 'Forget it' }).press('Enter');
    expect(await line.inputValue()).toBe('');
  });

  it('takes an added line at once, in the form that is then in focus', async () => {
    await drop(page, 'etsy-items-clean.csv');
    await page.getByRole('button', { name: 'Add a line for order 3301000002' }).press('Enter');
    await page.getByRole('group', { name: /^Order 3301000002/ }).waitFor();
    await page.keyboard.type('Hello!');
    await page.getByRole('button', { name: 'Change the line for order 3301000002' }).waitFor();
  });

  it('says which rule a note breaks, and prints it for a reason', async () => {
    await drop(page, 'etsy-items-clean.csv');
    await messageField(page).fill('Thank you! Leave a review and get 10% off, www.shop.example');
    const card = page.getByRole('figure').first();
    await card.getByText('“review and get 10%”').waitFor();
    const source = card.getByRole('link', { name: 'Where it says so' });
    expect(await source.getAttribute('href')).toMatch(/^https:/);
    const rules = page.getByRole('region', { name: 'Rules of the channels' });
    await rules.getByText('Blocks: “review and get 10%”, in 12 notes').waitFor();
    await rules.getByText('Look: “www.shop.example”, in 12 notes').waitFor();
    await card.getByText('Print it all the same').click();
    expect(await barriers(page)).toEqual([]);

    await card.getByLabel('Why is it fine?').fill('Etsy has agreed to it.');
    await page.keyboard.press('Enter');
    await card.locator('img').waitFor({ timeout: 30_000 });
    await rules.getByText('Set aside, because: Etsy has agreed to it.').waitFor();
    await rules.getByRole('button', { name: 'Take back' }).press('Enter');
    await card.getByText('“review and get 10%”').waitFor();
  });

  it('asks where orders were placed that do not say so, and judges them by that place', async () => {
    await drop(page, 'handmade-clean.csv');
    await messageField(page).fill('Thank you! Find more on www.shop.example');
    await firstNoteDrawn(page);
    await page.getByLabel('Where were these orders placed?').selectOption('Amazon');
    await page.getByRole('figure').first().getByText('“www.shop.example”').waitFor();
    await page.getByLabel('Where were these orders placed?').selectOption('not said');
    await firstNoteDrawn(page);
  });

  it('reads earlier orders for who came back, and gives them no note', async () => {
    await drop(page, 'etsy-items-clean.csv');
    await firstNoteDrawn(page);
    const returning = page.getByRole('group', { name: /^Order 3301000002/ }).getByText('Second order');
    const [headings = '', , , order = ''] = (await readFile(fixture('etsy-items-clean.csv'), 'utf8')).split(
      '\n',
    );
    const earlier = order.replaceAll('11/02/26', '10/02/26').replace('3301000002', '3301000000');
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'october.csv'));
      return transfer;
    }, `${headings}\n${earlier}\n`);
    await page
      .getByRole('button', { name: 'Earlier orders (optional)' })
      .dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('list', { name: 'Files of earlier orders' }).getByText('october.csv').waitFor();
    await returning.waitFor();
    expect(await page.getByText('1 to 4 of 12 orders').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Remove october.csv' }).press('Enter');
    await returning.waitFor({ state: 'detached' });
  });
});
