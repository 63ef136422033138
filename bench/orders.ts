// How long `inkslip check` takes over 10,000 Shopify orders in 14,000 rows of 79 columns, from start to end of the program,
// and its memory at most. Run with `npm run bench:orders`; the figures of one machine stand in bench/figures.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const ORDERS = 10_000;
const RUNS = 7;
const SAMPLE = new URL('../tests/fixtures/orders/shopify-clean.csv', import.meta.url);
/** On its way out the program says how much memory it had at most, in KB. */
const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** The orders of the sample again and again with numbers of their own, every fifth and sixth of ten with a second item. */
function shopifyFile(): string {
  const [headings = [], ...rows] = parse(readFileSync(SAMPLE)) as string[][];
  const column = (heading: string): number => headings.indexOf(heading);
  const firsts = rows.filter((row) => row[column('Financial Status')] !== '');
  const onFurtherRows = ['Email', 'Created at', 'Lineitem quantity', 'Lineitem name', 'Vendor'].map(column);
  const records = Array.from({ length: ORDERS }, (_, i) => {
    const first = [...(firsts[i % firsts.length] ?? [])];
    first[column('Name')] = `#${10_000 + i}`;
    const further = first.map((cell, at) =>
      at === column('Name') || onFurtherRows.includes(at) ? cell : '',
    );
    return i % 5 < 2 ? [first, further] : [first];
  });
  return stringify([headings, ...records.flat()]);
}

const folder = mkdtempSync(join(tmpdir(), 'inkslip-bench-'));
try {
  const file = join(folder, 'orders_export.csv');
  writeFileSync(file, shopifyFile());
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', TELL_MEMORY, 'dist/cli/main.js', 'check', file, '--json'],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const seconds = (performance.now() - started) / 1000;
    const [report] = JSON.parse(stdout).files;
    return { seconds, megabytes: Number(stderr) / 1024, orders: report.orders, rows: report.rows };
  });
  for (const { seconds, megabytes, orders, rows } of runs)
    console.log(`${orders} orders, ${rows} rows: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}
