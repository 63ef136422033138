// Settings as given and the catalog come in; everything the renderer needs goes out, or what is wrong with them.
import type { Catalog } from '../catalog/catalog.ts';
import { BY_MOMENT, OWN_MESSAGE, type Templates } from '../message/choose-template.ts';
import type { NoteWords } from '../message/compose-notes.ts';
import { parseMessage } from '../message/template/parse-message.ts';
import { nearest } from '../nearest.ts';
import type { ReadSettings } from '../orders/read-settings.ts';
import { type Outcome, type Problem, problem } from '../problem.ts';
import type { RenderSettings } from '../render.ts';
import { mmToPt } from '../units.ts';
import { readSettingsOf, type Settings } from './settings.ts';

/** Everything that was chosen for these notes, found and parsed. */
export interface Choice {
  readonly settings: RenderSettings;
  readonly read: ReadSettings;
  /** What is wrong with things of the seller's that were not chosen. */
  readonly remarks: readonly Problem[];
  /** Ids of the orders to write; all if left out. */
  readonly only?: readonly string[] | undefined;
}

/** Who writes, with what ink and pen, for what printer. */
export type Look = Pick<RenderSettings, 'hand' | 'ink' | 'profile' | 'penPt' | 'seed'>;

export type LookOrProblems =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type ChoiceOrProblems =
  | { readonly ok: true; readonly choice: Choice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The settings must have a message or the id of a bundled one. */
export function chooseSettings(settings: Settings, catalog: Catalog): ChoiceOrProblems {
  const look = chooseLook(settings, catalog);
  const stock = find('stock', settings.stock, catalog.stocks);
  const card = find('card', settings.card, catalog.cards);
  const words = chooseWords(settings, catalog);
  const places = stock.ok ? stock.value.columns * stock.value.rows : Number.POSITIVE_INFINITY;
  const startAt = settings.startAt > places ? [beyondSheet(places)] : [];
  if (!look.ok || !stock.ok || !card.ok || !words.ok || startAt.length > 0) {
    const ofLook = look.ok ? [] : look.problems;
    const ofWords = words.ok ? [] : words.problems;
    return { ok: false, problems: [...ofLook, ...problemsOf({ stock, card }), ...startAt, ...ofWords] };
  }
  const render: RenderSettings = {
    ...look.look,
    words: words.value,
    card: card.value,
    stock: stock.value,
    realism: settings.realism,
    startAt: settings.startAt,
    imposition: settings.impose,
  };
  const choice = { settings: render, read: readSettingsOf(settings), remarks: catalog.messageProblems };
  return { ok: true, choice: { ...choice, only: settings.only } };
}

/** What is the same for notes and for anything else that a hand writes. */
export function chooseLook(
  { hand: handId, ink: inkId, profile, penMm, seed }: Settings,
  catalog: Catalog,
): LookOrProblems {
  const hand = find('hand', handId, catalog.hands);
  const ink = find('ink', inkId, catalog.inks);
  if (!hand.ok || !ink.ok) return { ok: false, problems: problemsOf({ hand, ink }) };
  const penPt = penMm === undefined ? null : mmToPt(penMm);
  return {
    ok: true,
    look: { hand: catalog.openHand(hand.value.id), ink: ink.value, profile, penPt, seed },
  };
}

function find<T extends { readonly id: string }>(field: string, id: string, items: readonly T[]): Outcome<T> {
  const value = items.find((item) => item.id === id);
  if (value !== undefined) return { ok: true, value };
  const ids = items.map((item) => item.id);
  const near = nearest(id, ids);
  const help = near === undefined ? `There are ${ids.join(', ')}.` : `Did you mean ${near}?`;
  return { ok: false, problem: problem('setting-wrong', { field }, `No ${field} has this id. ${help}`) };
}

type OrProblems<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function chooseWords(settings: Settings, catalog: Catalog): OrProblems<NoteWords> {
  const { language, lines, sendingOn = '', channel = null, allow } = settings;
  const all = catalog.messagesIn(language);
  const named = lines.flatMap(({ order, template }) =>
    template === '' ? [] : [findForLine(order, template, all)],
  );
  const usual = findUsual(settings, all);
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
  return found.ok ? found : { ok: false, problem: { ...found.problem, field: 'lines', order } };
}

const BOTH = problem('setting-wrong', { field: 'message' }, 'Give a message or a template, and not both.');

function findUsual(
  { message, template, language }: Settings,
  all: Templates['all'],
): OrProblems<Templates['usual']> {
  if (message !== undefined && template !== undefined) return { ok: false, problems: [BOTH] };
  if (template === BY_MOMENT) return { ok: true, value: null };
  if (template !== undefined) {
    const found = find('template', template, all);
    return found.ok ? found : { ok: false, problems: [found.problem] };
  }
  const parsed = parseMessage(message ?? '');
  if (!parsed.ok) return parsed;
  return { ok: true, value: { ...parsed.message, id: OWN_MESSAGE, language, moment: null } };
}

const problemsOf = (found: Readonly<Record<string, Outcome<unknown>>>): readonly Problem[] =>
  Object.values(found).flatMap((each) => (each.ok ? [] : [each.problem]));

const beyondSheet = (places: number): Problem => {
  const count = places === 1 ? '1 place' : `${places} places`;
  return problem(
    'setting-wrong',
    { field: 'startAt' },
    `A sheet of this stock has ${count}, counted from 1.`,
  );
};
