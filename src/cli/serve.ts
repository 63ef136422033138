// inkslip serve: the page for the browser and the service for programs, until the program is told to end.
import { storePlace } from './store-place.ts';
import { type Status, say } from './talk.ts';
import { usageError } from './usage-error.ts';

interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly data?: string;
}

export async function runServe({ host, port: givenPort, data }: ServeOptions): Promise<Status> {
  const port = readPort(givenPort);
  const { startServer } = await import('../http/server.ts');
  // Somebody at a terminal wants to see trouble only; a log file gets every request.
  const level = process.stderr.isTTY ? 'warn' : 'info';
  const log = { level, write: (line: string) => void process.stderr.write(line) } as const;
  try {
    const address = await startServer({ host, port, log, place: storePlace({ data }) });
    say(`Inkslip is open at ${address} - press Ctrl+C to close it.`);
    return 0;
  } catch (error) {
    const reason = REFUSALS[error instanceof Error && 'code' in error ? String(error.code) : ''];
    if (reason === undefined) throw error;
    say(`Inkslip cannot listen on ${host}, port ${port}: ${reason}`);
    return 1;
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw usageError('--port must be a number from 0 to 65535.', 'For example: --port 8080');
}

const REFUSALS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Choose another --port, or close the other program.',
  EACCES: 'it is not allowed. Choose a --port above 1023.',
  EADDRNOTAVAIL: 'this computer does not have this address.',
  ENOTFOUND: 'this address is not known.',
};
