// A file of fonts/ or templates/ that is wrong. It names the file and never anything from an order, so it may be shown.

export class DataFileError extends Error {
  override readonly name = 'DataFileError';

  constructor(path: string, what: string) {
    super(`${path}: ${what}`);
  }
}
