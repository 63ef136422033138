// Reads fonts/ and templates/ and gives what a seller can choose: hands, inks, stocks, cards and messages.
// A data file that is wrong throws with its path: it is part of the program, not of the seller's data.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Face, openFace } from '../face/open-face.ts';
import type { HandFace } from '../hand/bank.ts';
import type { HandStyle } from '../hand/hand.ts';
import { type Hand, openHand } from '../hand/open-hand.ts';
import type { Ink } from '../ink/colour.ts';
import type { CardFormat } from '../page/page.ts';
import type { Stock } from '../sheet/sheet.ts';
import { mmToPt } from '../units.ts';
import { DataFileError } from './data-file-error.ts';
import { loadMessages, type Messages } from './load-messages.ts';
import { cardFile, faceFile, handFile, inkFile, stockFile } from './schemas.ts';

export interface Catalog extends Messages {
  /** Every font, of hands and fallbacks, by its id. */
  readonly faces: ReadonlyMap<string, HandFace>;
  readonly hands: readonly HandStyle[];
  readonly inks: readonly Ink[];
  readonly stocks: readonly Stock[];
  readonly cards: readonly CardFormat[];
  /** Opens the face of a hand: on first use, and the same one ever after. Throws for an id that is not in `hands`. */
  openHand(id: string): Hand;
}

/** The folder that holds fonts/ and templates/: two above this file, in src/ as well as in dist/. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export function loadCatalog(): Catalog {
  const faces = new Map(idsIn('fonts', '').map((id) => [id, loadFace(id)] as const));
  const inks = read('templates/inks.json', inkFile);
  const hands = [...faces.keys()]
    .filter((id) => existsSync(join(ROOT, handPath(id))))
    .map((id) => hand(id, faces, inks));
  const opened = new Map<string, Hand>();
  return {
    faces,
    hands,
    inks,
    stocks: read('templates/stock/stock.json', stockFile).map(stock),
    cards: idsIn('templates/cards', '.json').map((id) => card(id)),
    ...loadMessages(join(ROOT, 'templates/messages')),
    openHand: (id) => {
      const style = hands.find((hand) => hand.id === id);
      if (style === undefined) throw new Error(`There is no hand "${id}".`);
      const hand =
        opened.get(id) ??
        openHand(
          style,
          [style.face, ...style.fallbacks].map((face) => known(faces, face.id, handPath(id))),
        );
      opened.set(id, hand);
      return hand;
    },
  };
}

/** Names in a folder, without their ending, in the same order on every machine. */
const idsIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();

function read<T>(path: string, schema: z.ZodType<T>): T {
  const content = orWrong(path, (): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8')));
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new DataFileError(path, z.prettifyError(parsed.error));
  return parsed.data;
}

/** Errors of readers say what is wrong, but not in which file. */
function orWrong<T>(path: string, readIt: () => T): T {
  try {
    return readIt();
  } catch (error) {
    throw new DataFileError(path, error instanceof Error ? error.message : 'cannot be read');
  }
}

/** The face is opened when it is first needed: some have a thousand times more letters than a note. */
function loadFace(id: string): HandFace {
  const { package: name, file, licence: _, ...style } = read(facePath(id), faceFile);
  let face: Face | undefined;
  return {
    style: { id, ...style },
    open: () => {
      face ??= orWrong(`${name}/${file}`, () =>
        openFace(readFileSync(createRequire(import.meta.url).resolve(`${name}/${file}`))),
      );
      return face;
    },
  };
}

const facePath = (id: string): string => `fonts/${id}/face.json`;
const handPath = (id: string): string => `fonts/${id}/hand.json`;

function hand(id: string, faces: ReadonlyMap<string, HandFace>, inks: readonly Ink[]): HandStyle {
  const path = handPath(id);
  const { xHeightMm, fallbacks, ...style } = read(path, handFile);
  const strange = style.inks.find((name) => !inks.some((ink) => ink.id === name));
  if (strange !== undefined)
    throw new DataFileError(path, `There is no ink "${strange}" in templates/inks.json.`);
  return {
    id,
    ...style,
    face: known(faces, id, path).style,
    fallbacks: fallbacks.map((face) => known(faces, face, path).style),
    xHeightPt: { usual: mmToPt(xHeightMm.usual), least: mmToPt(xHeightMm.least) },
  };
}

function known(faces: ReadonlyMap<string, HandFace>, id: string, namedIn: string): HandFace {
  const face = faces.get(id);
  if (face === undefined) throw new DataFileError(namedIn, `There is no face "${id}" in fonts/.`);
  return face;
}

function card(id: string): CardFormat {
  const { name, marginMm } = read(`templates/cards/${id}.json`, cardFile);
  const { top, right, bottom, left } = marginMm;
  return {
    id,
    name,
    marginPt: { top: mmToPt(top), right: mmToPt(right), bottom: mmToPt(bottom), left: mmToPt(left) },
  };
}

function stock(file: z.infer<typeof stockFile>[number]): Stock {
  const [widthPt, heightPt] = [mmToPt(file.sheetMm[0]), mmToPt(file.sheetMm[1])];
  return {
    id: file.id,
    name: file.name,
    products: file.parts.map((part) => `${file.brand ?? ''} ${part}`.trim()),
    widthPt,
    heightPt,
    cell: {
      x: mmToPt(file.firstCellMm[0]),
      y: mmToPt(file.firstCellMm[1]),
      width: mmToPt(file.cellMm[0]),
      height: mmToPt(file.cellMm[1]),
    },
    pitchPt: { x: mmToPt(file.pitchMm[0]), y: mmToPt(file.pitchMm[1]) },
    columns: file.columns,
    rows: file.rows,
    isCutByHand: file.cutByHand,
  };
}
