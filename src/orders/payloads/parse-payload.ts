// The text that a platform's servers sent in; the JSON in it out, with every digit of its numbers.
import { isInteger, parse } from 'lossless-json';
import { type Outcome, problem } from '../../problem.ts';
import { isNestedTooDeeply } from './json-depth.ts';

/** A page of a hundred orders with everything that apps add to them is about 1 MB. */
const MOST_CHARACTERS = 5 * 1024 * 1024;

/** Reads JSON. Whole numbers that JavaScript would round become text: they are ids. */
export function parsePayload(text: string): Outcome<unknown> {
  if (text.length > MOST_CHARACTERS) return unreadable('it is larger than 5 MB');
  if (isNestedTooDeeply(text)) return unreadable('it is nested too deeply');
  try {
    return {
      ok: true,
      value: parse(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue }),
    };
  } catch {
    return unreadable('it is not JSON');
  }
}

function parseNumber(digits: string): number | string {
  const number = Number(digits);
  return isInteger(digits) && !Number.isSafeInteger(number) ? digits : number;
}

const unreadable = (detail: string): Outcome<never> => ({
  ok: false,
  problem: problem('payload-unreadable', {}, detail),
});
