// How long the service takes for 5,000 orders by its API and by a file, for closing a print run of 2,000, and for a webhook meanwhile.
// Run with `npm run bench:service`; the figures of one machine stand in bench/figures.md.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jsonOf, orderFile, ownOrder, type Send, sendTo, shopifyDelivery } from '../tools/crash/requests.ts';
import { startService } from '../tools/crash/service.ts';

const ORDERS = 5_000;
const IN_PRINT_RUN = 2_000;
const BATCH = 250;
const SECRET = 'secret of the shop';
const MESSAGE =
  'Dear {{greeting}},\n\nthank you for your {{item}}! It was made by hand, and I hope that you will like it for years.\n\nWarm wishes,\nMarianne';

const numbers = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => String(from + i));

/** What the processor did for the service so far, in seconds: on a machine with others, less than the clock says. */
function processorSeconds(): number {
  const [, rest = ''] = readFileSync(`/proc/${service.process.pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const [started, before] = [performance.now(), processorSeconds()];
  await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(
    `${what}: ${seconds} s, of which the processor worked ${(processorSeconds() - before).toFixed(2)} s`,
  );
}

async function expectOk(answer: ReturnType<Send>): Promise<Buffer> {
  const got = await answer;
  if (got === null || got.status >= 300)
    throw new Error(`${got?.status}: ${got?.body.toString().slice(0, 2000)}`);
  return got.body;
}

async function postOrders(send: Send, shop: string, orders: readonly string[]): Promise<void> {
  for (let start = 0; start < orders.length; start += BATCH) {
    const some = orders.slice(start, start + BATCH).map((order) => ownOrder({ shop, order, version: 1 }));
    await expectOk(send('POST', 'orders', { orders: some }));
  }
}

/** Delivers until `until` is over; says how long answers took. */
async function deliver(send: Send, hook: string, until: Promise<unknown>, name: string): Promise<void> {
  let isOver = false;
  until.finally(() => {
    isOver = true;
  });
  const took: number[] = [];
  for (let i = 0; !isOver || i < 20; i++) {
    const { body, headers } = shopifyDelivery(SECRET, `${name}-${i}`, {
      shop: '',
      order: String(900_000 + i),
      version: 1,
    });
    const started = performance.now();
    await expectOk(send('POST', `hooks/${hook}`, body, headers));
    took.push(performance.now() - started);
    await pause(20);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
  console.log(
    `${name}: ${sorted.length} webhooks, answered in p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, at most ${at(1)} ms`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'inkslip-bench-'));
const service = startService({ folder, url: process.env.DATABASE_URL || null });
try {
  const send = sendTo(await service.address);
  const made = await send('POST', 'connections', { platform: 'shopify', shop: 'hooks', secrets: [SECRET] });
  if (made === null) throw new Error('The service is gone.');
  const hook = jsonOf<{ id: string }>(made).id;
  await deliver(send, hook, Promise.resolve(), 'idle');
  await timed(`${ORDERS} orders by the API`, () => postOrders(send, 'api', numbers(100_000, ORDERS)));
  await timed(`${ORDERS} orders by the API once more`, () =>
    postOrders(send, 'api', numbers(100_000, ORDERS)),
  );
  const importing = timed(`${ORDERS} orders by file`, async () => {
    await expectOk(send('POST', 'orders/import', orderFile('file', numbers(200_000, ORDERS))));
  });
  await deliver(send, hook, importing, 'while a file is read');
  await postOrders(send, 'run', numbers(300_000, IN_PRINT_RUN));
  const opened = await expectOk(
    send('POST', 'print-runs', {
      rule: { shops: ['run'] },
      settings: { message: MESSAGE, stock: 'a4-4up-a6-card' },
    }),
  );
  const { id } = JSON.parse(opened.toString());
  const closing = timed(`closing ${IN_PRINT_RUN}`, async () => {
    const run = JSON.parse((await expectOk(send('POST', `print-runs/${id}/close`))).toString());
    if (run.notes !== IN_PRINT_RUN) throw new Error(`${run.notes} notes`);
  });
  await deliver(send, hook, closing, 'while it is closed');
  const printing = timed(`its PDF`, async () => {
    await expectOk(send('GET', `print-runs/${id}/pdf`));
  });
  await deliver(send, hook, printing, 'while it is printed');
} finally {
  await service.kill();
  rmSync(folder, { recursive: true });
}
