// Work that must not overlap: a function in, its result out when its turn has come.

/** First come, first served; nobody starts before the one before has ended, well or not. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
