// A drawing comes in, the operators that draw it go out. Their unit is the step of numbers.ts, y down.
import type { Box, Matrix } from '../geometry.ts';
import type { Drawing, PathStep, Picture, Shape } from '../ink/drawing.ts';
import type { FileColours } from './colours.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import { matrixOperator, STEPS_PER_PT, scaled, steps } from './numbers.ts';
import type { FilePictures } from './pictures.ts';
import { textOperators } from './text-operators.ts';

/** What the drawings of a file share. */
export interface FileParts {
  readonly font: EmbeddedFont;
  readonly colours: FileColours;
  readonly pictures: FilePictures;
}

export function drawingOperators(drawing: Drawing, file: FileParts): string {
  switch (drawing.kind) {
    case 'text':
      return file.colours.filled(drawing.colours.print, textOperators(drawing.lines, 0, 0, file.font));
    case 'rule': {
      const [from, to] = [drawing.from, drawing.to].map((point) => point.map(steps).join(' '));
      const line = `${steps(drawing.widthPt)} w ${from} m ${to} l S`;
      return file.colours.stroked(drawing.colours.print, line);
    }
    case 'shapes':
      return shapesOperators(drawing.shapes, drawing.matrix, file.colours);
    case 'picture':
      return pictureOperators(drawing.picture, drawing.matrix, file);
    case 'clipped':
      return ['q', clipOperators(drawing.box), drawingOperators(drawing.drawing, file), 'Q'].join('\n');
  }
}

/** All that follows is seen within the box only. */
export const clipOperators = ({ x, y, width, height }: Box): string =>
  `${[x, y, width, height].map(steps).join(' ')} re W n`;

/**
 * Shapes keep their own coordinates, so that a matrix which squeezes them squeezes their strokes too. These are made as
 * fine as a step of the page: whole numbers again, whatever the unit of the shapes.
 */
function shapesOperators(shapes: readonly Shape[], matrix: Matrix, colours: FileColours): string {
  const [a, b, c, d] = matrix;
  const grid = STEPS_PER_PT * Math.max(Math.hypot(a, b), Math.hypot(c, d));
  if (grid === 0) return '';
  const toPage = matrixOperator(scaled(matrix, STEPS_PER_PT / grid, STEPS_PER_PT));
  const painted = shapes.flatMap((shape) => shapeOperators(shape, grid, colours));
  return ['q', '1 J 1 j', toPage, ...painted, 'Q'].join('\n');
}

function shapeOperators({ path, fill, stroke }: Shape, grid: number, colours: FileColours): string[] {
  const outline = path.map((step) => stepOperator(step, grid)).join('\n');
  const painted: string[] = [];
  if (fill !== null)
    painted.push(colours.filled(fill.colours.print, `${outline}\n${fill.rule === 'evenodd' ? 'f*' : 'f'}`));
  if (stroke !== null) {
    const width = Math.max(1, Math.round(stroke.width * grid)); // 0 would be the thinnest line of the device
    painted.push(colours.stroked(stroke.colours.print, `${width} w\n${outline}\nS`));
  }
  return painted;
}

function stepOperator(step: PathStep, grid: number): string {
  const numbers = (...values: readonly number[]): string =>
    values.map((value) => Math.round(value * grid)).join(' ');
  switch (step.to) {
    case 'move':
      return `${numbers(step.x, step.y)} m`;
    case 'line':
      return `${numbers(step.x, step.y)} l`;
    case 'curve':
      return `${numbers(step.x1, step.y1, step.x2, step.y2, step.x, step.y)} c`;
    case 'close':
      return 'h';
  }
}

/** PDF has the top of a picture at 1, not at 0. */
function pictureOperators(picture: Picture, [a, b, c, d, e, f]: Matrix, file: FileParts): string {
  const inSteps = scaled([a, b, -c, -d, e + c, f + d], STEPS_PER_PT, STEPS_PER_PT);
  const drawn = `q ${matrixOperator(inSteps)} /${file.pictures.nameOf(picture)} Do Q`;
  const { pixels } = picture;
  return pixels.space === 'stencil' ? file.colours.filled(pixels.colours.print, drawn) : drawn;
}
