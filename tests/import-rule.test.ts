// Holds the import rule of docs/architecture.md: a folder imports only folders above it, libraries stay where they belong.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const GROUND = ['units.ts', 'geometry.ts', 'random.ts', 'kept.ts', 'problem.ts', 'nearest.ts', 'steps.ts'];
const ORDER = [
  'orders', 'message', 'face', 'ink', 'artwork', 'hand', 'page', 'specimen', 'sheet', 'pdf', 'svg', 'preflight', 'catalog',
  'render-settings.ts', 'card-text.ts', 'render.ts', 'store',
  'runs', 'connections', 'http', 'web', 'cli',
]; // biome-ignore format: the order is read like a list

/** Which folders may use a library; zod and node's own modules have a rule of their own below. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'csv-parse': ['orders'],
  'csv-stringify': ['orders', 'http'],
  handlebars: ['message'],
  harfbuzzjs: ['face'],
  'bidi-js': ['hand'],
  'i18n-iso-countries': ['orders'],
  'localized-address-format': ['orders'],
  pdfkit: ['pdf'],
  '@cantoo/pdf-lib': ['preflight'],
  zod: ['orders', 'catalog', 'connections', 'http', 'cli'],
  '@resvg/resvg-js': ['artwork', 'http'],
  'qrcode-generator': ['artwork'],
  fastify: ['http'],
  '@fastify': ['http'],
  'close-with-grace': ['http'],
  '@photostructure/sqlite': ['store'],
  pg: ['store'],
  uuid: ['store'],
  'lossless-json': ['orders'],
  standardwebhooks: ['connections'],
  leven: ['nearest.ts'],
  commander: ['cli'],
  'cli-progress': ['cli'],
  preact: ['web'],
};
const FILE_SYSTEM = ['catalog', 'store', 'runs', 'http', 'cli'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join('src', file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)|\nimport '([^']+)'/g;
  return [...text.matchAll(pattern)].map(([, type, from, lazy, bare]) => ({
    file,
    target: from ?? lazy ?? bare ?? '',
    isType: type !== undefined,
  }));
});

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const isLocal = ({ target }: Import): boolean => target.startsWith('.');
const localTarget = ({ file, target }: Import): string => normalize(join(dirname(file), target));
const libraryOf = ({ target }: Import): string =>
  Object.keys(LIBRARIES).find((name) => target === name || target.startsWith(`${name}/`)) ?? target;

describe('the import rule', () => {
  it('finds the imports that it is to judge', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ file: 'render.ts', target: './sheet/impose-leaves.ts', isType: false });
  });

  it('lets a folder import only itself, the ground and folders above it', () => {
    const breaches = imports.filter(isLocal).filter((found) => {
      const [from, to] = [folderOf(found.file), folderOf(localTarget(found))];
      if (GROUND.includes(to)) return false;
      if (GROUND.includes(from)) return true;
      if (from === to) return false;
      return !ORDER.includes(to) || ORDER.indexOf(to) > ORDER.indexOf(from);
    });
    expect(breaches).toEqual([]);
  });

  it('lets ink import itself and geometry only', () => {
    const targets = imports.filter(({ file }) => folderOf(file) === 'ink').map(localTarget);
    expect(targets.filter((target) => target !== 'geometry.ts' && folderOf(target) !== 'ink')).toEqual([]);
  });

  it('lets the page import nothing of the server but types of its schemas', () => {
    const outside = imports
      .filter(isLocal)
      .filter((found) => folderOf(found.file) === 'web' && folderOf(localTarget(found)) !== 'web');
    expect(outside.filter((found) => !(found.isType && localTarget(found) === 'http/api.ts'))).toEqual([]);
  });

  it('keeps each library where it belongs', () => {
    const libraries = imports.filter((found) => !isLocal(found) && !found.target.startsWith('node:'));
    const breaches = libraries.filter(
      (found) => !LIBRARIES[libraryOf(found)]?.includes(folderOf(found.file)),
    );
    expect(breaches).toEqual([]);
  });

  it('lets only the doors, the store and the catalog touch files', () => {
    const touching = imports.filter(({ target }) => target.startsWith('node:fs'));
    expect(touching.filter(({ file }) => !FILE_SYSTEM.includes(folderOf(file)))).toEqual([]);
  });
});
