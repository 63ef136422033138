// Settings as given and the catalog come in; everything the renderer needs goes out, or what is wrong with them.
import type { Catalog } from '../catalog/catalog.ts';
import type { PrintCondition } from '../ink/print-condition.ts';
import { BY_MOMENT, OWN_MESSAGE, type Templates } from '../message/choose-template.ts';
import type { NoteWords } from '../message/compose-notes.ts';
import { parseMessage } from '../message/template/parse-message.ts';
import { countryCode } from '../orders/countries.ts';
import type { ReadSettings } from '../orders/read-settings.ts';
import { type Outcome, type Problem, problem } from '../problem.ts';
import type { RenderSettings } from '../render-settings.ts';
import { mmToPt } from '../units.ts';
import { type Adjust, choosePaper, writesNotes } from './choose-paper.ts';
import { find } from './find.ts';
import { type GivenPictures, openPictures } from './open-pictures.ts';
import { readSettingsOf, type Settings } from './settings.ts';

/** Everything that was chosen for these notes, found and parsed. */
export interface Choice {
  readonly settings: RenderSettings;
  readonly read: ReadSettings;
  readonly print: PrintChoice;
  /** What is wrong with things of the seller's that were not chosen. */
  readonly remarks: readonly Problem[];
  /** Ids of the orders to write; all if left out. */
  readonly only?: readonly string[] | undefined;
}

/** What the file is made for, beside the pages. */
interface PrintChoice {
  readonly adjust: Adjust;
  /** Whether it moves anything. */
  readonly isAdjusted: boolean;
  readonly flip: 'long-edge' | 'short-edge';
  /** What a press prints on; null for other printers. */
  readonly condition: PrintCondition | null;
}

/** Who writes, with what ink and pen, for what printer. */
export type Look = Pick<RenderSettings, 'hand' | 'ink' | 'profile' | 'penPt' | 'seed'>;

export type LookOrProblems =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type ChoiceOrProblems =
  | { readonly ok: true; readonly choice: Choice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Finds what was chosen; the pictures are those that came with the settings. */
export async function chooseSettings(
  settings: Settings,
  catalog: Catalog,
  given: GivenPictures,
): Promise<ChoiceOrProblems> {
  const look = chooseLook(settings, catalog);
  const paper = choosePaper(settings, catalog);
  const words = chooseWords(settings, catalog, paper.ok && !writesNotes(paper.value.layout));
  const condition = chooseCondition(settings, catalog);
  const pictures = await openPictures(given, settings.profile);
  if (!look.ok || !paper.ok || !words.ok || !condition.ok || !pictures.ok)
    return { ok: false, problems: [look, paper, words, condition, pictures].flatMap(problemsOf) };
  const { adjust, remarks, ...rest } = paper.value;
  const { condition: own, ...furniture } = pictures.value;
  const { type, slipWords } = catalog;
  const render: RenderSettings = {
    ...look.look,
    ...rest,
    words: words.value,
    realism: settings.realism,
    furniture: {
      ...{ type, slipWords: slipWords[settings.language], ...furniture, qr: settings.qr ?? null },
      returnAddress: linesOf(settings.returnAddress),
      homeCountry: countryCode(settings.shipsFrom),
    },
  };
  const isAdjusted = settings.calibration !== undefined;
  const print = { adjust, isAdjusted, flip: rest.imposition.flip, condition: own ?? condition.value };
  return {
    ok: true,
    choice: {
      ...{ settings: render, print, read: readSettingsOf(settings), only: settings.only },
      remarks: [...catalog.messageProblems, ...remarks],
    },
  };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the press prints on; null for other printers. */
function chooseCondition(
  { profile, condition }: Settings,
  { conditions }: Catalog,
): OrProblems<PrintCondition | null> {
  if (profile !== 'press') return { ok: true, value: null };
  const found = find('condition', condition, conditions);
  return found.ok ? found : { ok: false, problems: [found.problem] };
}

/** What is the same for notes and for anything else that a hand writes. */
export function chooseLook(
  { hand: handId, ink: inkId, profile, penMm, seed }: Settings,
  catalog: Catalog,
): LookOrProblems {
  const hand = find('hand', handId, catalog.hands);
  const ink = find('ink', inkId, catalog.inks);
  if (!hand.ok || !ink.ok)
    return { ok: false, problems: [hand, ink].flatMap((each) => (each.ok ? [] : [each.problem])) };
  const penPt = penMm === undefined ? null : mmToPt(penMm);
  return {
    ok: true,
    look: { hand: catalog.openHand(hand.value.id), ink: ink.value, profile, penPt, seed },
  };
}

type OrProblems<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function chooseWords(settings: Settings, catalog: Catalog, isWithoutNotes: boolean): OrProblems<NoteWords> {
  const { language, lines, sendingOn = '', channel = null, allow } = settings;
  const all = catalog.messagesIn(language);
  const named = lines.flatMap(({ order, template }) =>
    template === '' ? [] : [findForLine(order, template, all)],
  );
  const usual = isWithoutNotes ? { ok: true as const, value: null } : findUsual(settings, all);
  const unknown = named.flatMap((one) => (one.ok ? [] : [one.problem]));
  if (!usual.ok || unknown.length > 0) {
    return { ok: false, problems: [...(usual.ok ? [] : usual.problems), ...unknown] };
  }
  const templates = { usual: usual.value, all };
  const seller = { name: settings.seller };
  return {
    ok: true,
    value: { templates, seller, language, lines, past: null, sendingOn, channel, allowed: allow },
  };
}

function findForLine(order: string, id: string, all: Templates['all']): Outcome<unknown> {
  const found = find('template', id, all);
  if (found.ok) return found;
  const { message } = found.problem;
  return { ok: false, problem: problem('setting-wrong', { field: 'lines', order }, `"${id}": ${message}`) };
}

const BOTH = problem(
  'setting-wrong',
  { field: 'message' },
  'Which message? Give your own or a bundled one, and not both.',
);

const NEITHER = problem(
  'setting-wrong',
  { field: 'message' },
  'Which message? Give your own, or choose a bundled one.',
);

function findUsual(
  { message, template, language }: Settings,
  all: Templates['all'],
): OrProblems<Templates['usual']> {
  if (message !== undefined && template !== undefined) return { ok: false, problems: [BOTH] };
  if (message === undefined && template === undefined) return { ok: false, problems: [NEITHER] };
  if (template === BY_MOMENT) return { ok: true, value: null };
  if (template !== undefined) {
    const found = find('template', template, all);
    return found.ok ? found : { ok: false, problems: [found.problem] };
  }
  const parsed = parseMessage(message ?? '');
  if (!parsed.ok) return parsed;
  return { ok: true, value: { ...parsed.message, id: OWN_MESSAGE, language, moment: null } };
}

const problemsOf = (
  found: { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] },
) => (found.ok ? [] : found.problems);
