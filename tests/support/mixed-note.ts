// A card in many scripts, for tests of what readers and printers make of it.
import { handwrite } from '../../src/hand/handwrite.ts';
import { inkColours } from '../../src/ink/colour.ts';
import type { Outlines } from '../../src/ink/ink.ts';
import { notePage } from '../../src/page/note-page.ts';
import type { Page } from '../../src/page/page.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { wholeSheet } from '../../src/sheet/sheet.ts';
import { catalog, jobOf, one, unwrap, withinMargins } from './notes.ts';

export const MIXED_LINES = [
  'Dear יוסי כהן, thank you so much for it!',
  'Nguyễn Thị Minh Châu, Łucja and Česká',
  'Ксения Дорохова, Ευαγγελία Μαυρίδου',
  'अनन्या देशमुख, กิตติพัฒน์ น้ำผึ้ง',
  '山下 ひかり, 陳柏安, 张伟, 한별 서윤',
  'I packed them twice 🎁 and wrote this ✨',
];

const STOCK = 'a5';

/** One A5 page with each line as the seller broke it; a line that does not fit would be broken further. */
export function mixedPage(hand: string, lines: readonly string[]): { page: Page; outlines: Outlines } {
  const opened = catalog.openHand(hand);
  const bank = opened.bank(0, null);
  const note = { order: '1001', blocks: [{ kind: 'paragraph' as const, lines }] };
  const size = one(catalog.stocks, STOCK).cell;
  const settings = {
    style: opened.style,
    size,
    frame: withinMargins(size),
    ink: inkColours(one(catalog.inks, 'black-gel'), 'office'),
    strength: 0,
  };
  const page = unwrap(notePage(unwrap(handwrite(note, bank, 'seed')), settings, 'seed'));
  return { page, outlines: bank.outlines };
}

export function mixedPdf(hand: string, lines: readonly string[]): Buffer {
  const { page, outlines } = mixedPage(hand, lines);
  const sheets = [wholeSheet(one(catalog.stocks, STOCK).cell, 0)];
  return Buffer.concat([...exportPdf(jobOf({ sheets, pages: [page], outlines }))]);
}
