// Hooks for questions to the service: a question that changes aborts the one before it, and the last answer
// stays until the next one is there, so that the page does not flicker.
import { useEffect, useState } from 'preact/hooks';
import { Trouble } from './client.ts';

export interface Answer<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly isWaiting: boolean;
}

const NOTHING_ASKED = { value: null, trouble: null, isWaiting: false } as const;

/** `ask` must keep its identity while the question is the same; null asks nothing. */
export function useAnswer<T>(ask: ((signal: AbortSignal) => Promise<T>) | null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ ...NOTHING_ASKED, isWaiting: ask !== null });
  useEffect(() => {
    if (ask === null) {
      setAnswer(NOTHING_ASKED);
      return;
    }
    const stale = new AbortController();
    const settle = (change: Partial<Answer<T>>) => {
      if (!stale.signal.aborted) setAnswer((old) => ({ ...old, trouble: null, isWaiting: false, ...change }));
    };
    setAnswer((old) => ({ ...old, isWaiting: true }));
    ask(stale.signal).then(
      (value) => settle({ value }),
      (error: unknown) => settle({ trouble: asTrouble(error) }),
    );
    return () => stale.abort();
  }, [ask]);
  return answer;
}

/** The value as it was when it last rested for `delayMs`: a request follows a pause in typing, not every key. */
export function useSettled<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}

export const asTrouble = (error: unknown): Trouble =>
  error instanceof Trouble
    ? error
    : new Trouble('Something went wrong on this page. Load it again and go on.');
