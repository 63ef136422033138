// Order files as a seller drops them in; every order in them once out, and for each file what was found in it.
// Pure: no clock, no file system. The steps: bytes, text, table, rows, parts of orders, orders.
import { type Problem, problem, setsAside } from '../problem.ts';
import { joinParts } from './join-parts.ts';
import { type MadeOrder, makeOrder } from './make-order.ts';
import { type FileReading, readFile } from './read-file.ts';
import { NOTHING_SAID, type ReadSettings } from './read-settings.ts';
import { type FileReport, headerPlace, type OrderFile, type OrdersReport } from './report.ts';

export function readOrders(files: readonly OrderFile[], settings: ReadSettings = NOTHING_SAID): OrdersReport {
  const readings = readEach(withOwnNames(files), settings);
  const joined = joinParts(readings.flatMap(({ parts }) => parts));
  const made = joined.orders.map(makeOrder);
  const problems = byFile([
    ...columnsNowhere(readings),
    ...joined.problems,
    ...made.flatMap((one) => one.problems),
  ]);
  return {
    files: readings.map((reading) =>
      finishReport(reading, problems.get(reading.report.file) ?? [], made, settings.encoding !== null),
    ),
    orders: made.map(({ order }) => order),
    made,
    toWrite: made.filter((one) => !one.problems.some(setsAside)).map(({ order }) => order),
  };
}

/** Problems find their file by its name, so two dropped files of one name get different ones. */
export function withOwnNames(files: readonly OrderFile[]): OrderFile[] {
  const counts = new Map<string, number>();
  return files.map((file) => {
    const count = (counts.get(file.name) ?? 0) + 1;
    counts.set(file.name, count);
    return count === 1 ? file : { ...file, name: `${file.name} (${count})` };
  });
}

/** A file that is dropped twice is read once, and says so in one line instead of one for each order. */
function readEach(files: readonly OrderFile[], settings: ReadSettings): FileReading[] {
  const readings: FileReading[] = [];
  files.forEach((file, i) => {
    const before = files.slice(0, i).findIndex(({ bytes }) => isSame(bytes, file.bytes));
    const known = readings[before];
    readings.push(
      known === undefined || known.parts.length === 0 ? readFile(file, settings) : repeated(known, file.name),
    );
  });
  return readings;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

function repeated(known: FileReading, file: string): FileReading {
  const problems = [problem('file-repeated', { file, line: 1 }, known.report.file)];
  return { ...known, report: { ...known.report, file, problems }, parts: [] };
}

/** What the seller said of a column that none of the files has is most likely a slip. */
function columnsNowhere(readings: readonly FileReading[]): Problem[] {
  const [first, ...others] = readings.filter(({ report }) => report.headings !== '');
  return (first?.unmatched ?? [])
    .filter((column) => others.every(({ unmatched }) => unmatched.includes(column)))
    .map((column) => problem('column-not-found', { file: first?.report.file ?? '' }, column));
}

function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const list = found.get(problem.file ?? '') ?? [];
    list.push(problem);
    found.set(problem.file ?? '', list);
  }
  return found;
}

/** With what is known once all files are read; problems in the order of the lines, as somebody would go through the file. */
function finishReport(
  { report, isEncodingGuessed }: FileReading,
  more: readonly Problem[],
  made: readonly MadeOrder[],
  isEncodingChosen: boolean,
): FileReport {
  const { file, headerLine, encoding } = report;
  const namesToCheck = isEncodingGuessed || isEncodingChosen ? unusualNames(file, made) : [];
  const guessed =
    isEncodingGuessed && namesToCheck.length > 0
      ? [problem('encoding-guessed', headerPlace(file, headerLine), encoding)]
      : [];
  const problems = [...report.problems, ...guessed, ...more].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const setAside = new Set(more.filter(setsAside).map(({ order }) => order)).size;
  return { ...report, setAside, namesToCheck, problems };
}

const MOST_NAMES = 3;

function unusualNames(file: string, made: readonly MadeOrder[]): string[] {
  const names = made
    .filter(({ order }) => order.at.file === file)
    .flatMap(({ order }) => [order.buyer.name, order.recipient.name])
    .filter((name) => /[^\p{ASCII}]/u.test(name));
  return [...new Set(names)].slice(0, MOST_NAMES);
}
