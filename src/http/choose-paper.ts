// Settings and the catalog come in; the layout, the paper and how cards go on it come out, or what is wrong with them.
import { checkQr } from '../artwork/qr-code.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { frameBox } from '../page/frame.ts';
import { type CardLayout, hasPart } from '../page/layout.ts';
import { type Problem, problem } from '../problem.ts';
import type { RenderSettings } from '../render-settings.ts';
import { adjustment, type Calibration, calibrationWarnings } from '../sheet/calibration.ts';
import { cutStock } from '../sheet/cut-stock.ts';
import { fitLayout } from '../sheet/fit-layout.ts';
import { type Imposition, placesFrom } from '../sheet/impose-leaves.ts';
import type { Again } from '../sheet/print-run.ts';
import type { Stock } from '../sheet/sheet.ts';
import { mmToPt, ptToMm } from '../units.ts';
import { calibrationOfSettings } from './calibration-settings.ts';
import { find } from './find.ts';
import type { Settings } from './settings.ts';

/** How pages come to paper. */
interface Paper
  extends Pick<RenderSettings, 'layout' | 'stock' | 'imposition' | 'sortedBy' | 'printRun' | 'again'> {
  readonly adjust: Adjust;
  readonly remarks: readonly Problem[];
}

export interface Adjust {
  readonly front: ReturnType<typeof adjustment>;
  readonly back: ReturnType<typeof adjustment>;
}

export type PaperOrProblems =
  | { readonly ok: true; readonly value: Paper }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Printers on a desk leave this edge free; cards are not cut from it. */
const EDGE_MM = 5;

export function choosePaper(settings: Settings, catalog: Catalog): PaperOrProblems {
  const layout = find('layout', settings.layout, catalog.layouts);
  if (!layout.ok) return { ok: false, problems: [layout.problem] };
  const named = find('stock', settings.stock ?? layout.value.stock, catalog.stocks);
  const stock = named.ok && settings.cardMm !== undefined ? cutFrom(named.value, settings) : named;
  if (!stock.ok) return { ok: false, problems: [stock.problem] };
  const wrong = [
    ...misfit(layout.value, stock.value, catalog.stocks),
    ...wrongPlaces(settings, stock.value),
    ...wrongAgain(settings),
    ...wrongQr(settings, layout.value, stock.value),
  ];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const { front, back, remarks } = calibrationOf(settings);
  return {
    ok: true,
    value: {
      layout: layout.value,
      stock: stock.value,
      imposition: impositionOf(settings, stock.value),
      sortedBy: settings.sort,
      printRun: settings.printRun,
      again: againOf(settings),
      adjust: { front: adjustment(front), back: adjustment(back) },
      remarks: [...catalog.stockProblems, ...remarks],
    },
  };
}

function cutFrom(sheet: Stock, { cardMm = '', gutterMm, bleedMm, marks }: Settings) {
  const [width = 0, height = 0] = cardMm.split('x').map(Number);
  const room = {
    edgePt: mmToPt(EDGE_MM),
    gutterPt: mmToPt(gutterMm),
    bleedPt: mmToPt(bleedMm),
    marks,
  };
  return cutStock(sheet, { widthPt: mmToPt(width), heightPt: mmToPt(height) }, room);
}

/** A layout is only printed where it has room: what would help is told. */
function misfit(layout: CardLayout, stock: Stock, stocks: readonly Stock[]): readonly Problem[] {
  if (fitLayout(layout, stock).fits) return [];
  const fitting = stocks.filter((one) => fitLayout(layout, one).fits).map(({ id }) => id);
  const { width, height } = layout.leastPt;
  const least = `${Math.round(ptToMm(width))} x ${Math.round(ptToMm(height))} mm`;
  const what = layout.folds ? 'a card that folds, with halves of' : `${layout.kinds.join(' or ')} of`;
  const detail = `The layout ${layout.id} needs ${what} at least ${least}. It fits ${some(fitting)}.`;
  return [problem('setting-wrong', { field: 'stock' }, detail)];
}

