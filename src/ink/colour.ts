// An ink and a kind of printer come in, the colours of a note go out: the one on the screen and the one in print.

/** sRGB, each part from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];
/** Percent of each plate of a press. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** A pen's ink: as screens and office printers show it, and as a press mixes it. */
export interface Ink {
  readonly id: string;
  readonly name: string;
  readonly rgb: Rgb;
  readonly cmyk: Cmyk;
  /** The plate of its own that the ink has on a press; null where it is mixed. */
  readonly spot: string | null;
}

/** What the notes are printed with: an office printer, a print shop's press, or a label printer. */
export type PrintProfile = 'office' | 'press' | 'thermal';

export type Colour =
  | { readonly kind: 'rgb'; readonly rgb: Rgb }
  | { readonly kind: 'cmyk'; readonly cmyk: Cmyk }
  /** `cmyk` stands in for the ink where there is no such plate. */
  | { readonly kind: 'spot'; readonly name: string; readonly cmyk: Cmyk }
  /** Gray level 0: the black of label printers. */
  | { readonly kind: 'black' }
  | { readonly kind: 'white' }
  /** A share of the black plate of a press, from 0 to 1; full black overprints, so that it never shows a white edge. */
  | { readonly kind: 'key'; readonly share: number };

export interface InkColours {
  readonly screen: Rgb;
  readonly print: Colour;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

export function inkColours({ rgb, cmyk, spot }: Ink, profile: PrintProfile): InkColours {
  switch (profile) {
    case 'office':
      return { screen: rgb, print: { kind: 'rgb', rgb } };
    case 'press':
      return {
        screen: rgb,
        print: spot === null ? { kind: 'cmyk', cmyk } : { kind: 'spot', name: spot, cmyk },
      };
    case 'thermal':
      return { screen: BLACK, print: { kind: 'black' } };
  }
}

/** Black of printed text: pure on every printer. */
export function typeColours(profile: PrintProfile): InkColours {
  switch (profile) {
    case 'office':
      return { screen: BLACK, print: { kind: 'rgb', rgb: BLACK } };
    case 'press':
      return { screen: BLACK, print: { kind: 'key', share: 1 } };
    case 'thermal':
      return { screen: BLACK, print: { kind: 'black' } };
  }
}

const GREY: Rgb = [168, 176, 186];
const GREY_SHARE = 0.35;

/** The colour of thin lines that guide and divide: grey where the printer has greys, black where it has dots only. */
export function ruleColours(profile: PrintProfile): InkColours {
  switch (profile) {
    case 'office':
      return { screen: GREY, print: { kind: 'rgb', rgb: GREY } };
    case 'press':
      return { screen: GREY, print: { kind: 'key', share: GREY_SHARE } };
    case 'thermal':
      return { screen: BLACK, print: { kind: 'black' } };
  }
}

/** Label printers draw whole dots, 203 to the inch: what is thinner than two of them breaks. */
export const THERMAL_LEAST_PT = 0.71;
/**
 * Percent of all plates of a press together: more than its paper takes smears and does not dry. A spot counts as its mix,
 * because a shop without the plate prints that. Office printers mix RGB by themselves and never too much.
 */
export function totalInk(colour: Colour): number {
  switch (colour.kind) {
    case 'rgb':
      return 0;
    case 'cmyk':
    case 'spot':
      return colour.cmyk.reduce((sum, plate) => sum + plate, 0);
    case 'black':
      return 100;
    case 'white':
      return 0;
    case 'key':
      return 100 * colour.share;
  }
}

/** What the colour of a picture's shape becomes. White stays a colour, because it may cover another shape. */
export function printColours(rgb: Rgb, profile: PrintProfile): InkColours {
  switch (profile) {
    case 'office':
      return { screen: rgb, print: { kind: 'rgb', rgb } };
    case 'press':
      return { screen: rgb, print: pressColour(pressMix(...rgb)) };
    case 'thermal':
      return luminance(...rgb) < HALF_LUMINANCE
        ? { screen: BLACK, print: { kind: 'black' } }
        : { screen: WHITE, print: { kind: 'white' } };
  }
}

const HALF_LUMINANCE = 127.5;

/** How bright a colour looks, from 0 to 255 (the weights of Rec. 709 on sRGB as it is stored). */
export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Parts this near to each other are a grey: JPEG strays so far, and tints in a grey break thin lines on a press. */
const GREY_SPREAD = 6;

/**
 * The simple mix with full grey component replacement: what three tints would make grey is black alone. So black stays
 * on one plate, and no mix has more than 300 percent.
 */
export function pressMix(red: number, green: number, blue: number): Cmyk {
  const most = Math.max(red, green, blue);
  if (most - Math.min(red, green, blue) <= GREY_SPREAD) {
    return [0, 0, 0, tenths(100 - (luminance(red, green, blue) / 255) * 100)];
  }
  const tint = (part: number): number => tenths(((most - part) / most) * 100);
  return [tint(red), tint(green), tint(blue), tenths(100 - (most / 255) * 100)];
}

const tenths = (percent: number): number => Math.round(percent * 10) / 10;

/** White is no share of black: black may overprint, and white that does covers nothing. */
function pressColour(cmyk: Cmyk): Colour {
  const [cyan, magenta, yellow, black] = cmyk;
  const isGrey = cyan + magenta + yellow === 0 && black > 0;
  return isGrey ? { kind: 'key', share: tenths(black) / 100 } : { kind: 'cmyk', cmyk };
}
