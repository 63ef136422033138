// The colours that a file prints in come in, the operators that set them go out. Each spot ink becomes a colour space
// of the file, so that it comes out on a plate of its own.
import type { Cmyk, Colour } from '../ink/colour.ts';
import type { PageResources, PdfObject, PdfWriter } from './pdfkit.ts';

export interface FileColours {
  /** What every page has to list so that the operators work. */
  readonly resources: PageResources;
  /** The operator that fills with this colour, which must be one of those that came in. */
  fill(colour: Colour): string;
}

export function openColours(pdf: PdfWriter, colours: readonly Colour[]): FileColours {
  const spots = new Map(
    colours.flatMap((each) => (each.kind === 'spot' ? [[each.name, each.cmyk] as const] : [])),
  );
  const names = [...spots.keys()];
  const spaceOf = (spot: string): string => `Sep${names.indexOf(spot)}`;
  const spaces = [...spots].map(([name, cmyk]) => [spaceOf(name), separation(pdf, name, cmyk)] as const);
  return {
    resources: spaces.length === 0 ? {} : { ColorSpace: Object.fromEntries(spaces) },
    fill: (colour) => {
      switch (colour.kind) {
        case 'rgb':
          return `${shares(colour.rgb, 255)} rg`;
        case 'cmyk':
          return `${shares(colour.cmyk, 100)} k`;
        case 'spot':
          return `/${spaceOf(colour.name)} cs 1 scn`;
        case 'black':
          return '0 g';
      }
    },
  };
}

/** A Separation colour space, with the mix to use where its plate is missing (PDF 1.7, 8.6.6.4). */
function separation(pdf: PdfWriter, spot: string, cmyk: Cmyk): PdfObject {
  const mix = { FunctionType: 2, N: 1, Domain: [0, 1], C0: [0, 0, 0, 0], C1: cmyk.map((part) => part / 100) };
  const space = pdf.object(['Separation', spot.replaceAll(' ', '#20'), 'DeviceCMYK', mix]);
  space.end();
  return space;
}

const shares = (parts: readonly number[], whole: number): string =>
  parts.map((part) => Math.round((part / whole) * 1000) / 1000).join(' ');
