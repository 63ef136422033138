// How a person writes each letter: where the pen begins, which way it sets off and where it leaves. y in x-heights; x from left 0 to
// right 1 of the letter's ink, of a letter with a bowl of that bowl. Directions in degrees, counter-clockwise from the right.

export interface Habit {
  readonly letters: string;
  readonly start: { readonly x: number; readonly y: number };
  readonly directionDeg: number;
  readonly end: { readonly x: number; readonly y: number };
  /** What lifting the pen costs, in x-heights of line drawn twice. */
  readonly lift: number;
  /** The pen begins on a ring, whether or not there is a junction. */
  readonly hasBowl: boolean;
}

const CHEAP = 0.8;
const MIDDLING = 1.6;
const DEAR = 3;
const LOWER_RIGHT = { x: 1, y: 0 } as const;

/** The first row that names a letter counts. */
const HABITS: readonly Habit[] = [
  row('o', { x: 0.7, y: 1 }, 180, LOWER_RIGHT, DEAR, true),
  row('O0Q8', { x: 0.6, y: 2 }, 180, LOWER_RIGHT, DEAR, true),
  row('adgq', { x: 1, y: 0.85 }, 150, LOWER_RIGHT, DEAR, true),
  row('p', { x: 0, y: 0.95 }, -90, { x: 0.5, y: 0.3 }, DEAR, true),
  row('cs', { x: 0.6, y: 1 }, 160, LOWER_RIGHT, DEAR, false),
  row('e', { x: 0, y: 0.45 }, 0, LOWER_RIGHT, DEAR, false),
  row('z', { x: 0, y: 1 }, 0, LOWER_RIGHT, DEAR, false),
  row('f', { x: 1, y: 2 }, 180, LOWER_RIGHT, CHEAP, false),
  row('t', { x: 0.5, y: 2 }, -90, LOWER_RIGHT, CHEAP, false),
  row('x', { x: 0, y: 1 }, -45, LOWER_RIGHT, CHEAP, false),
  row('y', { x: 0, y: 1 }, -60, { x: 0, y: -0.5 }, MIDDLING, false),
  row('j', { x: 0.4, y: 1 }, -90, { x: 0.5, y: -0.3 }, DEAR, false),
  row('CGS96', { x: 1, y: 2 }, 170, LOWER_RIGHT, DEAR, false),
  row('23Z7', { x: 0, y: 1.8 }, 20, LOWER_RIGHT, DEAR, false),
  row('ß', { x: 0, y: 0 }, 90, { x: 0.5, y: 0 }, DEAR, false),
  row('AEFHIKTXYk45+#*$€£', { x: 0, y: 2 }, -70, LOWER_RIGHT, CHEAP, false),
  row('', { x: 0, y: 2 }, -90, LOWER_RIGHT, DEAR, false),
];

function row(
  letters: string,
  start: Habit['start'],
  directionDeg: number,
  end: Habit['end'],
  lift: number,
  hasBowl: boolean,
): Habit {
  return { letters, start, directionDeg, end, lift, hasBowl };
}

/** How a letter is written; one with a mark above is written as without. */
export function habitOf(letter: string): Habit {
  const [base = letter] = letter.normalize('NFD');
  const habit = HABITS.find(({ letters }) => letters === '' || letters.includes(base));
  if (habit === undefined) throw new Error('The last habit is for every letter.');
  return habit;
}
