// How an outline is named: by its form and its place in the packs of that form, as in 0.72-5; what a pen wrote begins with p,
// and ends with how much wider its line is than in the hand's usual size, as in p0.65closed.-5_2 (_n2: narrower).

export const outlineId = (form: string, place: number): string => `${form}-${place}`;

/** Begins the names of forms that a pen writes. */
export const PEN = 'p';
/** Lines of one pen in writings of several sizes come in these steps: within a tenth it is as pens differ from stroke to stroke. */
const STEP = 1.2;

/** The outline for writing that is smaller or larger than usual: the same strokes, with a line of the same width on paper. */
export function inSize(outline: string, usualXHeightPt: number, xHeightPt: number): string {
  const steps = Math.round(Math.log(usualXHeightPt / xHeightPt) / Math.log(STEP));
  if (steps === 0 || !outline.startsWith(PEN)) return outline;
  return `${outline}_${steps < 0 ? 'n' : ''}${Math.abs(steps)}`;
}

export function parseOutlineId(id: string): {
  readonly form: string;
  readonly place: number;
  /** How much wider the pen's line is, as a share of the x-height, than in the usual size. */
  readonly widening: number;
} {
  const [name, place = '', narrower, steps = '0'] = /-(\d+)(?:_(n?)(\d+))?$/.exec(id) ?? [''];
  const exponent = narrower === 'n' ? -Number(steps) : Number(steps);
  return { form: id.slice(0, id.length - name.length), place: Number(place), widening: STEP ** exponent };
}
