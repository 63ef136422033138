// Artwork and a kind of printer come in, drawings of it in boxes go out: points, y down. What is made for one size is kept,
// so that five hundred notes with one logo turn its colours once.
import type { Box, Matrix } from '../geometry.ts';
import type { Artwork } from '../ink/artwork.ts';
import { type PrintProfile, printColours } from '../ink/colour.ts';
import type { Drawing, Picture, Shape } from '../ink/drawing.ts';
import { kept } from '../kept.ts';
import { pixelsAcross, printPixels } from './print-pixels.ts';

/** Contain: all of it inside the box. Cover: no paper of the box is seen; what stands out is for the page to clip. */
export type Fit = 'contain' | 'cover';

/** Where the room that is left goes: 0 puts the picture at the left or top, 0.5 in the middle, 1 at the right or bottom. */
export interface Align {
  readonly x: number;
  readonly y: number;
}

export interface OpenArtwork {
  place(box: Box, fit: Fit, align: Align): Drawing;
}

/** Artwork in the colours of a printer, ready to be placed any number of times. */
export function openArtwork(artwork: Artwork, profile: PrintProfile): OpenArtwork {
  if (artwork.kind === 'vector') {
    const shapes = printShapes(artwork.shapes, profile);
    return {
      place: (box, fit, align) => {
        const { x, y, width, height } = placedBox(artwork, box, fit, align);
        const matrix: Matrix = [width / artwork.width, 0, 0, height / artwork.height, x, y];
        return { kind: 'shapes', shapes, matrix };
      },
    };
  }
  const pictures = new Map<number, Picture>();
  return {
    place: (box, fit, align) => {
      const { x, y, width, height } = placedBox(artwork, box, fit, align);
      const widthPx = pixelsAcross(width, artwork.width, profile);
      const picture = kept(pictures, widthPx, () => printPixels(artwork, widthPx, profile));
      return { kind: 'picture', picture, matrix: [width, 0, 0, height, x, y] };
    },
  };
}

const printShapes = (
  shapes: Extract<Artwork, { kind: 'vector' }>['shapes'],
  profile: PrintProfile,
): readonly Shape[] =>
  shapes.map(({ path, fill, stroke }) => ({
    path,
    fill: fill && { colours: printColours(fill.rgb, profile), rule: fill.rule },
    stroke: stroke && { colours: printColours(stroke.rgb, profile), width: stroke.width },
  }));

/** Where something of this ratio stands in a box. */
export function placedBox(
  size: { readonly width: number; readonly height: number },
  box: Box,
  fit: Fit,
  align: Align,
): Box {
  const scales = [box.width / size.width, box.height / size.height];
  const scale = fit === 'contain' ? Math.min(...scales) : Math.max(...scales);
  const [width, height] = [size.width * scale, size.height * scale];
  return {
    x: box.x + (box.width - width) * align.x,
    y: box.y + (box.height - height) * align.y,
    width,
    height,
  };
}
