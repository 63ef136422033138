// The files of templates/cards: what is wrong with one is said when the program starts, with its name.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardFile } from '../../src/catalog/card-file.ts';

const CARD = JSON.parse(readFileSync('templates/cards/card.json', 'utf8'));
const frame = { left: 9, right: 9, top: 10, bottom: 10 };
const note = { kind: 'note', frame, signatureMm: 11 };
const withPart = (part: object) => ({ ...CARD, panels: { front: [part] } });

const WRONG: readonly (readonly [what: string, file: object, told: string])[] = [
  ['an unknown part', withPart({ ...note, kind: 'poem' }), 'panels.front[0].kind'],
  [
    'three distances',
    withPart({ ...note, frame: { ...frame, width: 80 } }),
    'needs two of left, right and width',
  ],
  [
    'one distance',
    withPart({ ...note, frame: { left: 9, top: 10, bottom: 10 } }),
    'needs two of left, right and width',
  ],
  ['a misspelt field of a part', withPart({ ...note, ruledd: true }), 'ruledd'],
  ['a misspelt field', { ...CARD, wayy: 'wide' }, 'wayy'],
  ['an unknown panel', { ...CARD, panels: { top: [] } }, 'panels'],
  [
    'a line too thin for a press',
    withPart({ kind: 'rule', frame: { ...frame, bottom: undefined, height: 0 }, widthPt: 0.1 }),
    'widthPt',
  ],
  ['items that have no further page to go on', withPart({ kind: 'items', frame, sizePt: 9 }), 'further'],
];

it('reads a file that is right', () => {
  expect(cardFile.safeParse(CARD).error).toBeUndefined();
});

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'inkslip-cards-'));
  for (const part of ['dist', 'templates', 'fonts', 'package.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each(WRONG)('throws for %s, with the name of the file', async (_, file, told) => {
  const { loadCatalog } = await import(pathToFileURL(join(root, 'dist/catalog/catalog.js')).href);
  writeFileSync(join(root, 'templates/cards/mine.json'), JSON.stringify(file));
  expect(loadCatalog).toThrow(expect.objectContaining({ name: 'DataFileError' }));
  expect(loadCatalog).toThrow(/^templates\/cards\/mine\.json: /);
  expect(loadCatalog).toThrow(told);
});
