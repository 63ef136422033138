// A way to write a letter comes in; the form that variants are made of goes out, drawn with the pen of its hand.
import { boxOf, type Point } from '../../geometry.ts';
import { degToRad } from '../../units.ts';
import { accentGroups } from '../accent-parts.ts';
import { GRID_PER_XH, type Pen } from '../hand.ts';
import type { PenForm } from '../letterform.ts';
import { NO_STRAY } from '../variant.ts';
import type { PathPoint, PenPath } from './alphabet.ts';
import type { Writing } from './choose-stroke-forms.ts';
import { roomBefore } from './joins.ts';
import { inkOf, type PenDrawing, writeLetter } from './write-letter.ts';

/** How much faster a word goes that is written without thinking, and how much narrower. */
const HASTE = 1.7;
const HASTY_WIDTH = 0.97;

export function penForm(id: string, text: string, writing: Writing, pen: Pen, haste: number): PenForm {
  const { form, entry, exit, isHasty } = writing;
  const paths = writing.losesDot ? form.paths.filter(([first]) => first?.name !== 'dot') : form.paths;
  const room = roomBefore(paths, entry);
  const width = form.advanceXh * (isHasty ? HASTY_WIDTH : 1);
  const plain: PenDrawing = {
    paths: paths.map((path) => path.map((point) => ({ ...point, x: point.x + room }))),
    advanceXh: room + width,
    ...{ entry, exit, haste: haste * (isHasty ? HASTE : 1), slantDeg: pen.slantDeg },
  };
  const drawing = { ...plain, paths: [...plain.paths, ...accents(plain, writing, pen)] };
  return {
    kind: 'pen',
    ...{ id, text, entry, exit, drawing, name: form.name, manner: 'loose' },
    penXh: pen.widthXh,
    slantDeg: pen.slantDeg,
    advance: drawing.advanceXh * GRID_PER_XH,
    box: boxOf(drawing.paths.flat().map(({ x, y }) => ({ x: x * GRID_PER_XH, y: y * GRID_PER_XH }))),
  };
}

/** Accents in the letter's own measure, set when the word is written; all of a letter's move as one. */
function accents(letter: PenDrawing, writing: Writing, pen: Pen): PenPath[] {
  if (writing.accents.length === 0) return [];
  const base = inkOf(writeLetter(letter, NO_STRAY, () => 0.5).lines, pen.widthXh);
  const lean = Math.tan(degToRad(pen.slantDeg));
  return accentGroups(base, writing.accents, pen).flatMap(({ strokes, isMark }) =>
    strokes.map(({ path, isAngular }) =>
      (isAngular ? path : drawnTowards(path)).map(
        ({ x, y }, i): PathPoint => ({
          x: (x - y * lean) / GRID_PER_XH,
          y: y / GRID_PER_XH,
          name: i > 0 ? null : isMark ? 'dot' : 'bar',
          isCorner: isAngular,
        }),
      ),
    ),
  );
}

/** Accents are drawn towards their inner points, letters through them. */
const drawnTowards = (path: readonly Point[]): Point[] =>
  path.map((at, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (before === undefined || after === undefined) return at;
    return { x: (before.x + 6 * at.x + after.x) / 8, y: (before.y + 6 * at.y + after.y) / 8 };
  });
