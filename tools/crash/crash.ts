// Kills what serves while clients work with it, again and again, and looks each time whether all that was acknowledged is true.
import { setTimeout as pause } from 'node:timers/promises';
import { check, waitUntilWorkedOff, withDatabase } from './check.ts';
import { fetchPdf, runClient } from './clients.ts';
import { readRows } from './faults.ts';
import {
  type CrashFigures,
  type CrashPlan,
  figuresOf,
  inQuiet,
  noteCutOff,
  noteFailures,
  openScene,
  type Scene,
} from './scene.ts';
import { startService } from './service.ts';

/** Throws at the first thing that was lost, came twice or is half done. */
export async function crash(plan: CrashPlan): Promise<CrashFigures> {
  const scene = await openScene(plan);
  try {
    const stopping = new AbortController();
    const clients = Array.from({ length: plan.clients }, () => runClient(scene.world, stopping.signal));
    for (let count = 1; count < plan.kills; count++) await killOnce(scene);
    await scene.service.address;
    await pause(plan.life.most);
    stopping.abort();
    return await endScene(scene, clients);
  } finally {
    await scene.service.kill();
  }
}

/** Now and then it is killed before it listens: while it opens its rows, or works off what it finds. */
const SHARE_ON_ITS_WAY_UP = 0.2;
const WAY_UP_MS = 1_500;

/** So often it is killed while a print run is being closed, which else is a small part of the time. */
const SHARE_IN_CLOSING = 0.4;
const CLOSING_MS = 800;

async function waitForClosing({ world, random }: Scene): Promise<void> {
  for (let waited = 0; waited < 200 && (world.underway.get('close') ?? 0) === 0; waited++) await pause(10);
  await pause(random() * CLOSING_MS);
}

async function killOnce(scene: Scene): Promise<void> {
  const { plan, random, killed } = scene;
  await scene.service.address;
  // Mostly short lives, and some that are long enough for everything.
  await pause(plan.life.least + random() ** 2 * (plan.life.most - plan.life.least));
  if (random() < SHARE_IN_CLOSING) await waitForClosing(scene);
  noteCutOff(scene);
  if (plan.server !== null && random() < plan.server.share) {
    // Clients go on: the service has to live without its server.
    await plan.server.restart(random);
    killed.server++;
    await waitUntilBack(scene);
    await inQuiet(scene, async () => check(scene));
    return;
  }
  await inQuiet(scene, async () => {
    await startAgain(scene);
    killed.service++;
    if (random() < SHARE_ON_ITS_WAY_UP) {
      await pause(random() * WAY_UP_MS);
      await startAgain(scene);
      killed.onItsWayUp++;
    }
    await scene.service.address;
    await check(scene);
  });
}

async function startAgain(scene: Scene): Promise<void> {
  await scene.service.kill();
  noteFailures(scene);
  scene.service = startService(scene.plan.place);
}

/** The service itself was not touched. */
async function waitUntilBack(scene: Scene): Promise<void> {
  const started = performance.now();
  const body = { rule: { shops: ['nobody'] }, settings: { message: 'Thank you!' } };
  while ((await scene.world.send('POST', 'print-runs', body))?.status !== 201) {
    if (performance.now() - started > 60_000) throw new Error('The service does not come back.');
    await pause(20);
  }
  scene.backAfterMs = Math.max(scene.backAfterMs, performance.now() - started);
}

/** Kills for the last time, has all deliveries worked off, prints all print runs again, and counts. */
async function endScene(scene: Scene, clients: readonly Promise<void>[]): Promise<CrashFigures> {
  const { world, killed } = scene;
  noteCutOff(scene);
  await scene.service.kill();
  killed.service++;
  await Promise.all(clients);
  noteFailures(scene);
  // Whoever took them is dead; nobody wants to wait until their time has run out.
  await withDatabase(scene, (database) =>
    database.query("UPDATE deliveries SET next_at = 0 WHERE state = 'waiting'"),
  );
  scene.service = startService(scene.plan.place);
  await withDatabase(scene, waitUntilWorkedOff);
  await check(scene);
  const printed = [...world.ledger.runs].filter(([, { state, pdf }]) => state === 'closed' && pdf !== null);
  for (const [id] of printed) await fetchPdf(world, id);
  await check(scene);
  return figuresOf(scene, await withDatabase(scene, readRows), printed.length);
}
