// The content of a page comes in, what it paints goes out, piece by piece (PDF 1.7, 8 and 9). Unit: points from the top left
// corner of the page, y down.
import type { Matrix } from '../geometry.ts';
import {
  type ColourSpace,
  cmykPaint,
  firstPaint,
  grayPaint,
  type Paint,
  readSpace,
  rgbPaint,
  spaceNamed,
} from './colour-spaces.ts';
import { areaScale, common, type Edges, movedEdges, timesMatrix } from './edges.ts';
import {
  asDict,
  asName,
  asNumber,
  asNumbers,
  asStream,
  type Dict,
  dictAt,
  isTrue,
  itemsOf,
  nameAt,
  numbersAt,
  type Stream,
  valueAt,
} from './objects.ts';
import type { Sink } from './painted.ts';
import { Path } from './path.ts';
import {
  areaOf,
  closeAndPaint,
  moveLine,
  nextLine,
  paint,
  paintPath,
  type Reading,
  type Run,
  type State,
  setLine,
  setText,
  show,
} from './run.ts';
import { FIRST_TEXT_STATE } from './text-state.ts';
import { type Entries, isName, type Operand, readContent } from './tokens.ts';

/** Far more than any content needs that is as long as the file; what asks for more goes in circles. */
export const mostReading = (fileBytes: number): Reading['left'] => ({
  operators: 500_000 + fileBytes,
  bytes: 32 * 1024 * 1024 + 50 * fileBytes,
});

/** To start with a form takes as long as so many operators. */
const OPERATORS_PER_FORM = 20;
/** Forms in forms; deeper ones draw themselves. */
const MOST_DEPTH = 12;
/** Kept graphics states; readers have refused more than 28. */
const MOST_STATES = 256;
const UNIT_SQUARE: Edges = { left: 0, top: 0, right: 1, bottom: 1 };
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `matrix` takes the content to the page; nothing is seen outside of `clip`. */
export function interpret(
  content: Uint8Array,
  resources: Dict | null,
  matrix: Matrix,
  clip: Edges,
  reading: Reading,
  sink: Sink,
): void {
  const black = grayPaint([0]);
  const state: State = {
    ...{ matrix, clip, fill: black, stroke: black, lineWidth: 1 },
    ...{ isFillOverprinted: false, isStrokeOverprinted: false, text: FIRST_TEXT_STATE },
  };
  runContent(content, { state, reading, sink, resources, depth: 0 });
}

function runContent(
  content: Uint8Array,
  start: Pick<Run, 'state' | 'reading' | 'sink' | 'resources' | 'depth'>,
): void {
  const run: Run = {
    ...start,
    ...{ saved: [], path: new Path(), isClipping: false, textMatrix: IDENTITY, lineMatrix: IDENTITY },
  };
  const { left } = start.reading;
  left.bytes -= content.length;
  if (left.bytes < 0) return;
  readContent(content, (operator, operands) => {
    if (Object.hasOwn(OPERATORS, operator)) OPERATORS[operator]?.(run, operands);
    else if (!NOT_PAINTING.has(operator)) start.sink.unreadable('it holds commands that do not exist');
    return left.operators-- > 0;
  });
}

/** What is read past: it changes nothing of what is looked at here. */
const NOT_PAINTING = new Set('J j M d ri i ET d0 d1 MP DP BMC BDC EMC BX EX'.split(' '));

type Perform = (run: Run, operands: readonly Operand[]) => void;

