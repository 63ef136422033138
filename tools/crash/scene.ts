// What is going on while things are killed: the service that runs now, the clients around it, and what is counted.
import { type Random, stream } from '../../src/random.ts';
import { SECRET, type World } from './clients.ts';
import type { Rows } from './faults.ts';
import { newLedger } from './ledger.ts';
import { jsonOf, type Send, sendTo } from './requests.ts';
import { type RunningService, type ServicePlace, startService } from './service.ts';

export interface CrashPlan {
  readonly place: ServicePlace;
  readonly seed: string;
  readonly kills: number;
  readonly clients: number;
  /** How long it may serve before it is killed, in ms. */
  readonly life: { readonly least: number; readonly most: number };
  /** What is killed and started again in place of the service, now and then; null for nothing else. */
  readonly server: { readonly share: number; readonly restart: (random: Random) => Promise<void> } | null;
}

export interface CrashFigures {
  readonly killed: { readonly service: number; readonly onItsWayUp: number; readonly server: number };
  /** Requests that were under way when something was killed, by what they do. */
  readonly cutOff: Readonly<Record<string, number>>;
  /** `closed` counts print runs that were cancelled afterwards as well. */
  readonly acknowledged: { readonly orders: number; readonly deliveries: number; readonly closed: number };
  readonly printRuns: { readonly open: number; readonly closed: number; readonly cancelled: number };
  /** What was there after a kill although nobody had heard so. */
  readonly unheard: { readonly orders: number; readonly closedPrintRuns: number };
  readonly written: number;
  readonly printedAgain: number;
  /** How long after the server was back a request was acknowledged again, in ms, the longest. */
  readonly backAfterMs: number;
  /** What the log tells of requests that were not answered well, and how often. */
  readonly failures: Readonly<Record<string, number>>;
}

/** What is going on: the service that runs now, and the clients around it. */
export interface Scene {
  readonly plan: CrashPlan;
  readonly random: Random;
  readonly world: World;
  service: RunningService;
  readonly killed: { service: number; onItsWayUp: number; server: number };
  readonly cutOff: Record<string, number>;
  readonly failures: Record<string, number>;
  readonly unheard: { readonly orders: Set<string>; readonly closed: Set<string> };
  backAfterMs: number;
  /** While it is not null, clients wait for it. */
  quiet: Promise<void> | null;
}

export async function openScene(plan: CrashPlan): Promise<Scene> {
  const first = startService(plan.place);
  const made = await sendTo(await first.address)('POST', 'connections', CONNECTION);
  if (made?.status !== 201) throw new Error('No connection was made.');
  const send: Send = async (...request) => {
    const address = await scene.service.address.catch(() => null);
    return address === null ? null : sendTo(address)(...request);
  };
  const world: World = {
    ...{
      ledger: newLedger(),
      send,
      random: stream(plan.seed, 'clients'),
      hook: jsonOf<{ id: string }>(made).id,
    },
    mayAsk: async () => {
      while (scene.quiet !== null) await scene.quiet;
    },
    ...{ underway: new Map(), unanswered: [], made: { orders: 0, deliveries: 0, keys: 0 } },
  };
  const scene: Scene = {
    ...{ plan, world, random: stream(plan.seed, 'kills'), service: first, quiet: null },
    ...{ killed: { service: 0, onItsWayUp: 0, server: 0 }, cutOff: {}, failures: {}, backAfterMs: 0 },
    unheard: { orders: new Set(), closed: new Set() },
  };
  return scene;
}

const CONNECTION = { platform: 'shopify', shop: 'hooks', secrets: [SECRET] };

/** No client asks for anything meanwhile. */
export async function inQuiet(scene: Scene, work: () => Promise<void>): Promise<void> {
  let end: () => void = () => {};
  scene.quiet = new Promise((resolve) => {
    end = resolve;
  });
  try {
    await work();
  } finally {
    scene.quiet = null;
    end();
  }
}

export function noteFailures({ service, failures }: Scene): void {
  for (const line of service.failures) {
    const { err, msg = line } = line.startsWith('{') ? JSON.parse(line) : {};
    const what = `${msg}: ${err?.code ?? err?.type}`;
    failures[what] = (failures[what] ?? 0) + 1;
  }
}

export function noteCutOff({ world: { underway }, cutOff }: Scene): void {
  for (const [what, count] of underway) cutOff[what] = (cutOff[what] ?? 0) + count;
}

export function figuresOf(
  { killed, cutOff, backAfterMs, failures, unheard: { orders, closed }, world: { ledger } }: Scene,
  rows: Rows,
  printedAgain: number,
): CrashFigures {
  const states = rows.runs.map(({ state }) => state);
  const count = (state: string): number => states.filter((one) => one === state).length;
  return {
    ...{ killed, cutOff, backAfterMs: Math.round(backAfterMs), failures, printedAgain },
    acknowledged: {
      ...{ orders: ledger.orders.size, deliveries: ledger.deliveries.size },
      closed: [...ledger.runs.values()].filter(({ notes }) => notes !== null).length,
    },
    printRuns: { open: count('open'), closed: count('closed'), cancelled: count('cancelled') },
    unheard: { orders: orders.size, closedPrintRuns: closed.size },
    written: rows.orders.filter(({ state }) => state === 'written').length,
  };
}
