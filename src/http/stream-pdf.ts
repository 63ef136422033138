// A print job comes in, its PDF goes out as a stream that makes pages as its reader takes them.
// Destroying the stream ends the work on the pages to come.
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { PrintJob } from '../pdf/print-job.ts';

export async function streamPdf(job: PrintJob): Promise<Readable> {
  const { exportPdf } = await import('../pdf/export-pdf.ts');
  return Readable.from(withPauses(exportPdf(job)), { objectMode: false });
}

/** Between two pieces everybody else gets a turn; without it nobody would notice that the reader has gone. */
async function* withPauses(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
}
