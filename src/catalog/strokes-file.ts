// What strokes.json must look like: letters as paths of a pen, written as text so that a person can read and change them.
import { z } from 'zod';
import {
  type Alphabet,
  type PathPoint,
  type PenPath,
  POINT_NAMES,
  type PointName,
  type StrokeForm,
} from '../hand/strokes/alphabet.ts';
import { bodyOf } from '../hand/strokes/joins.ts';

const POINT = /^(-?\d*\.?\d+),(-?\d*\.?\d+)(!?)$/;
const isName = (word: string): word is PointName => (POINT_NAMES as readonly string[]).includes(word);

/** "entry .7,.9 .4,1 .05,.5! exit .9,.1": places the pen goes through; a name belongs to the place after it, ! is a corner. */
const path = z.string().transform((text, context): readonly PathPoint[] => {
  const points: PathPoint[] = [];
  let name: PointName | null = null;
  for (const word of text.trim().split(/\s+/)) {
    const place = POINT.exec(word);
    if (place !== null) {
      points.push({ x: Number(place[1]), y: Number(place[2]), name, isCorner: place[3] === '!' });
      name = null;
    } else if (name === null && isName(word)) {
      name = word;
    } else {
      context.addIssue(
        `"${word}" is no place (like .7,.95 or .7,.95!) and no name (${POINT_NAMES.join(', ')})`,
      );
      return z.NEVER;
    }
  }
  if (points.length === 0 || name !== null) {
    context.addIssue('a path needs a place, also behind a name');
    return z.NEVER;
  }
  return points;
});

/** Joins lead into the first stroke of a letter and out of the last one that is not a bar or a dot. */
function joinsAtItsEnds({ paths }: { readonly paths: readonly PenPath[] }): boolean {
  const body = bodyOf(paths);
  return paths.every((path) =>
    path.every(({ name }) => {
      if (name === 'entry') return path === body[0];
      return name !== 'exit' || path === body.at(-1);
    }),
  );
}

const form = z
  .strictObject({
    advance: z.number().positive(),
    paths: z.array(path).min(1),
    at: z
      .array(z.enum(['alone', 'start', 'middle', 'end']))
      .min(1)
      .default(['alone', 'start', 'middle', 'end']),
    after: z.string().default(''),
    before: z.string().default(''),
    weight: z.number().positive().default(1),
  })
  .refine(joinsAtItsEnds, 'entry stands in the first path, exit in the last one that is no bar and no dot');

const joinRule = z.strictObject({
  after: z.string().min(1),
  before: z.string().min(1),
  share: z.number().min(0).max(1),
});

export const strokesFile = z.strictObject({
  name: z.string().min(1),
  /** Where the letters come from. */
  source: z.string().min(1),
  licence: z.string().min(1),
  scripts: z.array(z.string().min(1)).min(1),
  slantDeg: z.number().min(-30).max(45),
  penXh: z.number().positive().max(0.4),
  haste: z.number().min(0).max(60),
  joins: z.array(joinRule),
  /** Forms of each letter (or of two that are written as one, such as tt), by the name of the form. */
  letters: z.record(z.string().min(1), z.record(z.string().regex(/^[a-z0-9]+$/), form)),
});

/** The letters of a file as a pen writes them. */
export function alphabetOf({ letters, joins, haste }: z.infer<typeof strokesFile>): Alphabet {
  const forms = Object.entries(letters).map(([letter, byName]) => {
    const own = Object.entries(byName).map(
      ([name, { advance, paths, at, after, before, weight }]): StrokeForm => ({
        ...{ letter, name, advanceXh: advance, paths, at, after, before, weight },
      }),
    );
    return [letter, own] as const;
  });
  return { forms: new Map(forms), joins, haste };
}
