// A part of a panel, its box and what there is to show come in; what stands there goes out, in points of the panel.
import type { OpenArtwork } from '../artwork/open-artwork.ts';
import { qrDrawing } from '../artwork/qr-code.ts';
import type { Signature } from '../artwork/signature.ts';
import type { Box } from '../geometry.ts';
import type { HandStyle } from '../hand/hand.ts';
import type { WrittenNote } from '../hand/handwrite.ts';
import type { Type } from '../hand/open-type.ts';
import {
  type InkColours,
  type PrintProfile,
  ruleColours,
  THERMAL_LEAST_PT,
  typeColours,
} from '../ink/colour.ts';
import type { Drawing } from '../ink/drawing.ts';
import type { InkedLine } from '../ink/ink.ts';
import { dayAndMonth } from '../message/fields/words.ts';
import type { Language } from '../message/language.ts';
import type { Outcome } from '../problem.ts';
import type { CardContent, SlipWords } from './card-content.ts';
import type { Size } from './frame.ts';
import { placeRows, type SetRow } from './items-table.ts';
import type { Align, Part, PictureName, TypeStyle } from './layout.ts';
import { setNote } from './set-note.ts';
import { fitType, placeType, SHARE_LEFT } from './typeset.ts';

/** What is the same on every card of a print run. */
export interface Furnishing {
  readonly style: HandStyle;
  /** 0 rules the lines straight, 1 writes them as people do. */
  readonly strength: number;
  readonly ink: InkColours;
  readonly profile: PrintProfile;
  readonly type: Type;
  readonly pictures: Readonly<Record<PictureName, OpenArtwork | null>>;
  readonly signature: Signature | null;
  readonly seller: { readonly name: string; readonly address: readonly string[] };
  readonly language: Language;
  readonly words: SlipWords;
}

/** What stands in the frame of a part. */
export interface Side {
  readonly lines: readonly InkedLine[];
  readonly drawings: readonly Drawing[];
  /** Height of an x of the writing; null where nothing is written. */
  readonly xHeightPt: number | null;
}

export const EMPTY_SIDE: Side = { lines: [], drawings: [], xHeightPt: null };

/** Which page of how many, and the rows that stand on it. */
export interface PageState {
  readonly rows: readonly SetRow[];
  readonly page: number;
  readonly pageCount: number;
}

export function drawPart(
  part: Part,
  box: Box,
  content: CardContent,
  state: PageState,
  furnishing: Furnishing,
  seed: string,
): Outcome<Side> {
  const { order } = content;
  const { profile, type, pictures, seller } = furnishing;
  const set = (text: readonly string[], style: TypeStyle): Outcome<Side> => {
    const done = fitType(text, style, box, type, order.id);
    return done.ok ? printed(placeType(done.value, box), profile) : done;
  };
  switch (part.kind) {
    case 'note':
      return drawNote(content, part, box, furnishing, seed);
    case 'recipient':
      if (!part.isHandwritten) return set(content.address, part);
      return content.writtenAddress === null
        ? NOTHING
        : drawAddress(content.writtenAddress, box, furnishing, seed);
    case 'picture':
      if (part.unless !== null && pictures[part.unless] !== null) return NOTHING;
      return drawings(pictureIn(pictures[part.picture], part, box));
    case 'shop':
      return pictures.logo === null
        ? set([seller.name], part)
        : drawings(pictures.logo.place(box, 'contain', placeIn(part.align)));
    case 'text':
      return set([part.text[furnishing.language]], part);
    case 'return-address':
      return set(seller.address, part);
    case 'order':
      return set(orderLines(content, state, furnishing), part);
    case 'items':
      return printed(placeRows(state.rows, part, box), profile);
    case 'qr':
      return drawings(content.qr === null ? undefined : qrDrawing(content.qr, box, typeColours(profile)));
    case 'rule':
      return drawings(rule(box.x, box.x + box.width, box.y, part.widthPt, profile));
  }
}

/** A picture that covers its frame is as large as it must be, and seen in the frame only. */
function pictureIn(
  picture: OpenArtwork | null,
  { fit, align }: Extract<Part, { kind: 'picture' }>,
  box: Box,
): Drawing | undefined {
  const drawing = picture?.place(box, fit, placeIn(align));
  return drawing !== undefined && fit === 'cover' ? { kind: 'clipped', drawing, box } : drawing;
}

const placeIn = (align: Align) => ({ x: SHARE_LEFT[align], y: 0.5 });

const NOTHING: Outcome<Side> = { ok: true, value: EMPTY_SIDE };

const drawings = (...all: readonly (Drawing | undefined)[]): Outcome<Side> => ({
  ok: true,
  value: { ...EMPTY_SIDE, drawings: all.filter((one) => one !== undefined) },
});

const printed = (lines: readonly InkedLine[], profile: PrintProfile): Outcome<Side> =>
  lines.length === 0 ? NOTHING : drawings({ kind: 'text', lines, colours: typeColours(profile) });

const rule = (left: number, right: number, y: number, widthPt: number, profile: PrintProfile): Drawing => ({
  kind: 'rule',
  from: [left, y],
  to: [right, y],
  widthPt: profile === 'thermal' ? Math.max(THERMAL_LEAST_PT, widthPt) : widthPt,
  colours: ruleColours(profile),
});

/** Width of the lines that somebody writes on: seen, and no more. */
const WRITING_RULE_PT = 0.5;

function drawNote(
  { note, isSigned }: CardContent,
  part: Extract<Part, { kind: 'note' }>,
  frame: Box,
  { style, strength, profile, ink, ...furnishing }: Furnishing,
  seed: string,
): Outcome<Side> {
  if (note === null) return NOTHING;
  const signature = isSigned ? furnishing.signature : null;
  const settings = {
    ...{ style, frame, strength, isRuled: part.isRuled, shareAbove: SHARE_ABOVE },
    signature: signature && signatureSize(signature, part.signaturePt, frame),
  };
  const set = setNote(note, settings, seed);
  if (!set.ok) return set;
  const { lines, xHeightPt, rules, signature: place } = set.value;
  const ruled = rules.map((y) => rule(frame.x, frame.x + frame.width, y, WRITING_RULE_PT, profile));
  const signed = signature === null || place === null ? [] : [signature.draw(place, ink)];
  return { ok: true, value: { lines, xHeightPt, drawings: [...ruled, ...signed] } };
}

/** A name that was signed wide is set lower: it takes half of the frame at most. */
function signatureSize({ aspect }: Signature, heightPt: number, frame: Size): Size {
  const width = Math.min(heightPt * aspect, frame.width / 2);
  return { width, height: width / aspect };
}

/** Free height is left below rather than above: a note starts a little above the middle. */
export const SHARE_ABOVE = 0.4;

function drawAddress(
  address: WrittenNote,
  frame: Box,
  { style, strength }: Furnishing,
  seed: string,
): Outcome<Side> {
  const settings = { style, frame, strength, isRuled: false, shareAbove: 0, signature: null };
  const set = setNote(address, settings, seed);
  return set.ok ? { ok: true, value: { ...set.value, drawings: [] } } : set;
}

function orderLines(
  { order }: CardContent,
  { page, pageCount }: PageState,
  { words, language }: Furnishing,
): readonly string[] {
  const day = dayAndMonth(order.placedOn, language);
  const year = order.placedOn.slice(0, 4);
  const pages = words.page.replace('{page}', String(page)).replace('{pages}', String(pageCount));
  return [
    `${words.order} ${order.id}`,
    ...(day === '' ? [] : [`${day} ${year}`]),
    ...(pageCount > 1 ? [pages] : []),
  ];
}
