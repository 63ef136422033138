// The colours that a file prints in come in, the operators that paint in them go out. Each spot ink becomes a colour
// space of the file, so that it comes out on a plate of its own.
import type { Cmyk, Colour } from '../ink/colour.ts';
import type { PageResources, PdfObject, PdfWriter } from './pdfkit.ts';

export interface FileColours {
  /** What every page has to list so that the operators work. */
  readonly resources: PageResources;
  /** Operators that fill areas, in this colour, which must be one of those that came in. */
  filled(colour: Colour, operators: string): string;
  /** Operators that draw lines, in this colour. */
  stroked(colour: Colour, operators: string): string;
  /** Sets the colour of printer's marks: it must come out on every plate, to see whether they lie on one another. */
  readonly marks: string;
}

/** The mix of a mark where a printer has no separate plates. */
const ALL_PLATES: Cmyk = [100, 100, 100, 100];

/** `hasRegistration` asks for marks on every plate of a press; without it they are black. */
export function openColours(
  pdf: PdfWriter,
  colours: readonly Colour[],
  hasRegistration: boolean,
): FileColours {
  const spots = new Map(
    colours.flatMap((each) => (each.kind === 'spot' ? [[each.name, each.cmyk] as const] : [])),
  );
  const names = [...spots.keys()];
  const spaceOf = (spot: string): string => `Sep${names.indexOf(spot)}`;
  const spaces = [...spots].map(([name, cmyk]) => [spaceOf(name), separation(pdf, name, cmyk)] as const);
  if (hasRegistration) spaces.push(['Marks', separation(pdf, 'All', ALL_PLATES)]);
  return {
    resources: {
      ...(spaces.length === 0 ? {} : { ColorSpace: Object.fromEntries(spaces) }),
      ...(colours.some(overprints) ? { ExtGState: { Over: overprint(pdf) } } : {}),
    },
    filled: (colour, operators) => painted(colour, fillOperator(colour, spaceOf), operators),
    stroked: (colour, operators) => painted(colour, asStroke(fillOperator(colour, spaceOf)), operators),
    marks: hasRegistration ? '/Marks CS 1 SCN' : '0 G',
  };
}

/** Full black leaves what lies under it on the other plates: a knocked out letter shows white edges when plates shift. */
const overprints = (colour: Colour): boolean => colour.kind === 'key' && colour.share === 1;

/** Overprint ends with what it was for. */
const painted = (colour: Colour, setColour: string, operators: string): string =>
  overprints(colour) ? `q\n/Over gs\n${setColour}\n${operators}\nQ` : `${setColour}\n${operators}`;

function fillOperator(colour: Colour, spaceOf: (spot: string) => string): string {
  switch (colour.kind) {
    case 'rgb':
      return `${shares(colour.rgb, 255)} rg`;
    case 'cmyk':
      return `${shares(colour.cmyk, 100)} k`;
    case 'spot':
      return `/${spaceOf(colour.name)} cs 1 scn`;
    case 'black':
      return '0 g';
    case 'white':
      return '1 g';
    case 'key':
      return `${shares([0, 0, 0, colour.share], 1)} k`;
  }
}

/** The same operators in capitals set the colour of lines. */
const asStroke = (fill: string): string =>
  fill.replace(/\b(?:rg|k|cs|scn|g)\b/g, (name) => name.toUpperCase());

/** A Separation colour space, with the mix to use where its plate is missing (PDF 1.7, 8.6.6.4). */
function separation(pdf: PdfWriter, spot: string, cmyk: Cmyk): PdfObject {
  const mix = { FunctionType: 2, N: 1, Domain: [0, 1], C0: [0, 0, 0, 0], C1: cmyk.map((part) => part / 100) };
  const space = pdf.object(['Separation', spot.replaceAll(' ', '#20'), 'DeviceCMYK', mix]);
  space.end();
  return space;
}

/** Mode 1: plates that the colour does not use stay as they are, black alone is laid on top. */
function overprint(pdf: PdfWriter): PdfObject {
  const state = pdf.object({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  state.end();
  return state;
}

const shares = (parts: readonly number[], whole: number): string =>
  parts.map((part) => Math.round((part / whole) * 1000) / 1000).join(' ');
