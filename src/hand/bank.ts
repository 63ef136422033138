// A hand and a strength come in, a bank of variants comes out: every letter drawn many times, each time a little
// otherwise. Built letter by letter on first use and kept; what comes out never depends on what was asked before.
import type { ShapedCluster } from '../face/open-face.ts';
import type { Outlines } from '../ink/ink.ts';
import { kept } from '../kept.ts';
import { chooseFaces, type FaceRun, type Writer } from './choose-faces.ts';
import { chooseForms } from './choose-forms.ts';
import { gridScale } from './clean-glyphs.ts';
import type { FaceStyle, HandStyle, Manner, Pen } from './hand.ts';
import type { HandFace, PenFace } from './hand-face.ts';
import { type Drawing, type Letterform, letterform, type OutlineForm } from './letterform.ts';
import { PEN, parseOutlineId } from './outline-id.ts';
import { makePack } from './pack.ts';
import { clearance } from './profile.ts';
import { spell } from './spell.ts';
import { chooseStrokeForms, type Writing } from './strokes/choose-stroke-forms.ts';
import type { Join } from './strokes/joins.ts';
import { penForm } from './strokes/pen-form.ts';
import { inkOf } from './strokes/write-letter.ts';
import type { Variant } from './variant.ts';

/** A letter of a word as the face sets it, on the grid. */
export interface ShapedLetter {
  readonly text: string;
  readonly usual: Letterform;
  /** All forms that fit its place in the word, by how the pen comes from the letter before, and how often each is used. */
  readonly choices: Readonly<Record<Join, readonly FormChoice[]>>;
  /** What the face adds to the letter's own advance, such as kerning. */
  readonly kern: number;
  /** Whether the face lets it touch the letter after it: then they join by design. */
  readonly joinsNext: boolean;
}

export interface FormChoice {
  readonly form: Letterform;
  readonly share: number;
}

export interface ShapedWord {
  /** From left to right. */
  readonly letters: readonly ShapedLetter[];
  /** What the hand cannot write. */
  readonly missing: readonly string[];
}

export interface Bank {
  readonly style: HandStyle;
  readonly strength: number;
  readonly outlines: Outlines;
  /** The letters of a word, or of a part of one that reads in one direction. */
  shape(word: string, isRightToLeft: boolean): ShapedWord;
  /** A pack of variants of one form: there is no end of packs, and each has new outlines. */
  pack(form: Letterform, index: number): readonly Variant[];
  /** How many packs notes start with: enough for 120 words, and for two notes to begin with different ones. */
  packCount(form: Letterform): number;
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
  ['mdDTWLHMASBCEJK', 28],
  ['wfp', 24],
  ['cgkbI.,', 20],
];
const COUNT_OF = new Map(
  COUNTS.flatMap(([letters, count]) => [...letters].map((letter) => [letter, count] as const)),
);
const USUAL_COUNT = 10;
/** Variants made at a time: one letter of a name must not wait for eighty. Joined letters come in five heights. */
const PACK_SIZE: Readonly<Record<Manner, number>> = { loose: 14, joined: 20, steady: 10 };
/** Of many forms, each stands in few places. */
const PEN_PACK_SIZE = 4;
const PEN_COUNT = 8;
/** Shaped words kept for the next note; names do not pile up beyond this. */
const KEPT_WORDS = 5000;

