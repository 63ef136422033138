// The path of a note: orders and a message come in, pages on sheets go out. Every stage stands here once, in order;
// exportPdf and exportSvg take it from here.
import type { Bank } from './hand/bank.ts';
import { handwrite } from './hand/handwrite.ts';
import type { Hand } from './hand/open-hand.ts';
import { type Ink, type InkColours, inkColours, type PrintProfile } from './ink/colour.ts';
import type { Outlines } from './ink/ink.ts';
import { composeNote } from './message/compose-note.ts';
import type { Seller } from './message/fields.ts';
import type { MessageTemplate } from './message/template/parse-message.ts';
import type { Order } from './orders/order.ts';
import { layOutPage } from './page/lay-out-page.ts';
import type { CardFormat, Page } from './page/page.ts';
import type { Outcome, Problem } from './problem.ts';
import { type ImpositionOrder, impose } from './sheet/impose.ts';
import type { Sheet, Stock } from './sheet/sheet.ts';

/** Everything that decides how a print run looks. Complete: defaults were filled in at the door. */
export interface RenderSettings {
  readonly template: MessageTemplate;
  readonly seller: Seller;
  readonly hand: Hand;
  readonly ink: Ink;
  readonly profile: PrintProfile;
  readonly card: CardFormat;
  readonly stock: Stock;
  /** 0 is the plain face, 1 a natural hand, 1.5 a hasty one. */
  readonly realism: number;
  /** Width of the pen's line at the usual size of the hand; null is the hand's own pen. */
  readonly penPt: number | null;
  readonly seed: string;
  /** First free place on the first sheet, counted from 1. */
  readonly startAt: number;
  readonly imposition: ImpositionOrder;
}

export interface Rendering {
  readonly pages: readonly Page[];
  readonly sheets: readonly Sheet[];
  /** What the pages are drawn with. */
  readonly outlines: Outlines;
  /** Why orders got no note: one problem for each of them. */
  readonly problems: readonly Problem[];
}

/** Writes the note of every order and places them all on sheets. */
export function render(orders: readonly Order[], settings: RenderSettings): Rendering {
  const bank = settings.hand.bank(settings.realism, settings.penPt);
  const ink = inkColours(settings.ink, settings.profile);
  const written = orders.map((order) => renderPage(order, settings, bank, ink));
  const pages = written.flatMap((page) => (page.ok ? [page.value] : []));
  const sheets = impose(pages.length, settings.stock, settings.imposition, settings.startAt);
  const problems = written.flatMap((page) => (page.ok ? [] : [page.problem]));
  return { pages, sheets, outlines: bank.outlines, problems };
}

/** One order's note on its card, or why it has none. */
function renderPage(order: Order, settings: RenderSettings, bank: Bank, ink: InkColours): Outcome<Page> {
  const { template, seller, hand, card, stock, realism, seed } = settings;
  const noteSeed = `${seed}/${hand.style.id}/${order.channel}/${order.id}`;
  const note = composeNote(template, order, seller);
  if (!note.ok) return note;
  const written = handwrite(note.value, bank, noteSeed);
  if (!written.ok) return written;
  const { width: widthPt, height: heightPt } = stock.cell;
  return layOutPage(
    written.value,
    { style: hand.style, card, widthPt, heightPt, ink, strength: realism },
    noteSeed,
  );
}
