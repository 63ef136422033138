// Listens, and closes when the process is asked to end: requests under way are answered first.
import closeWithGrace from 'close-with-grace';
import { build } from './app.ts';
import type { Log } from './log.ts';

export interface ServerOptions {
  /** Address to listen on: this computer alone unless told otherwise. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
}

/** How long requests under way may take to end. */
const CLOSE_WITHIN_MS = 10_000;

/** Gives the address once the service listens. */
export async function startServer({ host, port, log }: ServerOptions): Promise<string> {
  const app = await build({ ownNames: [host], log });
  const address = await app.listen({ host, port });
  closeWithGrace({ delay: CLOSE_WITHIN_MS, logger: false }, async ({ err }) => {
    if (err !== undefined) app.log.error({ err }, 'closing after an error');
    await app.close();
  });
  return address;
}
