// A page of a PDF comes in, what is wrong with what it paints is noted, and how much ink it has goes out.
import type { PrintProfile } from '../ink/colour.ts';
import { around, common, type Edges, grown } from './edges.ts';
import { interpret } from './interpret.ts';
import { judgeColours } from './judge-colours.ts';
import { judgePlace } from './judge-places.ts';
import type { Note } from './notes.ts';
import { asDict, asStream, type Dict, dictAt, itemsOf, nameAt, valueAt } from './objects.ts';
import { inherited } from './open-file.ts';
import type { PageBoxes } from './page-boxes.ts';
import { hasInk, type Painted, type ShownText, type Sink } from './painted.ts';
import { isSpent, type Reading } from './run.ts';

/** How pages are judged. */
export interface Terms {
  readonly profile: PrintProfile;
  readonly safePt: number;
  /** Percent of all plates together. */
  readonly mostInk: number;
}

export interface PageInk {
  /** The box around everything that can be seen; null for a page without ink. */
  readonly edges: Edges | null;
  /** Share of the page that is covered, from 0 to 1. */
  readonly coverage: number;
  /** Strings of text. */
  readonly texts: number;
}

/** Ink beyond the page is looked for so far out: text that nobody will see. */
const BEYOND_PT = 2000;
/** Square points of a letter: a full stop of the smallest print has as much. With less, letters are lost or white. */
const LEAST_INK = 0.05;
/** More strings than streams of content would be no page. */
const MOST_STREAMS = 10_000;

/** `cells` are the cards on the page; null where they are not known. */
export function readPage(
  page: Dict,
  number: number,
  boxes: PageBoxes,
  cells: readonly Edges[] | null,
  terms: Terms,
  reading: Reading,
  note: Note,
): PageInk {
  const amount = new Amount(boxes.media);
  let isRead = true;
  const sink: Sink = {
    painted: (piece) => {
      judgeColours(piece, terms.profile, terms.mostInk, number, note);
      judgePlace(piece, boxes, cells, terms.safePt, number, note);
      amount.add(piece);
    },
    text: (shown) => {
      judgeText(shown, number, note);
      amount.addText(shown);
    },
    transparent: (what) => note('pdf-transparency', number, what),
    unreadable: (why) => {
      isRead = false;
      note('pdf-not-readable', number, why);
    },
  };
  if (nameAt(dictAt(page, 'Group'), 'S') === 'Transparency') sink.transparent('a group');
  const content = contentOf(page, reading);
  const matrix = [1, 0, 0, -1, -boxes.left, boxes.top] as const;
  if (content === null) sink.unreadable('a part of it cannot be unpacked');
  else
    interpret(
      content,
      asDict(inherited(page, 'Resources')),
      matrix,
      grown(boxes.media, BEYOND_PT),
      reading,
      sink,
    );
  // Of a page that was not read nobody knows whether it is empty.
  if (isRead && !isSpent(reading)) amount.judge(number, note);
  return amount;
}

/** The streams of a page in a row; null if one cannot be read. */
function contentOf(page: Dict, { unpack }: Reading): Uint8Array | null {
  const value = valueAt(page, 'Contents');
  const streams = [value, ...itemsOf(value)].flatMap((each) => asStream(each) ?? []).slice(0, MOST_STREAMS);
  const parts = streams.map(unpack);
  if (!parts.every((part) => part !== null)) return null;
  return parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts.flatMap((part) => [part, LINE]));
}

/** Streams may be cut between any two tokens. */
const LINE = Buffer.from('\n');

function judgeText({ font, missing }: ShownText, page: number, note: Note): void {
  if (!font.isEmbedded) note('pdf-font-not-embedded', page, font.name);
  else if (font.isApproximate) note('pdf-approximate', page, font.name);
  if (!font.isText) note('pdf-text-not-found', page, font.name);
  if (missing > 0) note('pdf-glyph-missing', page, font.name);
}

/** How much there is on a page. */
class Amount implements PageInk {
  edges: Edges | null = null;
  texts = 0;
  private area = 0;
  private glyphs = 0;
  private spaces = 0;
  private readonly media: Edges;

  constructor(media: Edges) {
    this.media = media;
  }

  add(piece: Painted): void {
    const seen = common(piece.edges, this.media);
    if (seen === null || !hasInk(piece)) return;
    this.edges = around(this.edges, seen);
    this.area += piece.area;
  }

  addText({ glyphs, spaces }: ShownText): void {
    this.texts++;
    this.glyphs += glyphs;
    this.spaces += spaces;
  }

  get coverage(): number {
    const { left, top, right, bottom } = this.media;
    const share = this.area / ((right - left) * (bottom - top));
    return Number.isFinite(share) ? Math.min(1, share) : 0;
  }

  /** Glyphs that draw nothing are spaces; where most of them are, outlines were lost. */
  judge(page: number, note: Note): void {
    const letters = this.glyphs - this.spaces;
    if (this.edges === null && this.glyphs === 0) note('pdf-page-empty', page);
    else if (this.area < letters * LEAST_INK || this.spaces > letters) note('pdf-ink-missing', page);
  }
}
