// A paper comes in, the pages of its calibration sheet go out: four crosses to measure on each side, and what to do. Points.
import type { Type } from '../hand/open-type.ts';
import { typeColours } from '../ink/colour.ts';
import type { Drawing } from '../ink/drawing.ts';
import type { Page } from '../page/page.ts';
import { placeType, setType } from '../page/typeset.ts';
import { type Corners, calibrationCrosses } from './calibration.ts';
import type { Sheet, Stock } from './sheet.ts';

const ARM_PT = 14;
const LINE_PT = 0.4;
const TEXT = { sizePt: 9, isBold: false, align: 'centre' } as const;
const TITLE = { sizePt: 14, isBold: true, align: 'centre' } as const;

/** The sequence in which the measured crosses are told. */
const CORNERS: readonly (keyof Corners<unknown>)[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

const HOW = (side: string): readonly string[] => [
  'Print at 100 %, never "fit to page".',
  'Measure where each cross is: from the left edge of the paper, and from its top edge, in mm.',
  'Tell them in the order of their numbers:',
  `--${side} "20.3,19.8 190.1,20.0 20.2,277.1 190.3,277.2"`,
];

export interface CalibrationSheet {
  readonly pages: readonly Page[];
  readonly sheets: readonly Sheet[];
}

export function calibrationSheet(stock: Stock, type: Type): CalibrationSheet {
  const { widthPt, heightPt } = stock;
  const whole = { x: 0, y: 0, width: widthPt, height: heightPt };
  const sides = ['front', 'back'] as const;
  return {
    pages: sides.map((side) => sidePage(stock, side, type)),
    sheets: sides.map((side, page) => ({
      ...{ number: 1, side, widthPt, heightPt, trim: whole, bleed: whole, marks: [], slug: null },
      places: [{ page, place: 1, box: whole, turn: 0, clip: whole }],
    })),
  };
}

function sidePage(stock: Stock, side: 'front' | 'back', type: Type): Page {
  const { widthPt, heightPt } = stock;
  const colours = typeColours('office');
  const crosses = calibrationCrosses(stock);
  const box = { x: widthPt * 0.15, width: widthPt * 0.7, height: heightPt * 0.5, y: heightPt * 0.35 };
  const text = (lines: readonly string[], style: typeof TEXT | typeof TITLE, y: number): Drawing[] => {
    const set = setType(lines, style, box.width, type, '');
    return set.ok ? [{ kind: 'text', lines: placeType(set.value, { ...box, y }), colours }] : [];
  };
  const numbers = CORNERS.flatMap((corner, i) => {
    const set = setType([String(i + 1)], { ...TEXT, align: 'left' }, 20, type, '');
    const { x, y } = crosses[corner];
    const place = { x: x + 4, y: y + 2, width: 20, height: 20 };
    return set.ok ? placeType(set.value, place) : [];
  });
  const drawings: readonly Drawing[] = [
    ...CORNERS.flatMap((corner) => cross(crosses[corner])),
    { kind: 'text', lines: numbers, colours },
    ...text([`${side === 'front' ? 'Front' : 'Back'}: ${stock.name}`], TITLE, box.y),
    ...text(HOW(side), TEXT, box.y + 2 * TITLE.sizePt),
  ];
  return { order: '', widthPt, heightPt, ink: colours, xHeightPt: null, lines: [], drawings };
}

function cross({ x, y }: { readonly x: number; readonly y: number }): readonly Drawing[] {
  const line = (from: readonly [number, number], to: readonly [number, number]): Drawing => ({
    kind: 'rule',
    from,
    to,
    widthPt: LINE_PT,
    colours: typeColours('office'),
  });
  return [line([x - ARM_PT, y], [x + ARM_PT, y]), line([x, y - ARM_PT], [x, y + ARM_PT])];
}
