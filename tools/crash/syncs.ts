// Counts how often the disk is told to keep what was written (fsync, fdatasync) between a request and its answer: strace watches whoever
// writes, the service where it writes to SQLite, the server where it is PostgreSQL.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SECRET } from './clients.ts';
import { type Answer, jsonOf, orderFile, ownOrder, type Send, sendTo, shopifyDelivery } from './requests.ts';
import { type ServicePlace, startService } from './service.ts';

export interface SyncFigures {
  readonly acknowledged: number;
  /** Before the answer to one request, the fewest. */
  readonly fewest: number;
  readonly all: number;
}

interface Span {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

const REQUESTS = 20;
/** What is worked off behind an answer has syncs of its own, which are not to be counted for the next request. */
const BETWEEN_MS = 250;

/** By what the requests do. `serverPid` is the process of a PostgreSQL server, or null for SQLite. */
export async function countSyncs(
  place: ServicePlace,
  serverPid: number | null,
): Promise<Readonly<Record<string, SyncFigures>>> {
  const list = join(place.folder, '..', `syncs-${serverPid ?? 'own'}`);
  const watch = ['strace', '-f', '-ttt', '-e', 'trace=fsync,fdatasync', '-o', list];
  const watcher = serverPid === null ? null : await attach([...watch, '-p', String(serverPid)]);
  // -D makes the service our child, and strace its watcher.
  const service = startService(place, serverPid === null ? [...watch, '-D'] : []);
  try {
    const spans = await writeOften(sendTo(await service.address));
    const syncs = readFileSync(list, 'utf8')
      .split('\n')
      .flatMap((line) => /^\d+ +([\d.]+) f(?:data)?sync\(/.exec(line)?.[1] ?? [])
      .map((seconds) => Number(seconds) * 1000);
    return figuresOf(spans, syncs);
  } finally {
    await service.kill();
    watcher?.kill('SIGINT');
  }
}

async function attach([command = '', ...args]: readonly string[]): Promise<ChildProcess> {
  const watcher = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  // It says so when it is there.
  await once(watcher.stderr, 'data');
  return watcher;
}

function figuresOf(spans: readonly Span[], syncs: readonly number[]): Readonly<Record<string, SyncFigures>> {
  const figures: Record<string, SyncFigures> = {};
  for (const { what, from, to } of spans) {
    const own = syncs.filter((at) => at >= from && at <= to).length;
    const { acknowledged, fewest, all } = figures[what] ?? { acknowledged: 0, fewest: own, all: 0 };
    figures[what] = { acknowledged: acknowledged + 1, fewest: Math.min(fewest, own), all: all + own };
  }
  return figures;
}

/** Gives when each request was sent and answered. */
async function writeOften(send: Send): Promise<readonly Span[]> {
  const spans: Span[] = [];
  const now = (): number => performance.timeOrigin + performance.now();
  const ask = async (what: string, ...request: Parameters<Send>): Promise<Answer> => {
    await pause(BETWEEN_MS);
    const from = now();
    const answer = await send(...request);
    const to = now();
    if (answer === null || answer.status >= 300)
      throw new Error(`${what} was answered with ${answer?.status}.`);
    spans.push({ what, from, to });
    return answer;
  };
  const idOf = (answer: Answer): string => jsonOf<{ id: string }>(answer).id;
  const hook = idOf(await ask('connect', 'POST', 'connections', { platform: 'shopify', secrets: [SECRET] }));
  for (let i = 0; i < REQUESTS; i++) {
    const shop = `shop ${i}`;
    const posted = await ask('post an order', 'POST', 'orders', {
      orders: [ownOrder({ shop, order: '1001', version: 1 })],
    });
    const [saved] = jsonOf<{ results: { id: string }[] }>(posted).results;
    await ask('say a line', 'PUT', `orders/${saved?.id}/line`, { line: 'It was lovely to meet you.' });
    await ask('import a file', 'POST', 'orders/import', orderFile(shop, ['1002', '1003']));
    const delivery = shopifyDelivery(SECRET, `delivery-${i}`, { shop, order: String(2000 + i), version: 1 });
    await ask('deliver a webhook', 'POST', `hooks/${hook}`, delivery.body, delivery.headers);
    const body = { rule: { shops: [shop] }, settings: { message: 'Thank you, {{greeting}}!' } };
    const run = idOf(await ask('open a print run', 'POST', 'print-runs', body));
    await ask('close it', 'POST', `print-runs/${run}/close`);
    await ask('cancel it', 'POST', `print-runs/${run}/cancel`);
  }
  return spans;
}