/** The bank of one hand at one strength. Strength 0 is the plain face: one variant a letter, nothing bent. */
export function openBank(
  style: HandStyle,
  faces: readonly (HandFace | PenFace)[],
  strength: number,
  penXh: number,
): Bank {
  const forms = new Map<string, Letterform>();
  const packs = new Map<string, readonly Variant[]>();
  const words = new Map<string, ShapedWord>();
  const pen: Pen = { widthXh: penXh, slantDeg: style.face.slantDeg };
  const writers = faces.map(writerOf);

  const packSize = ({ kind, manner }: Letterform): number => {
    if (strength === 0) return 1;
    return kind === 'pen' ? PEN_PACK_SIZE : PACK_SIZE[manner];
  };
  const pack = (form: Letterform, further: number): readonly Variant[] => {
    const index = strength === 0 ? 0 : further;
    return kept(packs, `${form.id}/${index}`, () =>
      makePack(form, style, strength, { index, count: packSize(form) }),
    );
  };
  const formOf = (face: number, { style: faceStyle, clean }: HandFace, drawing: Drawing): Letterform => {
    const id = `${face}.${drawingId(drawing)}`;
    return kept(forms, id, () => letterform(id, faceStyle, clean(drawing), drawing, penFor(faceStyle, pen)));
  };
  const penFormOf = (face: number, { alphabet }: PenFace, text: string, writing: Writing): Letterform => {
    const id = `${PEN}${face}.${writingId(writing)}`;
    return kept(forms, id, () => penForm(id, text, writing, pen, alphabet.haste));
  };

  const shape = (word: string, isRightToLeft: boolean): ShapedWord => {
    const { runs, missing } = chooseFaces(word, writers);
    const placed = runs.map((run) => placeRun(run, isRightToLeft));
    const letters = (isRightToLeft ? placed.reverse() : placed).flat();
    return {
      letters: letters.map((letter, i) => ({ ...letter, joinsNext: touches(letter, letters[i + 1]) })),
      missing,
    };
  };
  const placeRun = ({ letters, face }: FaceRun, isRightToLeft: boolean): PlacedForm[] => {
    const own = faces[face] as HandFace | PenFace; // runs name faces of this list
    if (own.kind === 'pen') {
      return chooseStrokeForms(letters, own.alphabet).map(({ text, choices: writings }) => {
        const choices = writings.map(({ writing, share }) => ({
          form: penFormOf(face, own, text, writing),
          share,
        }));
        const [usual] = choices;
        if (usual === undefined) throw new Error(`The alphabet of ${own.style.id} has no "${text}".`);
        return { text, usual: usual.form, choices: byEntry(choices), kern: 0 };
      });
    }
    const scale = gridScale(own.style, own.open());
    const shapeText = (text: string, features: readonly string[]): readonly ShapedCluster[] =>
      own.open().shape(text, features, isRightToLeft);
    return chooseForms(letters, shapeText, face === 0 ? style.forms : []).map(
      ({ text, advance, drawing, others }) => {
        const usual = formOf(face, own, drawing);
        const choices = others.map((other) => ({
          form: formOf(face, own, other.drawing),
          share: other.share,
        }));
        const rest = 1 - choices.reduce((sum, { share }) => sum + share, 0);
        return {
          text,
          usual,
          choices: byEntry([...choices, { form: usual, share: rest }]),
          kern: Math.round(advance * scale - usual.advance),
        };
      },
    );
  };
  const touches = ({ usual, kern }: PlacedForm, next: PlacedForm | undefined): boolean =>
    usual.kind === 'outline' &&
    next?.usual.kind === 'outline' &&
    mayTouch(usual, next.usual) &&
    clearance(usual.profile, next.usual.profile, usual.advance + kern) <= 0;

  return {
    style,
    strength,
    pack,
    packCount: (form) => Math.ceil(variantCount(form) / packSize(form)),
    shape: (word, isRightToLeft) => {
      if (words.size > KEPT_WORDS) words.clear();
      return kept(words, isRightToLeft ? `\u200F${word}` : word, () => shape(word, isRightToLeft));
    },
    outlines: (outline) => {
      const { form: id, place, widening } = parseOutlineId(outline);
      const form = forms.get(id);
      if (form === undefined) throw new Error(`No word that was shaped has the form ${id}.`);
      const variant = pack(form, Math.floor(place / packSize(form)))[place % packSize(form)];
      if (variant === undefined) throw new Error(`There is no outline ${outline}.`);
      if (form.kind === 'outline' || widening === 1) return variant.outline;
      return { ...variant.outline, contours: inkOf(variant.outline.lines, form.penXh * widening) };
    },
  };
}

const byEntry = (choices: readonly FormChoice[]): ShapedLetter['choices'] => {
  const into = (entry: Join): FormChoice[] => choices.filter(({ form }) => form.entry === entry);
  return { apart: into('apart'), low: into('low'), high: into('high') };
};

type PlacedForm = Omit<ShapedLetter, 'joinsNext'>;

/** Two stems that touch read as another letter: If as Y, lt as tt. Joined hands lead from foot to foot. */
function mayTouch(first: OutlineForm, second: OutlineForm): boolean {
  if (first.manner === 'joined') return first.capitalsJoin || !/\p{Lu}/u.test(first.text);
  return !(first.isTall && second.isTall);
}

function variantCount(form: Letterform): number {
  if (form.kind === 'pen') return PEN_COUNT;
  return form.isUsual ? (COUNT_OF.get(form.text) ?? USUAL_COUNT) : USUAL_COUNT;
}

/** Names a drawing among those of its face: its glyphs, where they are moved, and what is done to them. */
function drawingId({ glyphs, accents, losesDot, runOutXh }: Drawing): string {
  const parts = glyphs.map(({ glyph, x, y }) => (x === 0 && y === 0 ? `${glyph}` : `${glyph}_${x}_${y}`));
  const further = [
    ...accents,
    ...(losesDot ? ['dotless'] : []),
    ...(runOutXh === 0 ? [] : [`out${Math.round(runOutXh * 100)}`]),
  ];
  return [parts.join('.'), ...further].join('-');
}

/** Names a writing among those of its alphabet. */
function writingId({ form, entry, exit, accents, losesDot, isHasty }: Writing): string {
  const letter = [...form.letter].map((c) => c.codePointAt(0)?.toString(16)).join('_');
  const joins = `${entry === 'apart' ? '' : entry}.${exit === 'apart' ? '' : exit}`;
  const further = [...accents, ...(losesDot ? ['dotless'] : []), ...(isHasty ? ['hasty'] : [])];
  return [`${letter}${form.name}.${joins}`, ...further].join('-');
}

const penFor = ({ slantDeg, leaning }: FaceStyle, pen: Pen): Pen => ({
  ...pen,
  slantDeg: slantDeg + leaning * (pen.slantDeg - slantDeg),
});

function writerOf(face: HandFace | PenFace): Writer {
  if (face.kind === 'pen') {
    const { style, alphabet } = face;
    const has = (codePoint: number): boolean => alphabet.forms.has(String.fromCodePoint(codePoint));
    return { style, spell: (character) => spell(character, has, '') };
  }
  const { style, open } = face;
  return {
    style,
    spell: (character) => spell(character, (codePoint) => open().has(codePoint), style.redrawn),
  };
}
