// Work in steps comes in; its result goes out, and between two steps everybody else gets a turn.
import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../steps.ts';

export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