/** More names than these help nobody. */
const MOST_NAMED = 6;

const some = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;

function wrongPlaces(
  { startAt, placesAt, freePlaces, impose, cardMm, gutterMm }: Settings,
  { columns, rows }: Stock,
): readonly Problem[] {
  const places = columns * rows;
  const wrong = (field: string, detail: string): readonly Problem[] => [
    problem('setting-wrong', { field }, detail),
  ];
  const count = places === 1 ? '1 place' : `${places} places`;
  if (startAt > places) return wrong('startAt', `A sheet of this stock has ${count}, counted from 1.`);
  if (placesAt > places) return wrong('placesAt', `A sheet of this stock has ${count}, counted from 1.`);
  if (freePlaces.flat().some((place) => place > places))
    return wrong('freePlaces', `A sheet of this stock has ${count}, counted from 1.`);
  if (freePlaces.some((sheet) => new Set(sheet).size < sheet.length))
    return wrong('freePlaces', 'Each free place of a sheet can be named once.');
  if (startAt > 1 && freePlaces.length > 0)
    return wrong('freePlaces', 'Give the first free place or all free places, and not both.');
  if (impose === 'cut-stack' && (startAt > 1 || freePlaces.length > 0))
    return wrong('impose', 'A pile is cut from whole sheets: cut-stack cannot start on a part-used one.');
  if (gutterMm > 0 && cardMm === undefined)
    return wrong('gutterMm', 'Free paper between cards goes with a card size of your own: give it as well.');
  return [];
}

/** A code that no telephone reads is told before anything is printed. */
function wrongQr({ qr }: Settings, layout: CardLayout, stock: Stock): readonly Problem[] {
  const part = layout.panels.front?.find(({ kind }) => kind === 'qr');
  if (qr === undefined || part === undefined) return [];
  const found = checkQr(qr, frameBox(part.frame, fitLayout(layout, stock).size));
  return found === null ? [] : [{ ...found, field: 'qr' }];
}

function wrongAgain({ sheets, places }: Settings): readonly Problem[] {
  const wrong = (detail: string): readonly Problem[] => [
    problem('setting-wrong', { field: 'sheets' }, detail),
  ];
  if (sheets !== undefined && places !== undefined) return wrong('Give sheets or places, and not both.');
  if (sheets !== undefined && sheets.from > sheets.to)
    return wrong('The first sheet comes after the last one.');
  return [];
}

const againOf = ({ sheets, places, placesAt }: Settings): Again | null => {
  if (sheets !== undefined) return { kind: 'sheets', ...sheets };
  return places === undefined ? null : { kind: 'places', places, startAt: placesAt };
};

function impositionOf(settings: Settings, stock: Stock): Imposition {
  const { startAt, freePlaces, impose, reverse, flip, bleedMm, marks } = settings;
  return {
    order: impose,
    freePlaces: startAt > 1 ? [placesFrom(startAt, stock)] : freePlaces,
    isReversed: reverse,
    flip,
    bleedPt: mmToPt(bleedMm),
    hasMarks: marks,
  };
}

const TRUE_PRINTER: Calibration = { dxPt: 0, dyPt: 0, scaleX: 1, scaleY: 1, rotationRad: 0 };

function calibrationOf({ calibration }: Settings) {
  if (calibration === undefined) return { front: TRUE_PRINTER, back: TRUE_PRINTER, remarks: [] };
  const front = calibrationOfSettings(calibration.front);
  const back = calibrationOfSettings(calibration.back);
  return { front, back, remarks: [...calibrationWarnings(front), ...calibrationWarnings(back)] };
}

/** Whether anything of the orders is written as a note. */
export const writesNotes = (layout: CardLayout): boolean => hasPart(layout, 'note');
