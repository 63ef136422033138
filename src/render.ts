// The path of a note: orders and a message come in, pages on sheets go out. Every stage stands here once, in order;
// exportPdf and exportSvg take it from here.
import type { Bank } from './hand/bank.ts';
import { handwrite } from './hand/handwrite.ts';
import type { Hand } from './hand/open-hand.ts';
import { type Ink, inkColours, type PrintProfile } from './ink/colour.ts';
import type { Outlines } from './ink/ink.ts';
import { composeNotes, type NoteWords } from './message/compose-notes.ts';
import type { Note } from './message/note.ts';
import { type JudgedNote, judgeNote } from './message/rules/judge-note.ts';
import type { Channel, Order } from './orders/order.ts';
import { layOutPage } from './page/lay-out-page.ts';
import type { CardFormat, Page } from './page/page.ts';
import type { Outcome, Problem } from './problem.ts';
import { type ImpositionOrder, impose } from './sheet/impose.ts';
import type { Sheet, Stock } from './sheet/sheet.ts';

/** Everything that decides how a print run looks. Complete: defaults were filled in at the door. */
export interface RenderSettings {
  readonly words: NoteWords;
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

/** An order with its words, and its page or why it has none. */
export interface RenderedNote extends JudgedNote {
  readonly page: Outcome<Page>;
}

export interface Rendering {
  readonly notes: readonly RenderedNote[];
  /** Of the notes that came to paper. */
  readonly pages: readonly Page[];
  readonly sheets: readonly Sheet[];
  /** What the pages are drawn with. */
  readonly outlines: Outlines;
  /** Why orders got no note: one problem for each of them; and what there is to know of notes that were written. */
  readonly problems: readonly Problem[];
}

/**
 * Writes the notes of a print run and places them on sheets; with `only`, those of these orders. The words of all orders are
 * found in any case: no two neighbours say the same, so a note that is made alone must know its neighbours.
 */
export function render(
  orders: readonly Order[],
  settings: RenderSettings,
  only: readonly string[] | null = null,
): Rendering {
  const composed = composeNotes(orders, settings.words, settings.seed);
  const chosen = only && new Set(only);
  const wanted = chosen === null ? composed : composed.filter(({ known }) => chosen.has(known.order.id));
  const judged = wanted.map((one) => judgeNote(one, settings.words.allowed));
  const notes = judged.map((one) => ({ ...one, page: renderPage(one, settings) }));
  const pages = notes.flatMap(({ page }) => (page.ok ? [page.value] : []));
  const sheets = impose(pages.length, settings.stock, settings.imposition, settings.startAt);
  const problems = notes.flatMap(({ page, remarks }) => [...(page.ok ? [] : [page.problem]), ...remarks]);
  return { notes, pages, sheets, outlines: bankOf(settings).outlines, problems };
}

const renderPage = ({ known, note }: JudgedNote, settings: RenderSettings): Outcome<Page> =>
  note.ok ? writeNote(note.value, known.order.channel, settings) : note;

/** One note on its card. */
export function writeNote(note: Note, channel: Channel, settings: RenderSettings): Outcome<Page> {
  const { hand, card, stock, realism, seed } = settings;
  const noteSeed = `${seed}/${hand.style.id}/${channel}/${note.order}`;
  const written = handwrite(note, bankOf(settings), noteSeed);
  if (!written.ok) return written;
  const { width: widthPt, height: heightPt } = stock.cell;
  const ink = inkColours(settings.ink, settings.profile);
  return layOutPage(
    written.value,
    { style: hand.style, card, widthPt, heightPt, ink, strength: realism },
    noteSeed,
  );
}

const bankOf = ({ hand, realism, penPt }: RenderSettings): Bank => hand.bank(realism, penPt);
