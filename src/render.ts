// The path of a note: orders and a message come in, pages on sheets go out. Every stage stands here once, in order;
// exportPdf and exportSvg take it from here.
import { type CardText, cardText, type FrozenCard, qrRemarks } from './card-text.ts';
import type { Bank } from './hand/bank.ts';
import { handwrite } from './hand/handwrite.ts';
import { inkColours, THERMAL_LEAST_PT } from './ink/colour.ts';
import type { Drawing } from './ink/drawing.ts';
import type { Outlines } from './ink/ink.ts';
import { composeSteps } from './message/compose-notes.ts';
import { type JudgedNote, judgeNote } from './message/rules/judge-note.ts';
import type { Order } from './orders/order.ts';
import { sortOrders } from './orders/sort-orders.ts';
import { layOutPages } from './page/lay-out-pages.ts';
import { hasPart } from './page/layout.ts';
import type { Leaf, Page } from './page/page.ts';
import type { Outcome, Problem } from './problem.ts';
import type { RenderSettings } from './render-settings.ts';
import { fitLayout } from './sheet/fit-layout.ts';
import { imposeLeaves } from './sheet/impose-leaves.ts';
import type { Sheet } from './sheet/sheet.ts';
import { slugLines } from './sheet/slug-lines.ts';
import { atOnce, type Steps } from './steps.ts';

/** A card as it lies on sheets, or why there is none. */
export interface CardOfOrder {
  /** Null where a place stays blank. */
  readonly order: Order | null;
  readonly leaves: Outcome<readonly Leaf[]>;
}

/** An order with its words, what its card says, and its card. */
export interface RenderedNote extends JudgedNote, CardOfOrder {
  readonly order: Order;
  readonly text: Outcome<CardText>;
}

/** Cards on their sheets. */
export interface PlacedCards {
  /** Both sides of all cards, in the order of the print run. */
  readonly pages: readonly Page[];
  readonly sheets: readonly Sheet[];
  /** Small print on each of the sheets. */
  readonly slugs: readonly (readonly Drawing[])[];
  /** What the pages are drawn with. */
  readonly outlines: Outlines;
}

export interface Rendering extends PlacedCards {
  readonly notes: readonly RenderedNote[];
  /** Why orders got no card: one problem for each of them; and what there is to know of cards that were made. */
  readonly problems: readonly Problem[];
}

/** All steps of `renderSteps` at once. */
export const render = (
  orders: readonly Order[],
  settings: RenderSettings,
  only: readonly string[] | null = null,
): Rendering => atOnce(renderSteps(orders, settings, only));

/**
 * Writes the notes of a print run and places them on sheets; with `only`, those of these orders. The words of all orders are
 * found in any case: no two neighbours say the same, so a note that is made alone must know its neighbours.
 */
export function* renderSteps(
  orders: readonly Order[],
  settings: RenderSettings,
  only: readonly string[] | null,
): Steps<Rendering> {
  const composed = yield* composeSteps(sortOrders(orders, settings.sortedBy), settings.words, settings.seed);
  const chosen = only && new Set(only);
  const wanted = chosen === null ? composed : composed.filter(({ known }) => chosen.has(known.order.id));
  const isNote = hasPart(settings.layout, 'note');
  const notes: RenderedNote[] = [];
  for (const one of wanted) {
    const judged = isNote ? judgeNote(one, settings.words.allowed) : { ...one, findings: [], remarks: [] };
    const text = cardText(judged, settings);
    const leaves = text.ok ? writeCard(text.value, settings) : text;
    const remarks = [...judged.remarks, ...(leaves.ok ? qrRemarks(judged, settings) : [])];
    notes.push({ ...judged, remarks, order: judged.known.order, text, leaves });
    yield;
  }
  const problems = notes.flatMap((note) => [
    ...(note.leaves.ok ? [] : [note.leaves.problem]),
    ...note.remarks,
  ]);
  return { notes, ...placeCards(notes, settings), problems };
}

/** Cards whose words are known from before, written and placed once more. */
export function* renderAgainSteps(
  cards: readonly FrozenCard[],
  settings: RenderSettings,
): Steps<PlacedCards & { readonly notes: readonly CardOfOrder[] }> {
  const notes: CardOfOrder[] = [];
  for (const { text, leaves } of cards) {
    const blank = { ok: true, value: Array.from({ length: leaves }, () => blankLeaf(settings)) } as const;
    notes.push({ order: text?.order ?? null, leaves: text === null ? blank : writeCard(text, settings) });
    yield;
  }
  return { notes, ...placeCards(notes, settings) };
}

function blankLeaf({ layout, stock, ink, profile }: RenderSettings): Leaf {
  const { width, height } = fitLayout(layout, stock).size;
  const paper = { order: '', widthPt: width, heightPt: height, ink: inkColours(ink, profile) };
  return { front: { ...paper, xHeightPt: null, lines: [], drawings: [] }, back: null };
}

function placeCards(cards: readonly CardOfOrder[], settings: RenderSettings): PlacedCards {
  const leaves = cards.flatMap((card) => (card.leaves.ok ? card.leaves.value : []));
  const { pages, sheets } = imposeLeaves(leaves, settings);
  const { printRun, furniture, profile } = settings;
  const slugs = slugLines(sheets, pages, { printRun, type: furniture.type, profile });
  return { pages, sheets, slugs, outlines: outlinesOf(settings) };
}

/** One card: what is written by hand is written, and laid out with all else. */
export function writeCard(text: CardText, settings: RenderSettings): Outcome<readonly Leaf[]> {
  const { hand, layout, stock, realism, seed, words, furniture, ink, profile } = settings;
  const cardSeed = `${seed}/${hand.style.id}/${text.order.channel}/${text.order.id}`;
  const bank = bankOf(settings);
  const note = text.note && handwrite(text.note, bank, cardSeed);
  const writtenAddress = text.writtenAddress && handwrite(text.writtenAddress, bank, `${cardSeed}/address`);
  if (note?.ok === false) return note;
  if (writtenAddress?.ok === false) return writtenAddress;
  const content = {
    ...text,
    note: note?.value ?? null,
    writtenAddress: writtenAddress?.value ?? null,
  };
  const { size, fold } = fitLayout(layout, stock);
  const look = { style: hand.style, strength: realism, ink: inkColours(ink, profile), profile };
  const { language, seller } = words;
  const { type, slipWords, logo, artwork, signature, returnAddress } = furniture;
  const said = { language, words: slipWords, seller: { name: seller.name, address: returnAddress } };
  const furnishing = { type, pictures: { logo, artwork }, signature, ...look, ...said };
  return layOutPages(content, { layout, size, fold, safePt: stock.safePt, ...furnishing }, cardSeed);
}

/** Pens press now more, now less: with this much more, the thin parts of most strokes are whole dots, too. */
const THIN_PARTS = 1.15;

/** The bank of the hand; on label printers with a pen that draws whole dots even in the smallest writing. */
function bankOf({ hand, realism, penPt, profile }: RenderSettings): Bank {
  if (profile !== 'thermal') return hand.bank(realism, penPt);
  const { face, xHeightPt } = hand.style;
  const least = (THERMAL_LEAST_PT * THIN_PARTS * xHeightPt.usual) / xHeightPt.least;
  return hand.bank(realism, Math.max(least, penPt ?? face.penXh * xHeightPt.usual));
}

/** Looks up outlines of the hand and of printed text. */
const outlinesOf = (settings: RenderSettings): Outlines => {
  const { type } = settings.furniture;
  const { outlines } = bankOf(settings);
  return (outline) => (type.owns(outline) ? type.outlines(outline) : outlines(outline));
};
