// A card in many scripts, for tests of what readers and printers make of it.
import { handwrite } from '../../src/hand/handwrite.ts';
import { inkColours } from '../../src/ink/colour.ts';
import type { Outlines } from '../../src/ink/ink.ts';
import { layOutPage } from '../../src/page/lay-out-page.ts';
import type { Page } from '../../src/page/page.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { impose } from '../../src/sheet/impose.ts';
import { catalog, one, unwrap } from './notes.ts';

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
  const { width: widthPt, height: heightPt } = one(catalog.stocks, STOCK).cell;
  const settings = {
    style: opened.style,
    card: one(catalog.cards, 'note'),
    ink: inkColours(one(catalog.inks, 'black-gel'), 'office'),
    strength: 0,
  };
  const page = unwrap(
    layOutPage(unwrap(handwrite(note, bank, 'seed')), { ...settings, widthPt, heightPt }, 'seed'),
  );
  return { page, outlines: bank.outlines };
}

export function mixedPdf(hand: string, lines: readonly string[]): Buffer {
  const { page, outlines } = mixedPage(hand, lines);
  const sheets = impose(1, one(catalog.stocks, STOCK), 'sequence', 1);
  return Buffer.concat([...exportPdf(sheets, [page], outlines, 'Note')]);
}
