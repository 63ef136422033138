// A print job with everything that can stand on paper, for tests of what readers and presses make of it: writing, type,
// rules, shapes and pictures, on cards that are turned four ways, with marks, bleed and slug.
import type { Box } from '../../src/geometry.ts';
import { handwrite } from '../../src/hand/handwrite.ts';
import {
  type Colour,
  type InkColours,
  inkColours,
  type PrintProfile,
  typeColours,
} from '../../src/ink/colour.ts';
import type { Drawing, PathStep, Picture, Pixels } from '../../src/ink/drawing.ts';
import type { InkedLine } from '../../src/ink/ink.ts';
import { notePage } from '../../src/page/note-page.ts';
import type { Page } from '../../src/page/page.ts';
import type { PrintJob } from '../../src/pdf/print-job.ts';
import type { PlacedPage, Sheet } from '../../src/sheet/sheet.ts';
import { catalog, jobOf, noteOf, one, unwrap, withinMargins } from './notes.ts';

const hand = catalog.openHand('nothing-you-could-do');
const natural = hand.bank(1, null);
export const outlines = natural.outlines;

/** A few lines of writing, as wide as the card lets them be. */
export function linesOf(
  text: string,
  size: { readonly widthPt: number; readonly heightPt: number },
): readonly InkedLine[] {
  const written = unwrap(handwrite(noteOf(text), natural, 'seed'));
  const settings = {
    ...{ style: hand.style, ink: typeColours('office'), strength: 1 },
    size: { width: size.widthPt, height: size.heightPt },
  };
  return unwrap(notePage(written, { ...settings, frame: withinMargins(settings.size) }, 'seed')).lines;
}

export const moved = (lines: readonly InkedLine[], down: number): readonly InkedLine[] =>
  lines.map((line) => ({
    ...line,
    words: line.words.map((word) => {
      const [a, b, c, d, e, f] = word.matrix;
      return { ...word, matrix: [a, b, c, d, e, f + down] as const };
    }),
  }));

/** Ink that a profile allows: of an ink of the catalog. */
export const ink = (id: string, profile: PrintProfile): InkColours =>
  inkColours(one(catalog.inks, id), profile);

/** A circle of radius 1 around the origin, of four curves. */
const BOW = 0.5523;
export const CIRCLE: readonly PathStep[] = [
  { to: 'move', x: 1, y: 0 },
  { to: 'curve', x1: 1, y1: BOW, x2: BOW, y2: 1, x: 0, y: 1 },
  { to: 'curve', x1: -BOW, y1: 1, x2: -1, y2: BOW, x: -1, y: 0 },
  { to: 'curve', x1: -1, y1: -BOW, x2: -BOW, y2: -1, x: 0, y: -1 },
  { to: 'curve', x1: BOW, y1: -1, x2: 1, y2: -BOW, x: 1, y: 0 },
  { to: 'close' },
];

/** 1 where there is ink: a corner, so that a picture which is turned or flipped looks different. */
const CORNER = ['1111', '1000', '1000', '1000'];
const NO_INK: Readonly<Record<'rgb' | 'cmyk', readonly number[]>> = {
  rgb: [255, 255, 255],
  cmyk: [0, 0, 0, 0],
};

/** A corner of four by four pixels, its ink as bytes of a pixel. */
export function cornerPicture(space: 'rgb' | 'cmyk', inked: readonly number[]): Picture {
  const pixels = CORNER.flatMap((row) => [...row].flatMap((bit) => (bit === '1' ? inked : NO_INK[space])));
  return pictureOf({ space, bytes: Uint8Array.from(pixels) }, `corner-${space}-${inked.join('-')}`);
}

export const cornerStencil = (colours: InkColours): Picture =>
  pictureOf(
    { space: 'stencil', bytes: Uint8Array.from(CORNER, (row) => Number.parseInt(row, 2) << 4), colours },
    `corner-${colours.screen.join('-')}`,
  );

const pictureOf = (pixels: Pixels, id: string): Picture => ({
  id,
  widthPx: 4,
  heightPx: 4,
  pixels,
  png: CORNER_PNG,
});

