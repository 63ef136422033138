// The rows of a print run come in, the pages of its cover list go out: what to put into which parcel, and where it lies. Points.
import type { Type } from '../hand/open-type.ts';
import { typeColours } from '../ink/colour.ts';
import type { Outcome } from '../problem.ts';
import type { Size } from './frame.ts';
import { dealRows, placeRows, type SetRow, setRows } from './items-table.ts';
import type { Page } from './page.ts';
import { placeType, setType } from './typeset.ts';

export interface CoverRow {
  readonly sequence: number;
  readonly order: string;
  readonly sheet: number;
  readonly place: number;
  readonly name: string;
  readonly items: string;
}

/** Office printers leave a border free, and a hole punch needs room. */
const MARGIN_PT = 45;
const TITLE = { sizePt: 13, isBold: true, align: 'left' } as const;
const TITLE_PT = 26;
const ROWS = { sizePt: 9, isBold: false, align: 'left' } as const;

/**
 * A row whose name or items no face can write stands without them, and so does a title without the name of the print run: one word must
 * not cost the whole list.
 */
export function coverList(
  rows: readonly CoverRow[],
  { name, counts }: { readonly name: string; readonly counts: string },
  paper: Size,
  type: Type,
): Outcome<readonly Page[]> {
  const width = paper.width - 2 * MARGIN_PT;
  const set: SetRow[] = [];
  for (const row of rows) {
    const less = [row, { ...row, items: '' }, { ...row, name: '' }, { ...row, name: '', items: '' }];
    const tries = less.map((each) => setRows([tableRow(each)], ROWS, width, type, row.order));
    set.push(...(tries.find((each) => each.ok)?.value ?? []));
  }
  const named = setType([name === '' ? counts : `${name}: ${counts}`], TITLE, width, type, '');
  const heading = named.ok ? named : setType([counts], TITLE, width, type, '');
  if (!heading.ok) return heading;
  const box = { x: MARGIN_PT, y: MARGIN_PT, width, height: paper.height - 2 * MARGIN_PT };
  const body = { ...box, y: box.y + TITLE_PT, height: box.height - TITLE_PT };
  const pages = dealRows(set, body.height, body.height).map((some): Page => {
    const lines = [...placeType(heading.value, box), ...placeRows(some, ROWS, body)];
    const colours = typeColours('office');
    return {
      ...{ order: '', widthPt: paper.width, heightPt: paper.height, ink: colours, xHeightPt: null },
      lines: [],
      drawings: [{ kind: 'text', lines, colours }],
    };
  });
  return { ok: true, value: pages };
}

const tableRow = ({ sequence, order, sheet, place, name, items }: CoverRow) => ({
  figure: String(sequence),
  text: name === '' ? order : `${order} · ${name}`,
  details: [items, `sheet ${sheet}, place ${place}`].filter((detail) => detail !== ''),
  isBold: false,
});
