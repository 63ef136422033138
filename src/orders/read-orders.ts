// Order files as a seller drops them in; every order in them once out, and for each file what was found in it.
// Pure: no clock, no file system. The steps: bytes, text, table, rows, parts of orders, orders.
import type { Problem } from '../problem.ts';
import { joinParts } from './join-parts.ts';
import { makeOrder } from './make-order.ts';
import { readFile } from './read-file.ts';
import type { FileReport, OrderFile, OrdersReport } from './report.ts';

export function readOrders(files: readonly OrderFile[]): OrdersReport {
  const readings = withOwnNames(files).map(readFile);
  const joined = joinParts(readings.flatMap(({ parts }) => parts));
  const made = joined.orders.map(makeOrder);
  const problems = byFile([...joined.problems, ...made.flatMap((one) => one.problems)]);
  return {
    files: readings.map(({ report }) => withProblems(report, problems.get(report.file) ?? [])),
    orders: made.map(({ order }) => order),
  };
}

/** Problems find their file by its name, so two dropped files of one name get different ones. */
function withOwnNames(files: readonly OrderFile[]): OrderFile[] {
  const counts = new Map<string, number>();
  return files.map((file) => {
    const count = (counts.get(file.name) ?? 0) + 1;
    counts.set(file.name, count);
    return count === 1 ? file : { ...file, name: `${file.name} (${count})` };
  });
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

/** In the order of the lines, as somebody would go through the file. */
function withProblems(report: FileReport, more: readonly Problem[]): FileReport {
  const problems = [...report.problems, ...more].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...report, problems };
}