/** The corner in black on transparent ground. */
const CORNER_PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAFElEQVR42mNgYGD4j4YhBDLALwAAQREG+icP+okAAAAASUVORK5CYII=';

/** A card with one of each drawing beneath its writing; the circle at its edge goes on into the bleed. */
function samplePage(profile: PrintProfile, widthPt: number, heightPt: number): Page {
  const type = typeColours(profile);
  const blue = ink('royal-blue', profile);
  const size = { widthPt, heightPt };
  const pixels =
    profile === 'press' ? cornerPicture('cmyk', [0, 0, 0, 255]) : cornerPicture('rgb', [0, 0, 0]);
  const shapes: Drawing[] = [
    {
      kind: 'shapes',
      shapes: [{ path: CIRCLE, fill: { colours: ink('sepia', profile), rule: 'nonzero' }, stroke: null }],
      matrix: [20, 0, 0, 20, widthPt, heightPt],
    },
    {
      kind: 'shapes',
      shapes: [
        { path: CIRCLE, fill: { colours: blue, rule: 'evenodd' }, stroke: { colours: type, width: 0.2 } },
      ],
      matrix: [14, 4, 0, 10, 40, heightPt - 36],
    },
  ];
  const picture = profile === 'thermal' ? cornerStencil(type) : pixels;
  return {
    ...{ order: '1001', ...size, ink: blue, xHeightPt: 5, lines: linesOf('thank you so much', size) },
    drawings: [
      ...shapes,
      { kind: 'rule', from: [24, 16], to: [widthPt - 24, 16], widthPt: 1, colours: type },
      { kind: 'text', lines: moved(linesOf('set in type', size), 26), colours: type },
      { kind: 'picture', picture, matrix: [24, 0, 0, 24, 70, heightPt - 50] },
      { kind: 'picture', picture: cornerStencil(blue), matrix: [0, 24, -24, 0, 136, heightPt - 50] },
    ],
  };
}

const [ACROSS, DOWN, BLEED, MARGIN] = [240, 170, 8, 24];

/** Cards turned four ways on one sheet; the back has the last two. */
export function sampleJob(profile: PrintProfile, changes: Partial<PrintJob> = {}): PrintJob {
  const pages = [samplePage(profile, ACROSS, DOWN), samplePage(profile, DOWN, ACROSS)];
  const turns = [0, 90, 180, 270] as const;
  const places = turns.map((turn, i): PlacedPage => {
    const box = {
      x: MARGIN + (i % 2) * ACROSS,
      y: MARGIN + Math.floor(i / 2) * DOWN,
      width: ACROSS,
      height: DOWN,
    };
    return { page: turn % 180 === 0 ? 0 : 1, place: i + 1, box, turn, clip: box };
  });
  const [widthPt, heightPt] = [2 * MARGIN + 2 * ACROSS, 2 * MARGIN + 2 * DOWN];
  const trim = { x: MARGIN, y: MARGIN, width: 2 * ACROSS, height: 2 * DOWN };
  const sheet: Sheet = {
    ...{ number: 1, side: 'front', widthPt, heightPt, trim, bleed: grown(trim, BLEED), places, slug: null },
    marks: [
      { kind: 'cut', x1: MARGIN + ACROSS, y1: 0, x2: MARGIN + ACROSS, y2: 14 },
      { kind: 'fold', x1: 0, y1: MARGIN + DOWN, x2: 14, y2: MARGIN + DOWN },
    ],
  };
  const back: Sheet = { ...sheet, side: 'back', places: places.slice(2) };
  const slug: Drawing = {
    ...{ kind: 'rule', from: [MARGIN, 6], to: [MARGIN + 60, 6], widthPt: 2, colours: typeColours(profile) },
  };
  const condition = profile === 'press' ? one(catalog.conditions, 'coated') : null;
  return jobOf(
    { sheets: [sheet, back], pages, outlines },
    { profile, condition, slugs: [[slug], []], flip: profile === 'press' ? null : 'short-edge', ...changes },
  );
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  ...{ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by },
});

/** A colour that is printed as it stands and shown as black. */
export const printed = (print: Colour): InkColours => ({ screen: [0, 0, 0], print });
