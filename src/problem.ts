// Trouble in the user's data, as a value: what, where, what to do. Every code stands in the table below.

export type Severity = 'skip' | 'error' | 'warning' | 'info';

/** Where the trouble is. Lines and columns count from 1; `field` is a name of ours, `order` the order's id. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly order?: string;
  readonly field?: string;
}

export interface Problem extends Place {
  readonly code: ProblemCode;
  /** skip: this order gets no note. error: look at it before you print. warning: a guess was made. info: good to know. */
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** `{detail}` is replaced by what was found. It must never be a name, an address or a message. */
const CODES = {
  'file-unreadable': {
    severity: 'error',
    message: 'The file cannot be read: {detail}.',
    hint: 'Check the path and whether the file may be opened.',
  },
  'not-orders': {
    severity: 'error',
    message: 'This is not an order file we can read: {detail}.',
    hint: 'Download the orders again as CSV from the shop, or make a CSV with the headings order, name, item.',
  },
  'template-syntax': {
    severity: 'error',
    message: 'The message has a mistake in its braces: {detail}.',
    hint: 'A field looks like {{recipient.firstName}}: two braces before and two behind.',
  },
} as const satisfies Record<string, { severity: Severity; message: string; hint: string }>;

export type ProblemCode = keyof typeof CODES;

/** Makes the problem of one code. `detail` fills the place in its message. */
export function problem(code: ProblemCode, at: Place = {}, detail = ''): Problem {
  const { severity, message, hint } = CODES[code];
  return { code, severity, message: message.replace('{detail}', () => detail), hint, ...at };
}

/** An order with such a problem gets no note. */
export const setsAside = (p: Problem): boolean => p.severity === 'skip';
