// Settings as given and the catalog come in; everything the renderer needs goes out, or what is wrong with them.
import type { Catalog } from '../catalog/catalog.ts';
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
  const message = findMessage(settings, catalog);
  if (!look.ok || !stock.ok || !card.ok || !message.ok) {
    const ofLook = look.ok ? [] : look.problems;
    return { ok: false, problems: [...ofLook, ...problemsOf({ stock, card, message })] };
  }

  const template = parseMessage(message.value);
  const places = stock.value.columns * stock.value.rows;
  const startAt = settings.startAt > places ? [beyondSheet(places)] : [];
  if (!template.ok) return { ok: false, problems: [...startAt, ...template.problems] };
  if (startAt.length > 0) return { ok: false, problems: startAt };
  const render: RenderSettings = {
    ...look.look,
    template: template.template,
    card: card.value,
    stock: stock.value,
    realism: settings.realism,
    seller: { name: settings.seller },
    startAt: settings.startAt,
    imposition: settings.impose,
  };
  return { ok: true, choice: { settings: render, read: readSettingsOf(settings), only: settings.only } };
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

function findMessage({ message, template }: Settings, catalog: Catalog): Outcome<string> {
  if (template === undefined) return { ok: true, value: message ?? '' };
  const found = find('template', template, catalog.messageTemplates);
  return found.ok ? { ok: true, value: found.value.text } : found;
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
