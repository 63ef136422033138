// What readers see as one character comes in; how a face writes it goes out: as it is, composed of a letter and
// accents, or by plainer characters that mean the same.
import type { AccentName } from './accent-shapes.ts';
import { composition } from './composition.ts';
import { HEARTS, MUCH_ALIKE, PLAINER } from './plainer.ts';

export interface Spelling {
  /** The characters that the face draws. */
  readonly drawn: string;
  /** Added with the pen, in the order of writing. */
  readonly accents: readonly AccentName[];
  /** The dot of i and j gives way to an accent. */
  readonly losesDot: boolean;
}

/** `redrawn` are letters that the face has and draws wrong. Undefined when the face cannot write the character. */
export function spell(
  character: string,
  has: (codePoint: number) => boolean,
  redrawn: string,
): Spelling | undefined {
  const draws = (text: string): boolean => [...text].every((c) => isSilent(c) || has(c.codePointAt(0) ?? 0));
  const key = KEY.exec(character)?.[1];
  if (key !== undefined) return draws(key) ? plain(key) : undefined;
  if (draws(character) && !redrawn.includes(character) && !HEARTS.has(character)) return plain(character);
  const composed = composition(character);
  if (composed !== undefined && draws(composed.base)) return { ...composed, drawn: composed.base };
  const bare = withoutColour(character);
  const plainer = PLAINER[bare] ?? MUCH_ALIKE[bare] ?? withoutFashion(bare);
  return plainer !== '' && plainer !== character && draws(plainer) ? plain(plainer) : undefined;
}

/** A key of a keyboard: its box is too small for a pen. */
const KEY = /^([0-9#*])\ufe0f?\u20e3$/;

const plain = (drawn: string): Spelling => ({ drawn, accents: [], losesDot: false });

/** Letters that names in shops are dressed up with, and wide ones of East Asian keyboards, are letters. */
const withoutFashion = (character: string): string =>
  character.replace(/[\u{1d400}-\u{1d7ff}\uff01-\uff5e\ufb00-\ufb06]/gu, (c) => c.normalize('NFKC'));

/** Joiners have no drawing of their own: shaping uses them. */
const isSilent = (character: string): boolean => /[\u200c\u200d]/.test(character);

/** A pen has one colour: no skin tones, and no choice between picture and sign. */
const withoutColour = (character: string): string =>
  character.replace(/[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/gu, '');
