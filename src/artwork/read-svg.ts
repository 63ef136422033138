// The text of an SVG comes in, artwork goes out: vector if it is made of plain paths, else pixels that Resvg draws.
import { Resvg } from '@resvg/resvg-js';
import type { Artwork } from '../ink/artwork.ts';
import { luminance, type Rgb } from '../ink/colour.ts';
import type { Outcome } from '../problem.ts';
import { checkSvg } from './check-svg.ts';
import { dashCount, drawingCost, pathLetters } from './drawing-cost.ts';
import { readHeader } from './picture-header.ts';
import {
  hasUsualRatio,
  MOST_PIXELS,
  onWhite,
  PAPER_LUMINANCE,
  pixelArtwork,
  refused,
  TOO_LONG,
} from './read-pixels.ts';
import { type Element, elementsOf, readXml } from './read-xml.ts';
import { type VectorArtwork, vectorArtwork } from './simple-svg.ts';

/** Some hundred thousand points, which take about a second. */
const MOST_PATH_LETTERS = 2_000_000;
const WITHOUT_FONTS = { font: { loadSystemFonts: false } } as const;

/** `inDots`: for a printer without colours and greys. */
export function readSvg(svg: string, inDots: boolean): Outcome<Artwork> {
  const root = readXml(svg);
  if (root === 'entities')
    return refused('artwork-not-readable', 'it is an SVG with definitions of its own (ENTITY)');
  if (root === 'malformed' || root.name !== 'svg') {
    return refused('artwork-not-readable', 'it is no SVG, or one that is damaged');
  }
  const found = checkSvg(root);
  if (found !== null) return { ok: false, problem: found };
  const drawing = openSvg(svg);
  if (drawing === null) return refused('artwork-not-readable', 'it is an SVG that is damaged or has no size');
  if (!hasUsualRatio(drawing.width, drawing.height)) return refused('artwork-not-readable', TOO_LONG);
  const simple = readXml(drawing.toString());
  if (typeof simple === 'string') return refused('artwork-not-readable', 'it is an SVG with unusual names');
  if (pathLetters(simple) > MOST_PATH_LETTERS)
    return refused('artwork-too-complex', 'its paths have too many points');
  const vector = vectorArtwork(simple);
  if (vector === null) return drawPixels(svg, drawing, simple);
  if (isBlank(vector)) return refused('artwork-blank');
  return inDots && !isBlackOnWhite(vector) ? drawPixels(svg, drawing, simple) : { ok: true, value: vector };
}

function openSvg(svg: string): Resvg | null {
  try {
    return new Resvg(svg, WITHOUT_FONTS);
  } catch {
    return null;
  }
}

const isBlank = (artwork: VectorArtwork): boolean =>
  coloursOf(artwork).every((rgb) => luminance(...rgb) >= PAPER_LUMINANCE);

/** Designers' blacks and dark blues: dots would only make their edges ragged. */
const BLACK_LUMINANCE = 48;

const isBlackOnWhite = (artwork: VectorArtwork): boolean =>
  coloursOf(artwork).every(
    (rgb) => luminance(...rgb) >= PAPER_LUMINANCE || luminance(...rgb) <= BLACK_LUMINANCE,
  );

const coloursOf = ({ shapes }: VectorArtwork): readonly Rgb[] =>
  shapes.flatMap(({ fill, stroke }) =>
    [fill, stroke].flatMap((paint) => (paint === null ? [] : [paint.rgb])),
  );

/** 600 dpi on 100 mm. */
const LONGEST_SIDE = 2400;
/** Below this edges are ragged even in a small logo. */
const SHORTEST_LONG_SIDE = 600;
/** Canvases of the longest side that take a few seconds; what takes more is drawn smaller. */
const MOST_CANVASES = 60;
/** A few seconds, whatever the size. */
const MOST_DASHES = 10_000;
/** Their tiles can be as large as memory, which ends the program; filters can take minutes. */
const UNBOUNDED = new Set(['pattern', 'filter']);

function drawPixels(svg: string, { width, height }: Resvg, simple: Element): Outcome<Artwork> {
  const elements = elementsOf(simple);
  const unbounded = elements.find(({ name }) => UNBOUNDED.has(name))?.name;
  if (unbounded !== undefined) return refused('artwork-too-complex', `it uses a ${unbounded}`);
  if (pixelsWithin(elements) > MOST_PIXELS)
    return refused('artwork-too-complex', 'the pictures in it are too large');
  if (!(dashCount(simple) <= MOST_DASHES)) return refused('artwork-too-complex', 'it has too many dashes');
  const scale = Math.sqrt(MOST_CANVASES / drawingCost(simple));
  if (!(scale * LONGEST_SIDE >= SHORTEST_LONG_SIDE))
    return refused('artwork-too-complex', 'it has too many parts');
  const side = Math.floor(Math.min(1, scale) * LONGEST_SIDE);
  const drawn = new Resvg(svg, {
    ...WITHOUT_FONTS,
    fitTo: { mode: width >= height ? 'width' : 'height', value: side },
  }).render();
  return pixelArtwork({ width: drawn.width, height: drawn.height, rgb: onWhite(drawn.pixels) });
}

/** The pixels of all pictures in a simplified SVG, as often as they are shown. */
const pixelsWithin = (elements: readonly Element[]): number =>
  elements.reduce((sum, { attributes }) => {
    const [, data = ''] = /^data:image\/[a-z]+;base64,(.*)$/s.exec(attributes.get('xlink:href') ?? '') ?? [];
    const header = readHeader(Buffer.from(data, 'base64'));
    return sum + (header === null ? 0 : header.width * header.height);
  }, 0);
