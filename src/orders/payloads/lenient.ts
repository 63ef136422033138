// Schemas for what others send: a field that is missing, null or of the wrong type counts as not there, and nothing fails.
// What is wrong is put right before zod sees it: making an error of each wrong field would take minutes of a hostile payload.
import { z } from 'zod';

/** The largest baskets of shops have some hundreds of items. One more is kept, so that whoever counts sees it. */
export const MOST_LISTED = 1_000;

/** '' where there is none. Platforms change between numbers and texts. */
export const text = z.preprocess(
  (given) => (typeof given === 'string' || Number.isFinite(given) ? String(given) : ''),
  z.string(),
);

/** Undefined where the platform does not say: that is neither yes nor no. */
export const flag = z.preprocess(
  (given) => (typeof given === 'boolean' ? given : undefined),
  z.boolean().optional(),
);

const isObject = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** An object with these fields; without any of them where there is none. */
export const part = <S extends z.ZodRawShape>(shape: S) =>
  z.preprocess((given) => (isObject(given) ? given : {}), z.object(shape));

/** The objects of a list; what is none is left out. */
export const list = <S extends z.ZodRawShape>(shape: S) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? given.filter(isObject).slice(0, MOST_LISTED + 1) : []),
    z.array(z.object(shape)),
  );
