// Reads fonts/ and templates/ and gives what a seller can choose: hands, inks, stocks, cards and messages.
// A data file that is wrong throws with its path: it is part of the program, not of the seller's data.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Face, openFace } from '../face/open-face.ts';
import type { HandStyle, Lettering } from '../hand/hand.ts';
import { type HandFace, handFace, type PenFace } from '../hand/hand-face.ts';
import { type Hand, openHand } from '../hand/open-hand.ts';
import { openType, type Type } from '../hand/open-type.ts';
import { type Ink, inkColours, totalInk } from '../ink/colour.ts';
import type { PrintCondition } from '../ink/print-condition.ts';
import { kept } from '../kept.ts';
import type { Language } from '../message/language.ts';
import type { SlipWords } from '../page/card-content.ts';
import type { CardLayout } from '../page/layout.ts';
import { mmToPt } from '../units.ts';
import { cardFile, cardLayout, slipWordsFile } from './card-file.ts';
import { DataFileError } from './data-file-error.ts';
import { loadMessages, type Messages } from './load-messages.ts';
import { loadStocks, type Stocks } from './load-stocks.ts';
import { conditionFile, faceFile, handFile, inkFile, stockFile } from './schemas.ts';
import { alphabetOf, strokesFile } from './strokes-file.ts';

export interface Catalog extends Messages, Stocks {
  /** Every font, of hands and fallbacks, by its id. */
  readonly faces: ReadonlyMap<string, HandFace>;
  readonly hands: readonly HandStyle[];
  readonly inks: readonly Ink[];
  /** What a press can print on; the first is the usual one. A profile is read when it is first asked for. */
  readonly conditions: readonly PrintCondition[];
  readonly layouts: readonly CardLayout[];
  readonly slipWords: Readonly<Record<Language, SlipWords>>;
  /** What printed text is set in. */
  readonly type: Type;
  /** Opens the face of a hand: on first use, and the same one ever after. Throws for an id that is not in `hands`. */
  openHand(id: string): Hand;
}

/** The folder that holds fonts/ and templates/: two above this file, in src/ as well as in dist/. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export function loadCatalog(): Catalog {
  fonts ??= loadFonts();
  return {
    ...fonts,
    ...loadStocks(read('templates/stock/stock.json', stockFile)),
    layouts: idsIn('templates/cards', '.json').map((id) =>
      cardLayout(id, read(`templates/cards/${id}.json`, cardFile)),
    ),
    slipWords: read('templates/slip-words.json', slipWordsFile),
    ...loadMessages(join(ROOT, 'templates/messages')),
  };
}

type Fonts = Pick<Catalog, 'faces' | 'hands' | 'inks' | 'conditions' | 'type' | 'openHand'>;

/** What comes with the program alone is read once: hands keep the letters that they have made. */
let fonts: Fonts | undefined;

function loadFonts(): Fonts {
  const ids = idsIn('fonts', '');
  const isWritten = (id: string): boolean => existsSync(join(ROOT, strokesPath(id)));
  const faces = new Map(ids.filter((id) => !isWritten(id)).map((id) => [id, loadFace(id)] as const));
  const penFaces = new Map(ids.filter(isWritten).map((id) => [id, loadPenFace(id)] as const));
  const conditions = read('templates/press/conditions.json', conditionFile).map(condition);
  const inks = inksFor(conditions);
  const ownFace = (id: string): HandFace | PenFace => penFaces.get(id) ?? known(faces, id, handPath(id));
  const hands = ids
    .filter((id) => existsSync(join(ROOT, handPath(id))))
    .map((id) => hand(id, ownFace(id).style, faces, inks));
  const opened = new Map<string, Hand>();
  return {
    ...{ faces, hands, inks, conditions, type: typeOf(faces) },
    openHand: (id) => {
      const style = hands.find((hand) => hand.id === id);
      if (style === undefined) throw new Error(`There is no hand "${id}".`);
      const fallbacks = style.fallbacks.map((face) => known(faces, face.id, handPath(id)));
      return kept(opened, id, () => openHand(style, [ownFace(id), ...fallbacks]));
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
  return handFace({ id, ...style }, () => {
    face ??= orWrong(`${name}/${file}`, () =>
      openFace(readFileSync(createRequire(import.meta.url).resolve(`${name}/${file}`))),
    );
    return face;
  });
}

function loadPenFace(id: string): PenFace {
  const file = read(strokesPath(id), strokesFile);
  const { name, scripts, slantDeg, penXh } = file;
  return { kind: 'pen', style: { id, name, scripts, slantDeg, penXh }, alphabet: alphabetOf(file) };
}

const strokesPath = (id: string): string => `fonts/${id}/strokes.json`;
const facePath = (id: string): string => `fonts/${id}/face.json`;
const handPath = (id: string): string => `fonts/${id}/hand.json`;

function hand(
  id: string,
  face: Lettering,
  faces: ReadonlyMap<string, HandFace>,
  inks: readonly Ink[],
): HandStyle {
  const path = handPath(id);
  const { xHeightMm, fallbacks, ...style } = read(path, handFile);
  const strange = style.inks.find((name) => !inks.some((ink) => ink.id === name));
  if (strange !== undefined)
    throw new DataFileError(path, `There is no ink "${strange}" in templates/inks.json.`);
  return {
    id,
    ...style,
    face,
    fallbacks: fallbacks.map((face) => known(faces, face, path).style),
    xHeightPt: { usual: mmToPt(xHeightMm.usual), least: mmToPt(xHeightMm.least) },
  };
}

function known(faces: ReadonlyMap<string, HandFace>, id: string, namedIn: string): HandFace {
  const face = faces.get(id);
  if (face === undefined) throw new DataFileError(namedIn, `There is no face "${id}" in fonts/.`);
  return face;
}

/** What printed text is set in, and what writes the letters that it lacks: as in hands. */
const TYPE_FACES = { regular: 'source-sans', bold: 'source-sans-bold' } as const;
const TYPE_FALLBACKS = 'gveret-levin mali kalam yomogi liu-jian-mao-cao nanum-pen-script noto-emoji'.split(
  ' ',
);

function typeOf(faces: ReadonlyMap<string, HandFace>): Type {
  const [regular, bold] = [TYPE_FACES.regular, TYPE_FACES.bold].map((face) =>
    [face, ...TYPE_FALLBACKS].map((id) => known(faces, id, 'fonts')),
  );
  return openType(regular ?? [], bold ?? []);
}

/** An ink that would not dry on a paper of ours is no ink for notes. */
function inksFor(conditions: readonly PrintCondition[]): readonly Ink[] {
  const path = 'templates/inks.json';
  const inks = read(path, inkFile);
  const mostInk = Math.min(...conditions.map((each) => each.mostInk));
  const wet = inks.find((ink) => totalInk(inkColours(ink, 'press').print) > mostInk);
  if (wet !== undefined)
    throw new DataFileError(path, `The plates of "${wet.id}" come to more than ${mostInk} %.`);
  return inks;
}

function condition({ file, ...named }: z.infer<typeof conditionFile>[number]): PrintCondition {
  const path = `templates/press/${file}`;
  let profile: Uint8Array | undefined;
  return {
    ...named,
    get icc() {
      profile ??= orWrong(path, () => readFileSync(join(ROOT, path)));
      return profile;
    },
  };
}
