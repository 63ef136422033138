// A hand and a strength come in, a bank of variants comes out: every letter drawn many times, each time a little
// otherwise. Built letter by letter on first use and kept; what comes out never depends on what was asked before.
import type { Face } from '../face/open-face.ts';
import type { Outlines } from '../ink/ink.ts';
import type { HandStyle } from './hand.ts';
import { kept } from './kept.ts';
import { gridScale, type Letterform, letterform } from './letterform.ts';
import { JOIN_LEVELS_XH, makePack } from './pack.ts';
import { clearance, type Profile, profileOf } from './profile.ts';
import type { Variant } from './variant.ts';

/** A letter of a word as the face sets it, on the grid. */
export interface ShapedLetter {
  readonly glyph: number;
  readonly text: string;
  /** What the face adds to the letter's own advance, such as kerning. */
  readonly kern: number;
  /** Whether the face lets it touch the letter after it: then they join by design. */
  readonly joinsNext: boolean;
}

export interface Bank {
  readonly style: HandStyle;
  readonly strength: number;
  readonly outlines: Outlines;
  /** Whether the hand can write a character. */
  has(codePoint: number): boolean;
  /** The letters of a word. Glyph 0 stands for characters that the face does not have. */
  shape(word: string): readonly ShapedLetter[];
  /**
   * A pack of variants of one letter. Pack 0 is enough for a note of 120 words; each further one has new outlines,
   * so that a note of any length shows none twice.
   */
  pack(glyph: number, index: number): readonly Variant[];
}

/** Variants of a letter, so that 99.9 % of notes of 120 words need none twice (counted on 20,000 drawn notes). */
const COUNTS: readonly (readonly [letters: string, count: number])[] = [
  ['e', 83],
  ['o', 63],
  ['t', 58],
  ['a', 54],
  ['rni', 46],
  ['sh', 43],
  ['luy', 34],
  ['md', 28],
  ['wfp', 24],
  ['DTWLHMASBCEJK', 24],
  ['c', 20],
  ['g', 17],
  ['kbI.,', 14],
];
const USUAL_COUNT = 10;
/** Outline numbers are glyph x this + place in the packs: no letter of a note comes so often. */
const NUMBERS_PER_GLYPH = 65536;
/** Shaped words kept for the next note; names do not pile up beyond this. */
const KEPT_WORDS = 5000;

/** The bank of one hand at one strength. Strength 0 is the plain face: one variant a letter, nothing bent. */
export function openBank(style: HandStyle, face: Face, strength: number): Bank {
  const counts = countsByGlyph(style, face);
  const forms = new Map<number, Letterform>();
  const packs = new Map<string, readonly Variant[]>();
  const profiles = new Map<number, Profile>();
  const words = new Map<string, readonly ShapedLetter[]>();
  const form = (glyph: number) => kept(forms, glyph, () => letterform(style, face, glyph));
  const count = (glyph: number) => (strength === 0 ? 1 : (counts.get(glyph) ?? USUAL_COUNT));
  const pack = (glyph: number, further: number) => {
    const index = strength === 0 ? 0 : further;
    return kept(packs, `${glyph}/${index}`, () => {
      const first = glyph * NUMBERS_PER_GLYPH + index * count(glyph);
      return makePack(form(glyph), style, strength, { index, count: count(glyph), firstNumber: first });
    });
  };
  const profile = (glyph: number) =>
    kept(profiles, glyph, () =>
      profileOf(
        form(glyph).contours.map(({ points }) => points),
        style.slantDeg,
      ),
    );
  return {
    style,
    strength,
    has: face.has,
    pack,
    shape: (word) => {
      if (words.size > KEPT_WORDS) words.clear();
      return kept(words, word, () => shapeWord(style, face, word, form, profile));
    },
    outlines: (number) => {
      const glyph = Math.floor(number / NUMBERS_PER_GLYPH);
      const place = number % NUMBERS_PER_GLYPH;
      const variant = pack(glyph, Math.floor(place / count(glyph)))[place % count(glyph)];
      if (variant === undefined) throw new Error(`No outline has the number ${number}.`);
      return variant.outline;
    },
  };
}

function countsByGlyph(style: HandStyle, face: Face): ReadonlyMap<number, number> {
  // Every height at which joined letters may start comes as often as the others.
  const levels = style.isJoined ? JOIN_LEVELS_XH.length : 1;
  const rounded = (count: number): number => Math.ceil(count / levels) * levels;
  return new Map(
    COUNTS.flatMap(([letters, count]) =>
      [...letters].map((letter) => [face.shape(letter)[0]?.glyph ?? 0, rounded(count)] as const),
    ),
  );
}

function shapeWord(
  style: HandStyle,
  face: Face,
  word: string,
  form: (glyph: number) => Letterform,
  profile: (glyph: number) => Profile,
): readonly ShapedLetter[] {
  const scale = gridScale(style, face);
  const shaped = face.shape(word);
  return shaped.map(({ glyph, text, advance }, i) => {
    const kern = Math.round(advance * scale - form(glyph).advance);
    const next = shaped[i + 1];
    const step = form(glyph).advance + kern;
    const joinsNext = next !== undefined && clearance(profile(glyph), profile(next.glyph), step) <= 0;
    return { glyph, text, kern, joinsNext };
  });
}
