// A stream of bytes comes in, a whole file goes out: written beside its target and renamed at the end.
// Whatever stops the writing, the old file stays and no half file is left.
import { randomUUID } from 'node:crypto';
import { createWriteStream, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The signals that end a program, and the status that says so: 128 and the number of the signal. */
const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Gives the size in bytes. Throws what the system throws. */
export async function writeFile(path: string, content: Readable): Promise<number> {
  const target = targetOf(path);
  const half = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  const stopListening = onEnding(() => rmSync(half, { force: true }));
  try {
    // Opened before anything else happens: opened later, it could come to be after a signal's clean-up.
    const file = createWriteStream(half, { fd: openSync(half, 'wx') });
    await pipeline(content, file);
    renameSync(half, target);
    return file.bytesWritten;
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  } finally {
    stopListening();
  }
}

/** The file behind a link: renaming over the link itself would cut it. */
function targetOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return path;
  // Renaming over a device such as /dev/null would replace it.
  if (!found.isFile()) throw Object.assign(new Error('not a plain file'), { code: 'ENOTFILE' });
  return realpathSync(path);
}

/** Cleans up and ends the process when it is told to end; gives what takes this back. */
function onEnding(cleanUp: () => void): () => void {
  const listeners = Object.entries(ENDINGS).map(([signal, status]) => {
    const listener = (): void => {
      cleanUp();
      process.exit(status);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const stop of listeners) stop();
  };
}
