// The schema of a route and what a request brings come in; the value goes out, or a refusal with a problem for each field that is wrong.
import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { type Problem, problem } from '../problem.ts';
import { RequestRefused } from './trouble.ts';

/** The validator of every route. */
export const checkRequest: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (given) => {
    const read = schema.safeParse(given, { error: plainWords });
    if (read.success) return { value: read.data };
    return { error: new RequestRefused(400, read.error.issues.map(wrongField)) };
  };

/** `settings.startAt` of a form or a print run is the setting `startAt`. */
function wrongField({ path, message }: z.core.$ZodIssue): Problem {
  const field = path
    .filter((part) => part !== 'settings')
    .map(String)
    .join('.');
  const code = path.includes('settings') ? 'setting-wrong' : 'request-wrong';
  return problem(code, { field }, `${field === '' ? 'The request' : field} ${message}.`);
}

type Issue = z.core.$ZodRawIssue;

/** Where a schema has no words of its own: the end of a sentence that begins with the name of the field. */
function plainWords(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `holds ${keysInQuotes(issue.keys)}, which is not known`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return inBounds(issue.origin, `at least ${issue.minimum}`);
    case 'too_big':
      return inBounds(issue.origin, `at most ${issue.maximum}`);
    case 'invalid_type':
      return ofType(issue);
    default:
      return 'is not written as it has to be';
  }
}

/** Keys are whatever a request holds: more of them, or longer ones, are no help. */
const keysInQuotes = (keys: readonly string[]): string =>
  keys
    .slice(0, 3)
    .map((key) => `"${key.slice(0, 50)}"`)
    .join(', ');

function inBounds(origin: string, bound: string): string {
  if (origin === 'string') return `must have ${bound} characters`;
  return origin === 'array' ? `must have ${bound} entries` : `must be ${bound}`;
}

function ofType({ expected, input, path = [] }: Extract<Issue, { code: 'invalid_type' }>): string {
  if (input === null && path.length === 0) return 'needs a body in JSON';
  if (input === undefined && path.at(-1) === 'settings') return 'needs settings';
  const type = TYPES[expected];
  return input === undefined || type === undefined ? 'is missing' : `must be ${type}`;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};
