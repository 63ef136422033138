// What goes on beside requests: deliveries are worked off, messages are sent, and what is too old is deleted.
import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Transport } from '../connections/client.ts';
import { sendMessages } from '../connections/send-messages.ts';
import { workOff } from '../connections/work-off.ts';
import { forgetOld, tenants } from '../store/retention.ts';
import { inTransaction, type Store } from '../store/store.ts';
import { compactIfAsked } from '../store/upkeep.ts';

export interface Workers {
  /** Something was kept that is to be worked off. */
  wake(): void;
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** What another process has kept, or what is due by now, waits no longer than this. */
const LOOK_EVERY_MS = 5_000;
const FORGET_EVERY_MS = 3_600_000;
/** While a large file is compacted, nobody is served for some seconds. */
const COMPACT_EVERY_MS = 600_000;

/** Does some of what is due; gives how much that was. */
type Job = () => Promise<number>;

/** Jobs go on beside each other: a platform that is slow holds up no message, and trouble with one stops no other. */
export function startWorkers(
  store: Store,
  transport: Transport,
  clock: () => number,
  log: Pick<FastifyBaseLogger, 'error'>,
): Workers {
  const stopping = new AbortController();
  let waking = new AbortController();
  let calls = 0;
  const wake = (): void => {
    calls += 1;
    waking.abort();
    waking = new AbortController();
  };
  const repeat = async (job: Job): Promise<void> => {
    while (!stopping.signal.aborted) {
      const before = calls;
      const done = await tried(log, job);
      // Orders that were worked off may have something to tell.
      if (done > 0) wake();
      // What was kept while the job looked may have been too late for it.
      else if (calls === before) await pause(AbortSignal.any([waking.signal, stopping.signal]));
    }
  };
  const jobs: readonly Job[] = [
    () => workOff(store, transport, clock),
    () => sendMessages(store, transport, clock),
    nowAndThen(FORGET_EVERY_MS, clock, () => forgetAll(store, clock())),
    nowAndThen(COMPACT_EVERY_MS, clock, () => compactIfAsked(store.database)),
  ];
  const running = Promise.all(jobs.map(repeat));
  return {
    wake,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Until it is time to look again, or the signal says so. */
const pause = (signal: AbortSignal): Promise<void> =>
  setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);

/** Trouble with the database passes, and what was under way is taken up again when its time has run out. */
async function tried(log: Pick<FastifyBaseLogger, 'error'>, job: Job): Promise<number> {
  try {
    return await job();
  } catch (error) {
    log.error({ err: error }, 'work beside requests failed');
    return 0;
  }
}

async function forgetAll(store: Store, now: number): Promise<void> {
  for (const tenant of await tenants(store.database))
    await inTransaction(store, tenant, (rows) => forgetOld(rows, now));
}

/** Does the work when it is first looked at, and then no more often than that. */
function nowAndThen(everyMs: number, clock: () => number, work: () => Promise<void>): Job {
  let next = 0;
  return async () => {
    if (clock() < next) return 0;
    next = clock() + everyMs;
    await work();
    return 0;
  };
}
