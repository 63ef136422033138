// An ink and a kind of printer come in, the colours of a note go out: the one on the screen and the one in print.

/** sRGB, each part from 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];
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
  | { readonly kind: 'black' };

export interface InkColours {
  readonly screen: Rgb;
  readonly print: Colour;
}

const BLACK: Rgb = [0, 0, 0];

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
