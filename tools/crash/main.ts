// Proves that nothing is lost and nothing is written twice, whatever is killed. Run with `npm run crash`; `npm run crash -- SEED`
// makes the same choices again, and `npm run crash -- SEED kills` (or syncs, overlap) does one part. See docs/crash.md.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/open-database.ts';
import { crash } from './crash.ts';
import { type OverlapPlan, overlap, overlapFaults } from './overlap.ts';
import { makePostgres, type Postgres } from './postgres.ts';
import { sendTo } from './requests.ts';
import type { CrashPlan } from './scene.ts';
import { type ServicePlace, startService } from './service.ts';
import { countSyncs } from './syncs.ts';

const [seed = String(Date.now()), only] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'inkslip-crash-'));

const PARTS: Readonly<Record<string, (postgres: Postgres | null) => Promise<void>>> = {
  kills,
  syncs,
  overlap: overlaps,
};

async function placesOf(postgres: Postgres | null, part: string): Promise<readonly ServicePlace[]> {
  const onPostgres = postgres && {
    folder: join(folder, `${part}-postgres`),
    url: await postgres.makeDatabase(part),
  };
  return [{ folder: join(folder, part), url: null }, ...(onPostgres === null ? [] : [onPostgres])];
}

const nameOf = ({ url }: ServicePlace): string => (url === null ? 'SQLite' : 'PostgreSQL');
const show = (title: string, figures: object): void => console.log(title, JSON.stringify(figures, null, 2));

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

async function kills(postgres: Postgres | null): Promise<void> {
  for (const place of await placesOf(postgres, 'kills')) {
    const server: CrashPlan['server'] =
      place.url === null
        ? null
        : { share: 0.7, restart: async (random) => postgres?.restart(random() < 0.5) };
    const plan = { place, seed, clients: 8, life: { least: 300, most: 9_000 }, server };
    const title = `${nameOf(place)}, killed`;
    show(title, await timed(title, () => crash({ ...plan, kills: server === null ? 50 : 30 })));
  }
}

async function syncs(postgres: Postgres | null): Promise<void> {
  for (const place of await placesOf(postgres, 'syncs')) {
    mkdirSync(place.folder);
    const pid = place.url === null ? null : (postgres?.pid() ?? null);
    show(`${nameOf(place)}, syncs before the answer`, await countSyncs(place, pid));
  }
}

async function overlaps(postgres: Postgres | null): Promise<void> {
  const plan: OverlapPlan = { seed, clients: 20, orders: 5_000, batch: { least: 100, most: 250 } };
  for (const place of await placesOf(postgres, 'overlap')) {
    const service = startService(place);
    try {
      const send = sendTo(await service.address);
      const sent = await timed(`${nameOf(place)}, ${plan.clients} clients at once`, () =>
        overlap(send, plan),
      );
      const database = await openDatabase(place);
      const faults = await overlapFaults(database, plan);
      await database.close();
      if (faults.length > 0) throw new Error(`Seed ${seed}:\n${faults.slice(0, 20).join('\n')}`);
      console.log(
        `${sent} orders were handed in, and ${plan.orders} are there, each as its newest version says`,
      );
    } finally {
      await service.kill();
    }
  }
}

console.log(`Seed ${seed}`);
const postgres = await makePostgres();
try {
  for (const [name, part] of Object.entries(PARTS))
    if (only === undefined || only === name) await part(postgres);
} finally {
  postgres?.kill();
  await postgres?.remove();
  rmSync(folder, { recursive: true });
}