const OPERATORS: Readonly<Record<string, Perform>> = {
  // graphics state
  q: (run) => {
    if (run.saved.length < MOST_STATES) run.saved.push({ ...run.state });
    else run.sink.unreadable('it keeps more graphics states than readers can');
  },
  Q: (run) => {
    run.state = run.saved.pop() ?? run.state;
  },
  cm: ({ state }, operands) => {
    state.matrix = timesMatrix(matrixOf(operands), state.matrix);
  },
  w: ({ state }, [width]) => {
    state.lineWidth = Math.abs(number(width));
  },
  gs: (run, [name]) => setGraphicsState(run, resource(run, 'ExtGState', name)),
  // paths
  m: ({ path, state }, [x, y]) => path.move(number(x), number(y), state.matrix),
  l: ({ path, state }, [x, y]) => path.line(number(x), number(y), state.matrix),
  c: ({ path, state }, [x, y, ...rest]) => path.curve([number(x), number(y)], rest.map(number), state.matrix),
  v: ({ path, state }, operands) => path.curve(null, operands.map(number), state.matrix),
  y: ({ path, state }, [x, y, x3, y3]) =>
    path.curve([number(x), number(y)], [number(x3), number(y3), number(x3), number(y3)], state.matrix),
  re: ({ path, state }, [x, y, width, height]) =>
    path.rectangle(number(x), number(y), number(width), number(height), state.matrix),
  h: ({ path }) => path.close(),
  W: (run) => setClipping(run),
  'W*': (run) => setClipping(run),
  n: (run) => paintPath(run, false, false),
  S: (run) => paintPath(run, false, true),
  s: (run) => closeAndPaint(run, false),
  f: (run) => paintPath(run, true, false),
  F: (run) => paintPath(run, true, false),
  'f*': (run) => paintPath(run, true, false),
  B: (run) => paintPath(run, true, true),
  'B*': (run) => paintPath(run, true, true),
  b: (run) => closeAndPaint(run, true),
  'b*': (run) => closeAndPaint(run, true),
  // colours
  g: ({ state }, operands) => setFill(state, grayPaint(numbers(operands))),
  G: ({ state }, operands) => setStroke(state, grayPaint(numbers(operands))),
  rg: ({ state }, operands) => setFill(state, rgbPaint(numbers(operands))),
  RG: ({ state }, operands) => setStroke(state, rgbPaint(numbers(operands))),
  k: ({ state }, operands) => setFill(state, cmykPaint(numbers(operands))),
  K: ({ state }, operands) => setStroke(state, cmykPaint(numbers(operands))),
  cs: (run, [name]) => setFill(run.state, firstPaint(spaceOf(run, name))),
  CS: (run, [name]) => setStroke(run.state, firstPaint(spaceOf(run, name))),
  sc: ({ state }, operands) => setFill(state, { ...state.fill, values: numbers(operands) }),
  scn: ({ state }, operands) => setFill(state, { ...state.fill, values: numbers(operands) }),
  SC: ({ state }, operands) => setStroke(state, { ...state.stroke, values: numbers(operands) }),
  SCN: ({ state }, operands) => setStroke(state, { ...state.stroke, values: numbers(operands) }),
  // text
  BT: (run) => setLine(run, IDENTITY),
  Tf: (run, [name, size]) => {
    const font = asDict(resource(run, 'Font', name));
    setText(run, { font: font === null ? null : run.reading.fontOf(font), size: number(size) });
  },
  Tc: (run, [space]) => setText(run, { charSpace: number(space) }),
  Tw: (run, [space]) => setText(run, { wordSpace: number(space) }),
  Tz: (run, [percent]) => setText(run, { scale: number(percent) / 100 }),
  TL: (run, [leading]) => setText(run, { leading: number(leading) }),
  Ts: (run, [rise]) => setText(run, { rise: number(rise) }),
  Tr: (run, [mode]) => setText(run, { mode: number(mode) }),
  Td: (run, [x, y]) => moveLine(run, number(x), number(y)),
  TD: (run, [x, y]) => {
    setText(run, { leading: -number(y) });
    moveLine(run, number(x), number(y));
  },
  Tm: (run, operands) => setLine(run, matrixOf(operands)),
  'T*': (run) => nextLine(run),
  Tj: (run, operands) => show(run, operands),
  TJ: (run, [shown]) => show(run, Array.isArray(shown) ? shown : []),
  "'": (run, operands) => {
    nextLine(run);
    show(run, operands);
  },
  '"': (run, [wordSpace, charSpace, shown]) => {
    setText(run, { wordSpace: number(wordSpace), charSpace: number(charSpace) });
    nextLine(run);
    show(run, shown === undefined ? [] : [shown]);
  },
  // pictures and forms
  Do: (run, [name]) => drawObject(run, asStream(resource(run, 'XObject', name))),
  BI: (run, [image]) => drawInlineImage(run, image as Entries), // the reader gives nothing else
  sh: (run, [name]) => {
    const shading = asDict(resource(run, 'Shading', name));
    const space = readSpace(valueAt(shading, 'ColorSpace'), run.resources);
    if (run.state.clip !== null)
      paint(run, 'shading', run.state.clip, areaOf(run.state.clip), { space, values: [] });
  },
};

const number = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0);
const numbers = (operands: readonly Operand[]): readonly number[] =>
  operands.filter((each) => typeof each === 'number');

