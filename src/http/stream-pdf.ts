// A rendering comes in, its PDF goes out as a stream that makes pages as its reader takes them.
// Destroying the stream ends the work on the pages to come.
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Rendering } from '../render.ts';

type Printable = Pick<Rendering, 'pages' | 'sheets' | 'outlines'>;

export async function streamPdf({ pages, sheets, outlines }: Printable, title: string): Promise<Readable> {
  const { exportPdf } = await import('../pdf/export-pdf.ts');
  return Readable.from(withPauses(exportPdf(sheets, pages, outlines, title)), { objectMode: false });
}

/** Between two pieces everybody else gets a turn; without it nobody would notice that the reader has gone. */
async function* withPauses(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
}
