// Letters of a word and the alphabet of a hand come in; for each letter the ways to write it go out that fit its place, its
// neighbours, and how the pen comes from the letter before.
import { stream } from '../../random.ts';
import type { AccentName } from '../accent-shapes.ts';
import type { SpelledLetter } from '../choose-faces.ts';
import type { Alphabet, FormPlace, StrokeForm } from './alphabet.ts';
import { exitOf, type Join, takesJoin } from './joins.ts';

/** A form between two neighbours. */
export interface Writing {
  readonly form: StrokeForm;
  readonly entry: Join;
  readonly exit: Join;
  readonly accents: readonly AccentName[];
  readonly losesDot: boolean;
  readonly isHasty: boolean;
}

export interface WrittenLetter {
  /** The characters that it stands for. */
  readonly text: string;
  /** What may stand here, whatever comes before, and how often beside others with the same entry. */
  readonly choices: readonly { readonly writing: Writing; readonly share: number }[];
}

/** Words that everybody has written ten thousand times: the pen does not stop to form their letters. */
const HASTY_WORDS = new Set(
  'the and you thank thanks und die der ich danke les vous merci que los gracias che per grazie'.split(' '),
);
const isHasty = (word: string): boolean => HASTY_WORDS.has(word.toLowerCase());

/** A letter as the pen sees it: two that are written as one stand together. */
interface PenLetter {
  readonly text: string;
  readonly drawn: string;
  readonly accents: readonly AccentName[];
  readonly losesDot: boolean;
}

export function chooseStrokeForms(
  letters: readonly SpelledLetter[],
  alphabet: Alphabet,
): readonly WrittenLetter[] {
  const word = letters.map(({ text }) => text).join('');
  const hasty = isHasty(word);
  const pen = inOneStroke(letters, alphabet);
  const fitting = pen.map((_, i) => formsFor(pen, i, alphabet));
  let entries: ReadonlySet<Join> = new Set(['apart']);
  return pen.map(({ text, accents, losesDot }, i) => {
    const forms = fitting[i] ?? [];
    const next = pen[i + 1];
    const canEnterNext = (fitting[i + 1] ?? []).some(({ paths }) => takesJoin(paths));
    const isJoined = next !== undefined && canEnterNext && areJoined(alphabet, pen[i], next);
    const choices = [...entries].flatMap((entry): WrittenLetter['choices'] =>
      withHabit(formsInto(forms, entry), lettersAround(pen, i)).map(({ form, share }) => {
        const exit = (isJoined ? exitOf(form.paths) : undefined) ?? 'apart';
        return { writing: { form, entry, exit, accents, losesDot, isHasty: hasty }, share };
      }),
    );
    entries = new Set(choices.map(({ writing }) => writing.exit));
    return { text, choices };
  });
}

/** Two letters that the alphabet writes as one are taken together, unless one of them carries an accent. */
function inOneStroke(letters: readonly SpelledLetter[], { forms }: Alphabet): readonly PenLetter[] {
  const pen: PenLetter[] = [];
  for (const letter of letters.flatMap(apart)) {
    const last = pen.at(-1);
    const pair = (last?.drawn ?? '') + letter.drawn;
    const isPlain = letter.accents.length + (last?.accents.length ?? 0) === 0;
    if (last !== undefined && isPlain && forms.has(pair)) {
      pen[pen.length - 1] = { ...last, text: last.text + letter.text, drawn: pair };
    } else pen.push(letter);
  }
  return pen;
}

/** A character that is spelled with several letters, such as a ligature: the first of them stands for it. */
const apart = ({ text, spelling: { drawn, accents, losesDot } }: SpelledLetter): readonly PenLetter[] =>
  [...drawn].map((letter, i) => ({ text: i === 0 ? text : '', drawn: letter, accents, losesDot }));

/** Forms for the place and the neighbours; where a rule leaves none, all of the letter. */
function formsFor(pen: readonly PenLetter[], i: number, { forms }: Alphabet): readonly StrokeForm[] {
  const all = forms.get(pen[i]?.drawn ?? '') ?? [];
  const [before, after] = [lastOf(pen[i - 1]), firstOf(pen[i + 1])];
  const place = placeOf(isLetter(before), isLetter(after));
  const fitting = all.filter(
    (form) =>
      form.at.includes(place) &&
      (form.after === '' || (before !== '' && form.after.includes(before))) &&
      (form.before === '' || (after !== '' && form.before.includes(after))),
  );
  return fitting.length > 0 ? fitting : all;
}

const lettersAround = (pen: readonly PenLetter[], i: number): string =>
  [pen[i - 1], pen[i], pen[i + 1]].map((letter) => letter?.drawn ?? '').join('/');

const lastOf = (letter: PenLetter | undefined): string => letter?.drawn.at(-1) ?? '';
const firstOf = (letter: PenLetter | undefined): string => letter?.drawn[0] ?? '';
const isLetter = (text: string): boolean => /\p{L}/u.test(text);

function placeOf(hasBefore: boolean, hasAfter: boolean): FormPlace {
  if (hasBefore) return hasAfter ? 'middle' : 'end';
  return hasAfter ? 'start' : 'alone';
}

/** How often a hand does between two letters what it always does there. */
const HABIT = 0.88;
/** What is used more often somewhere is the habit nearly everywhere. */
const FAVOUR = 2;

/**
 * Between the same two letters a hand does the same: one of the forms, chosen once and for all by how often the writer uses
 * each, comes most of the time; the others come when the hand does not think of it.
 */
function withHabit(
  forms: readonly StrokeForm[],
  around: string,
): readonly { readonly form: StrokeForm; readonly share: number }[] {
  const total = forms.reduce((sum, { weight }) => sum + weight, 0);
  let rest = stream(around, 'habit')() * forms.reduce((sum, { weight }) => sum + weight ** FAVOUR, 0);
  const usual = forms.find(({ weight }) => {
    rest -= weight ** FAVOUR;
    return rest < 0;
  });
  return forms.map((form) => ({
    form,
    share: ((1 - HABIT) * form.weight) / total + (form === usual ? HABIT : 0),
  }));
}

/** A pen that is on its way needs a form that it can run into. */
const formsInto = (forms: readonly StrokeForm[], entry: Join): readonly StrokeForm[] =>
  entry === 'apart' ? forms : forms.filter(({ paths }) => takesJoin(paths));

/** Whether two letters are joined: of pairs with one share that many are, each always or never. */
function areJoined({ joins }: Alphabet, letter: PenLetter | undefined, next: PenLetter): boolean {
  const [before, after] = [lastOf(letter), firstOf(next)];
  const share = joins.find((rule) => rule.after.includes(before) && rule.before.includes(after))?.share ?? 0;
  return stream(before + after, 'join')() < share;
}
