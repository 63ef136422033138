// What a check found, in words: what a file looks like and what is in it, what it leaves open, which problems belong where.
import type { ApiProblem, CheckResponse } from '../http/api.ts';
import { counted } from './in-words.ts';

export type FileReport = CheckResponse['files'][number];

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  'etsy-items': "Etsy's file of sold items",
  'etsy-orders': "Etsy's file of sold orders",
  shopify: 'a Shopify export',
  'amazon-unshipped': "Amazon's report of unshipped orders",
  'amazon-new-orders': "Amazon's report of new orders",
  'amazon-fba': "Amazon's report of orders that Amazon packs",
  ebay: 'an eBay orders report',
  'woo-advanced': 'a WooCommerce export (Advanced Order Export)',
  'woo-core': 'a WooCommerce export (Analytics)',
  'woo-skyverge': 'a WooCommerce export (Customer/Order/Coupon Export)',
  bigcommerce: 'a BigCommerce export',
  squarespace: 'a Squarespace export',
  tiktok: 'a TikTok Shop export',
  depop: 'a Depop export',
  wix: 'a Wix export',
  generic: 'a list of your own',
};

export const isTurnedAway = (report: FileReport): boolean => report.format.startsWith('reject:');

/** "Looks like a Shopify export: 604 orders, 818 items; 12 rows left out" */
export function whatWasFound({ format, rows, leftOut, orders, lineItems }: FileReport): string {
  const name = `Looks like ${FORMAT_NAMES[format] ?? format}`;
  if (rows === 0) return name;
  const rest = leftOut > 0 ? `; ${counted(leftOut, 'row')} left out` : '';
  return `${name}: ${counted(orders, 'order')}, ${counted(lineItems, 'item')}${rest}`;
}

const COLUMN_QUESTIONS: Readonly<Record<string, string>> = {
  'header-missing': 'This file has no line of headings. Say what its columns hold, and it is read.',
  'columns-unknown': 'None of the headings of this file is known. Say what its columns hold, and it is read.',
  'columns-unsure': 'What some columns hold is only a guess, and a guess is not read. Say what they hold.',
};

/** What must be said of the columns of a file; null where nothing must. */
export function columnsQuestion({ problems }: FileReport) {
  for (const { code, severity } of problems) {
    const text = COLUMN_QUESTIONS[code];
    if (text !== undefined) return { severity, text };
  }
  return null;
}

/** Problems to list: not those that the page makes a question of. */
export function listedProblems({ columns, problems }: FileReport): readonly ApiProblem[] {
  const asked = new Set(['encoding-guessed', 'date-ambiguous']);
  const isAsked = ({ code }: ApiProblem): boolean =>
    asked.has(code) || (columns.length > 0 && code in COLUMN_QUESTIONS);
  return problems.filter((problem) => !isAsked(problem));
}

/** "Read as windows-1252: Jürgen Weißgerber, Änne Müllerschön." for each file where names show whether that is right. */
export function namesAsRead({ files }: CheckResponse, chosen: string | undefined): readonly string[] {
  const told = files
    .filter(({ namesToCheck }) => namesToCheck.length > 0)
    .map(({ file, encoding, namesToCheck }) => {
      const read = files.length > 1 ? `${file} is read` : 'Read';
      return `${read} as ${encoding}: ${namesToCheck.join(', ')}.`;
    });
  return told.length > 0 || chosen === undefined ? told : [`Read as ${chosen}.`];
}

/** Names of the files in which day and month cannot be told apart. */
export const filesWithOpenDates = ({ files }: CheckResponse): readonly string[] =>
  files
    .filter(({ problems }) => problems.some(({ code }) => code === 'date-ambiguous'))
    .map(({ file }) => file);

/** What is wrong with the files of earlier orders: they have no report of their own. */
export function pastProblems({ files, problems }: CheckResponse): readonly ApiProblem[] {
  const reported = new Set(files.flatMap((report) => report.problems.map((one) => JSON.stringify(one))));
  return problems.filter(
    (one) => isAboutWholeFile(one) && !isAboutProfile(one) && !reported.has(JSON.stringify(one)),
  );
}

const isAboutWholeFile = ({ severity, file, order }: ApiProblem): boolean =>
  severity === 'error' && file !== undefined && order === undefined;

/** What is wrong with pictures and QR codes, and where a code is left out. */
export const pictureProblems = (problems: readonly ApiProblem[]): readonly ApiProblem[] =>
  problems.filter(({ code }) => /^(artwork|signature|qr)-/.test(code));

/** What is wrong with the profile of a press. */
export const profileProblems = (problems: readonly ApiProblem[]): readonly ApiProblem[] =>
  problems.filter(isAboutProfile);

const isAboutProfile = ({ code }: ApiProblem): boolean => code.startsWith('icc-');

/** What is wrong with the choice of a paper, or with the seller's own list of papers. The hint of a setting is for the command line. */
export const paperProblems = (problems: readonly ApiProblem[]): readonly ApiProblem[] =>
  problems
    .filter(
      ({ code, field, order }) =>
        /^(card-not-cut|stock-)/.test(code) ||
        (code === 'setting-wrong' && field !== 'message' && order === undefined),
    )
    .map((problem) => (problem.code === 'setting-wrong' ? { ...problem, hint: '' } : problem));

/** "Longest: order 1004, 62 words. It fits in writing of the usual size." */
export const longestInWords = ({ longest }: CheckResponse): string =>
  longest === null
    ? ''
    : `Longest: order ${longest.order}, ${counted(longest.words, 'word')}. ${longest.advice}`;

/** Whether there is a row that a seller may want back: the sums and dates that a shop adds to its file are none. */
export const hasRowsWithoutNote = ({ skipped, problems }: CheckResponse): boolean =>
  skipped.length > 0 || problems.some(({ code }) => code === 'row-skipped' || code === 'row-unreadable');

/** Trouble with the message itself, rather than with a file, an order or another setting. */
export const isAboutMessage = (problem: ApiProblem): boolean =>
  problem.file === undefined && problem.order === undefined && isMessageCode(problem);

/** Why an order gets no note; empty where it gets one. */
export function reasonsAgainst(order: string, report: CheckResponse): readonly ApiProblem[] {
  if (!report.skipped.some((each) => each.order === order)) return [];
  return report.problems.filter((each) => each.order === order && each.severity === 'skip');
}

const isMessageCode = ({ code, field }: ApiProblem): boolean =>
  code.startsWith('template-') || field === 'message';
