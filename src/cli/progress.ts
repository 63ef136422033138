// How far a long command has come, as a bar on a terminal; nothing where nobody looks.
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** Begins the next step. */
  step(what: string): void;
  end(): void;
}

const SILENT: Progress = { step: () => {}, end: () => {} };

export function startProgress(steps: number, isWanted: boolean): Progress {
  if (!isWanted || !process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({
    format: '{bar} {what}',
    barCompleteChar: '=',
    barIncompleteChar: '-',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(steps, 0, { what: '' });
  let done = -1;
  return {
    step: (what) => {
      done += 1;
      bar.update(done, { what });
      // The steps keep the program busy, so that the bar would not find the time to draw itself.
      bar.render();
    },
    end: () => bar.stop(),
  };
}
