// Looks at the rows while nobody asks for anything, and throws where something was lost, came twice or is half done.
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { findFaults, readRows, unheard } from './faults.ts';
import type { Scene } from './scene.ts';

const countUnderway = ({ world: { underway } }: Scene): number =>
  [...underway.values()].reduce((sum, count) => sum + count, 0);

export async function withDatabase<T>({ plan }: Scene, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(plan.place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

export const check = (scene: Scene): Promise<void> =>
  withDatabase(scene, async (database) => {
    const { plan, world } = scene;
    while (countUnderway(scene) > 0) await pause(5);
    const rows = await readRows(database);
    // Where its server is killed, it cannot answer.
    const failures = plan.server === null ? scene.service.failures : [];
    const faults = [...findFaults(rows, world.ledger), ...failures];
    const { orders, closed } = unheard(rows, world.ledger);
    for (const id of orders) scene.unheard.orders.add(id);
    for (const id of closed) scene.unheard.closed.add(id);
    if (plan.place.url === null) {
      const found = await database.query<{ integrity_check: string }>('PRAGMA integrity_check');
      if (found[0]?.integrity_check !== 'ok') faults.push(`the file is broken: ${JSON.stringify(found)}`);
    }
    if (faults.length > 0)
      throw new Error(`Seed ${plan.seed}, ${faults.length} faults:\n${faults.slice(0, 20).join('\n')}`);
  });

export async function waitUntilWorkedOff(database: Database): Promise<void> {
  for (let waited = 0; waited < 600; waited++) {
    const [row] = await database.query<{ count: number }>(
      "SELECT count(*) AS count FROM deliveries WHERE state = 'waiting'",
    );
    if (row?.count === 0) return;
    await pause(100);
  }
  throw new Error('Deliveries are not worked off.');
}
