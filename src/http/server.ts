// Opens the store and listens, and closes when the process is asked to end: requests under way are answered first.
import closeWithGrace from 'close-with-grace';
import { httpsTransport } from '../connections/transport.ts';
import { build } from './app.ts';
import type { Log } from './log.ts';
import { openStore, type StorePlace } from './open-store.ts';
import { startWorkers, type Workers } from './workers.ts';

export interface ServerOptions {
  /** Address to listen on: this computer alone unless told otherwise. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly place: StorePlace;
  readonly log: Log;
}

/** How long requests under way may take to end. */
const CLOSE_WITHIN_MS = 10_000;

/** Gives the address once the service listens. */
export async function startServer({ host, port, place, log }: ServerOptions): Promise<string> {
  const store = await openStore(place);
  const transport = httpsTransport();
  let workers: Workers | undefined;
  const wake = (): void => workers?.wake();
  const app = await build({ ownNames: [host], log, store, transport, clock: Date.now, wake });
  const address = await app.listen({ host, port }).catch(async (error: unknown) => {
    await store.database.close();
    throw error;
  });
  workers = startWorkers(store, transport, Date.now, app.log);
  closeWithGrace({ delay: CLOSE_WITHIN_MS, logger: false }, async ({ err }) => {
    if (err !== undefined) app.log.error({ err }, 'closing after an error');
    await app.close();
    await workers?.stop();
    await store.database.close();
  });
  return address;
}
