// Parts of the seller's page as tests find them, and what people do with them.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

export const orderFiles = (page: Page) => page.locator('input[type=file]').first();

export const fixture = (name: string) => `tests/fixtures/orders/${name}`;

export const drop = (page: Page, name: string) => orderFiles(page).setInputFiles(fixture(name));

export const messageField = (page: Page) => page.getByRole('textbox', { name: 'Written on every note' });

/** Makes the notes, and gives their words. */
export async function textOfNotes(page: Page): Promise<string> {
  await page.locator('.button.main[aria-disabled=false]').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  const pdf = await getDocument({ data: new Uint8Array(await readFile(await (await saved).path())) }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, i) => {
    const { items } = await (await pdf.getPage(i + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join(' ').replace(/\s+/g, ' ');
}

export const firstNoteDrawn = (page: Page) =>
  page.locator('figure[aria-busy=false] img').first().waitFor({ timeout: 30_000 });

/** Presses Tab until the element with this accessible name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  // Found once: to find it by its name takes longer than to press a key.
  const target = await page
    .getByRole('button', { name })
    .or(page.getByRole('textbox', { name }))
    .elementHandle();
  for (let presses = 0; presses < 80 && target !== null; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to "${name}"`);
}

export async function expectText(line: ReturnType<Page['locator']>, pattern: RegExp): Promise<void> {
  await line.filter({ hasText: pattern }).waitFor();
}

export async function barriers(page: Page): Promise<readonly string[]> {
  // The page has no frames, for which each rule would be run apart and all that is fine be sent here and back.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
