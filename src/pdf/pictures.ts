// The pictures of a file come in, each goes out once as an image that pages name where they show it.
import type { Picture, Pixels } from '../ink/drawing.ts';
import { kept } from '../kept.ts';
import type { PdfObject, PdfWriter } from './pdfkit.ts';

export interface FilePictures {
  /** The name of a picture, which must be one of those that came in. */
  nameOf(picture: Picture): string;
  /** The image; it is written on first use, so that a file holds no picture that none of its pages shows. */
  objectOf(picture: Picture): PdfObject;
}

export function openPictures(pdf: PdfWriter, pictures: readonly Picture[]): FilePictures {
  const names = new Map([...new Set(pictures.map(({ id }) => id))].map((id, i) => [id, `P${i}`]));
  const objects = new Map<string, PdfObject>();
  return {
    nameOf: ({ id }) => {
      const name = names.get(id);
      if (name === undefined) throw new Error(`The picture ${id} is not one of the file.`);
      return name;
    },
    objectOf: (picture) => kept(objects, picture.id, () => writeImage(pdf, picture)),
  };
}

function writeImage(pdf: PdfWriter, { widthPx, heightPx, pixels }: Picture): PdfObject {
  const size = { Type: 'XObject', Subtype: 'Image', Width: widthPx, Height: heightPx };
  const image = pdf.object({ ...size, ...formOf(pixels) });
  image.end(pixels.bytes);
  return image;
}

function formOf(pixels: Pixels): Readonly<Record<string, unknown>> {
  switch (pixels.space) {
    case 'rgb':
      return { ColorSpace: 'DeviceRGB', BitsPerComponent: 8 };
    case 'cmyk':
      return { ColorSpace: 'DeviceCMYK', BitsPerComponent: 8 };
    case 'stencil':
      // Decode says which bit paints: without it 0 would.
      return { ImageMask: true, BitsPerComponent: 1, Decode: [1, 0] };
  }
}
