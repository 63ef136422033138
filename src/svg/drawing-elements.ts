// What stands on a page comes in, the SVG elements that draw it go out, in the colours of the screen.
import type { Matrix } from '../geometry.ts';
import type { InkColours, Rgb } from '../ink/colour.ts';
import type { Drawing, PathStep, Picture, Shape } from '../ink/drawing.ts';
import type { InkedLine } from '../ink/ink.ts';
import { round } from './round.ts';

export function drawingElements(drawing: Drawing): readonly string[] {
  switch (drawing.kind) {
    case 'text':
      return textElements(drawing.lines, drawing.colours);
    case 'rule': {
      const [[x1, y1], [x2, y2]] = [drawing.from.map(round), drawing.to.map(round)];
      const stroke = `stroke="${rgb(drawing.colours.screen)}" stroke-width="${round(drawing.widthPt)}"`;
      return [`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${stroke}/>`];
    }
    case 'shapes':
      return [
        `<g transform="${transform(drawing.matrix)}" stroke-linecap="round" stroke-linejoin="round">`,
        ...drawing.shapes.map(shapeElement),
        '</g>',
      ];
    case 'picture':
      return [pictureElement(drawing.picture, drawing.matrix)];
    case 'clipped': {
      const [x, y, width, height] = [drawing.box.x, drawing.box.y, drawing.box.width, drawing.box.height].map(
        round,
      );
      const frame = `x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
      return [`<svg ${frame}>`, ...drawingElements(drawing.drawing), '</svg>'];
    }
  }
}

/** Letters use the outlines that stand in `defs`. */
export const textElements = (lines: readonly InkedLine[], { screen }: InkColours): readonly string[] => [
  `<g fill="${rgb(screen)}">`,
  ...lines.flatMap(({ words }) =>
    words.flatMap(({ matrix, letters }) => [
      `<g transform="${transform(matrix)}">`,
      ...letters.map(({ outline, x }) => `<use href="#o${outline}" x="${x}"/>`),
      '</g>',
    ]),
  ),
  '</g>',
];

function shapeElement({ path, fill, stroke }: Shape): string {
  const fills =
    fill === null
      ? 'fill="none"'
      : `fill="${rgb(fill.colours.screen)}"${fill.rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}`;
  const strokes =
    stroke === null ? '' : ` stroke="${rgb(stroke.colours.screen)}" stroke-width="${round(stroke.width)}"`;
  return `<path d="${path.map(stepData).join('')}" ${fills}${strokes}/>`;
}

function stepData(step: PathStep): string {
  switch (step.to) {
    case 'move':
      return `M${round(step.x)} ${round(step.y)}`;
    case 'line':
      return `L${round(step.x)} ${round(step.y)}`;
    case 'curve':
      return `C${[step.x1, step.y1, step.x2, step.y2, step.x, step.y].map(round).join(' ')}`;
    case 'close':
      return 'Z';
  }
}

/** As large as its pixels: browsers smooth a picture of one unit that is made larger. */
function pictureElement({ widthPx, heightPx, png, pixels }: Picture, [a, b, c, d, e, f]: Matrix): string {
  const place = transform([a / widthPx, b / widthPx, c / heightPx, d / heightPx, e, f]);
  const filter = pixels.space === 'stencil' ? ` filter="url(#${filterId(pixels.colours.screen)})"` : '';
  return `<image href="${png}" width="${widthPx}" height="${heightPx}" preserveAspectRatio="none" transform="${place}"${filter}/>`;
}

/**
 * Filters that give stencils their ink, for `defs`. The darker a pixel of the picture, the more ink it lets through;
 * white lets none through, and neither does what is transparent.
 */
export function stencilFilters(drawings: readonly Drawing[]): readonly string[] {
  const filters = drawings.flatMap((drawing) =>
    drawing.kind === 'picture' && drawing.picture.pixels.space === 'stencil'
      ? [stencilFilter(drawing.picture.pixels.colours.screen)]
      : [],
  );
  return [...new Set(filters)];
}

/** Rows: red, green and blue are those of the ink, opacity is that of the pixel less its brightness (Rec. 709). */
function stencilFilter(ink: Rgb): string {
  const rows = [...ink.map((part) => `0 0 0 0 ${round(part / 255)}`), '-0.2126 -0.7152 -0.0722 1 0'];
  const matrix = `<feColorMatrix type="matrix" values="${rows.join(' ')}"/>`;
  return `<filter id="${filterId(ink)}" color-interpolation-filters="sRGB">${matrix}</filter>`;
}

const filterId = (ink: Rgb): string => `ink${ink.join('-')}`;

const rgb = (colour: Rgb): string => `rgb(${colour.join(',')})`;

const transform = (matrix: Matrix): string => `matrix(${matrix.map(round).join(' ')})`;
