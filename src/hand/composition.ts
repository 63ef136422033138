// A letter that a face may lack comes in; the letter and the accents that a pen would write it with go out.
import { ACCENT_SHAPES, type AccentName } from './accent-shapes.ts';

export interface Composition {
  readonly base: string;
  /** In the order of writing: what stands nearer to the letter comes first. */
  readonly accents: readonly AccentName[];
  /** The dot of i and j gives way to the accent. */
  readonly losesDot: boolean;
}

const COMBINING: Readonly<Record<string, AccentName>> = {
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0302': 'circumflex',
  '\u0303': 'tilde',
  '\u0304': 'macron',
  '\u0306': 'breve',
  '\u0307': 'dotAbove',
  '\u0308': 'dieresis',
  '\u0309': 'hookAbove',
  '\u030a': 'ring',
  '\u030b': 'doubleAcute',
  '\u030c': 'caron',
  '\u031b': 'horn',
  '\u0323': 'dotBelow',
  '\u0326': 'commaBelow',
  '\u0327': 'cedilla',
  '\u0328': 'ogonek',
};

/** Letters that Unicode does not take apart, or by another accent than people write: each with its base behind it. */
const WRITTEN_OTHERWISE: Readonly<Partial<Record<AccentName, string>>> = {
  ascenderBar: 'đd ħh',
  stemBar: 'ĐD',
  stemSlash: 'łl ŁL',
  acrossBar: 'ĦH',
  middleBar: 'ŧt ŦT',
  cornerSlash: 'øo ØO',
  middleDot: 'ŀl ĿL',
  apostrophe: 'ďd ťt ľl ĽL',
  commaBelow: 'ķk ĶK ļl ĻL ņn ŅN ŗr ŖR ĢG ţt ŢT',
  turnedCommaAbove: 'ģg',
};

const BY_LETTER: ReadonlyMap<string, Composition> = new Map([
  ...Object.entries(WRITTEN_OTHERWISE).flatMap(([accent, letters]) =>
    letters
      .split(' ')
      .map(([letter = '', base = '']): [string, Composition] => [
        letter,
        { base, accents: [accent as AccentName], losesDot: false },
      ]),
  ),
  ['ı', { base: 'i', accents: [], losesDot: true }],
]);

/** What a letter is made of; undefined when accents cannot make it. */
export function composition(character: string): Composition | undefined {
  return BY_LETTER.get(character.normalize('NFC')) ?? takenApart(character);
}

function takenApart(character: string): Composition | undefined {
  const [base, ...marks] = character.normalize('NFD');
  const accents = marks.flatMap((mark) => COMBINING[mark] ?? []);
  if (base === undefined || accents.length === 0 || accents.length < marks.length) return undefined;
  const losesDot = 'ij'.includes(base) && accents.some((accent) => ACCENT_SHAPES[accent].place === 'above');
  return { base, accents, losesDot };
}
