// The path behind -o or --set-aside comes in; it goes out if a file with such an ending can be meant.
import { extname, resolve } from 'node:path';
import { usageError } from './usage-error.ts';

export function outputPath<Ending extends string>(
  path: string | undefined,
  orderFiles: readonly string[],
  endings: readonly Ending[],
  option = '-o',
): { readonly path: string; readonly ending: Ending } {
  const example = `For example: ${option} notes.${endings[0]}`;
  if (path === undefined) throw usageError(`${option} is missing: where should it go?`, example);
  const ending = endings.find((each) => extname(path).toLowerCase() === `.${each}`);
  if (ending === undefined) {
    const wanted = endings.map((each) => `.${each}`).join(', ');
    throw usageError(`The file behind ${option} must end in ${wanted}.`, example);
  }
  if (orderFiles.some((file) => resolve(file) === resolve(path))) {
    throw usageError(`${option} would replace the order file.`, `Choose another name behind ${option}.`);
  }
  return { path, ending };
}
