// In: a note as it stands. Out: the same in the plain form that phrases are sought in, and the way back to its own words.
// Plain is NFKC, lower case, straight quotes, single spaces; a blank line is one line end; disguised addresses are plain.

/** Plain text; each of its UTF-16 units knows the piece of the note that it comes from. */
export interface PlainText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Eight marks on a letter are more than any language has; longer heaps would make normalising slow. */
const CHARACTERS = /\P{M}\p{M}{0,8}|\p{M}/gu;

/** Most letters of most notes: looked at no further, to save time. */
const PLAIN_ALREADY = /^[\n -_a-z{-~]$/;

/** U+FDFA alone would become eighteen letters, and a note of them slow; no sign in an address becomes more than four. */
const LONGEST_NORMAL = 4;

/** What shows nothing on paper, and the frame of a key, but would hide a word from a search. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u20e3|(?=\P{White_Space})\p{Cc}/gu;

const STRAIGHT: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛ʼ´`′]/g, "'"],
  [/[“”„‟«»″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  // The full stops of Chinese and Japanese are dots in an address.
  [/[。．｡]/g, '.'],
];

const END = String.raw`(?![\p{L}\p{N}])`;

/** Endings of addresses that are no words people begin a sentence with, so they may stand apart from their dot. */
const APART = 'com|net|org|info|biz|io|eu|uk|example';

/** Each makes one disguise plain. What a match becomes has no capitals, since these come after lower case. */
const DISGUISES: readonly (readonly [RegExp, (match: string) => string])[] = [
  // "w w w" and "d o t"; a lone pair such as "a b" may be words.
  [/(?<![\p{L}\p{N}])[a-z](?: [a-z0-9]){2,}(?![\p{L}\p{N}])/gu, (match) => match.replaceAll(' ', '')],
  [/ ?[([{<] ?(?:dot|punkt|point|punto|\.) ?[)\]}>] ?/g, () => '.'],
  [/ ?[([{<] ?(?:at|ät|arroba|chiocciola|@) ?[)\]}>] ?/g, () => '@'],
  // "polka dot shop" and "a dot com joke" stay.
  [
    new RegExp(
      `(?<!(?<![\\p{L}\\p{N}])(?:a|the|polka)) (?:dot|punkt|point|punto) (?=(?:${APART}|co(?: dot |\\.)uk)${END})`,
      'gu',
    ),
    () => '.',
  ],
  [new RegExp(` punkt (?=(?:de|at|ch)${END})`, 'gu'), () => '.'],
  // A space after the dot alone is how sentences are written: "out of the bag. Net weight ..."
  [new RegExp(` \\. ?(?=(?:${APART}|co ?\\. ?uk)${END})`, 'gu'), () => '.'],
  [/(?<=(?<![\p{L}\p{N}])www) ?\. ?/gu, () => '.'],
  [new RegExp(` ?@ ?(?=[\\p{L}\\p{N}-]{1,63}\\.(?:${APART}|co\\.uk)${END})`, 'gu'), () => '@'],
];

/** "Love it.In case" lacks a space and is no address; "Example.Com" is one. */
const MISSING_SPACE =
  /(?<=\p{Ll})\.(?=\p{Lu}\p{Ll}+)(?!(?:Com|Net|Org|Info|Uk|Example|Shop|Store|Online)(?!\p{L}))/gu;

/** The plain form of a note. */
export function plainText(note: string): PlainText {
  const spaced = rewrite(rewrite(straightened(note), /\s+/gu, space), MISSING_SPACE, () => '. ');
  const lower = { ...spaced, text: lowerCase(spaced.text) };
  return DISGUISES.reduce((plain, [pattern, become]) => rewrite(plain, pattern, become), lower);
}

/** Where the plain text from `start` to `end` stands in the note. */
export function placeInNote(
  { starts, ends }: PlainText,
  start: number,
  end: number,
): readonly [number, number] {
  return [starts[start] ?? 0, ends[end - 1] ?? 0];
}

/** Character by character, since normalising the whole would lose the way back. */
function straightened(note: string): PlainText {
  const plain = { text: '', starts: [] as number[], ends: [] as number[] };
  for (const { 0: character, index } of note.matchAll(CHARACTERS))
    append(plain, straightCharacter(character), index, index + character.length);
  return plain;
}

function straightCharacter(character: string): string {
  if (PLAIN_ALREADY.test(character)) return character;
  const normal = character.normalize('NFKC');
  const visible = (normal.length > LONGEST_NORMAL ? character : normal).replace(INVISIBLE, '');
  return STRAIGHT.reduce((text, [pattern, sign]) => text.replace(pattern, sign), visible);
}

/** Each match replaced by what it becomes, which then stands for the whole match. */
function rewrite(plain: PlainText, pattern: RegExp, become: (match: string) => string): PlainText {
  const { text, starts, ends } = plain;
  if (text.search(pattern) === -1) return plain;
  const result = { text: '', starts: [] as number[], ends: [] as number[] };
  const keep = (from: number, to: number): void => {
    result.text += text.slice(from, to);
    for (let i = from; i < to; i++) {
      result.starts.push(starts[i] ?? 0);
      result.ends.push(ends[i] ?? 0);
    }
  };
  let done = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    keep(done, index);
    done = index + match.length;
    append(result, become(match), ...placeInNote(plain, index, done));
  }
  keep(done, text.length);
  return result;
}

function append(
  to: { text: string; starts: number[]; ends: number[] },
  text: string,
  start: number,
  end: number,
): void {
  to.text += text;
  for (let i = 0; i < text.length; i++) {
    to.starts.push(start);
    to.ends.push(end);
  }
}

/** A line broken on purpose goes on as a sentence; a blank line ends one. */
const space = (match: string): string => (match.split('\n').length > 2 ? '\n' : ' ');

/** Unit by unit: İ would become two, and shift the way back. */
const lowerCase = (text: string): string =>
  text
    .split('')
    .map((unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit))
    .join('');