function matrixOf([a, b, c, d, e, f]: readonly Operand[]): Matrix {
  return [number(a), number(b), number(c), number(d), number(e), number(f)];
}

const resource = (run: Run, kind: string, name: Operand | undefined): unknown =>
  isName(name) ? valueAt(dictAt(run.resources, kind), name.name) : undefined;

function setGraphicsState(run: Run, given: unknown): void {
  const dict = asDict(given);
  const { state, sink } = run;
  const width = asNumber(valueAt(dict, 'LW'));
  if (width !== null) state.lineWidth = width;
  const [font, size] = itemsOf(valueAt(dict, 'Font'));
  const fontDict = asDict(font);
  if (fontDict !== null) setText(run, { font: run.reading.fontOf(fontDict), size: asNumber(size) ?? 0 });
  const [stroked, filled] = [valueAt(dict, 'OP'), valueAt(dict, 'op')];
  if (stroked !== undefined) state.isStrokeOverprinted = isTrue(stroked);
  // Without a word of its own, filling follows what is said of stroking.
  if (stroked !== undefined || filled !== undefined) state.isFillOverprinted = isTrue(filled ?? stroked);
  for (const key of ['ca', 'CA']) if ((asNumber(valueAt(dict, key)) ?? 1) < 1) sink.transparent('opacity');
  if (asDict(valueAt(dict, 'SMask')) !== null) sink.transparent('a soft mask');
  const blend = valueAt(dict, 'BM');
  const modes = [asName(blend), ...itemsOf(blend).map(asName)].filter((mode) => mode !== null);
  if (modes.some((mode) => mode !== 'Normal' && mode !== 'Compatible')) sink.transparent('a blend mode');
}

const spaceOf = (run: Run, name: Operand | undefined): ColourSpace =>
  spaceNamed(isName(name) ? name.name : '', run.resources);

function setFill(state: State, paint: Paint): void {
  state.fill = paint;
}

function setStroke(state: State, paint: Paint): void {
  state.stroke = paint;
}

function setClipping(run: Run): void {
  run.isClipping = true;
}

function drawObject(run: Run, object: Stream | null): void {
  const subtype = nameAt(object?.dict ?? null, 'Subtype');
  if (object !== null && subtype === 'Image') drawImage(run, object);
  if (object !== null && subtype === 'Form') drawForm(run, object);
}

function drawImage(run: Run, { dict }: Stream): void {
  if (asStream(valueAt(dict, 'SMask')) !== null) run.sink.transparent('a picture that lets through');
  const isStencil = isTrue(valueAt(dict, 'ImageMask'));
  const space = readSpace(valueAt(dict, 'ColorSpace'), run.resources);
  drawPicture(run, isStencil ? run.state.fill : { space, values: [] });
}

/** Keys and names of inline images have short forms. */
function drawInlineImage(run: Run, { entries }: Entries): void {
  const space = entries.get('CS') ?? entries.get('ColorSpace');
  drawPicture(run, space === undefined ? run.state.fill : { space: spaceOf(run, space), values: [] });
}

const drawPicture = (run: Run, fill: Paint): void =>
  paint(run, 'picture', movedEdges(UNIT_SQUARE, run.state.matrix), areaScale(run.state.matrix), fill);

function drawForm(run: Run, form: Stream): void {
  const { state, reading, sink, depth } = run;
  if (nameAt(dictAt(form.dict, 'Group'), 'S') === 'Transparency') sink.transparent('a group');
  reading.left.operators -= OPERATORS_PER_FORM;
  if (depth >= MOST_DEPTH) {
    sink.unreadable('drawings in it hold each other too deep');
    return;
  }
  const content = reading.unpack(form);
  if (content === null) {
    sink.unreadable('a part of it cannot be unpacked');
    return;
  }
  const own = numbersAt(form.dict, 'Matrix');
  const matrix = own?.length === 6 ? timesMatrix(own as unknown as Matrix, state.matrix) : state.matrix; // six numbers
  const resources = dictAt(form.dict, 'Resources') ?? run.resources;
  const clip = clipOfForm(asNumbers(valueAt(form.dict, 'BBox')), matrix, state.clip);
  runContent(content, { state: { ...state, matrix, clip }, reading, sink, resources, depth: depth + 1 });
}

function clipOfForm(box: readonly number[] | null, matrix: Matrix, clip: Edges | null): Edges | null {
  if (box?.length !== 4 || clip === null) return clip;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const edges = {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
  return common(movedEdges(edges, matrix), clip);
}
