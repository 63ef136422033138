// The figures of hands at several strengths come in, a Markdown document about them goes out.
import type { Measured, Share } from './measure-hand.ts';
import { isInside, type Letters, QUANTITIES, type Quantity, type Target, targetFor } from './quantities.ts';
import { DOUBLES_NOTES, NOTE_TEXT, NOTES, REPEAT_NOTES } from './texts.ts';

/** The strength that is meant to look like a person. */
const NATURAL = 1;

export function realismDocument(measured: readonly Measured[]): string {
  const natural = measured.filter(({ strength }) => strength === NATURAL);
  const others = measured.filter(({ strength }) => strength !== NATURAL);
  return [
    '# How real the hands look',
    'Made by `npm run bench:realism > docs/realism.md`; `npm run bench:realism -- HAND ...` measures some hands only.',
    method(),
    `## At strength ${NATURAL}`,
    'Bold figures lie outside the target. That of fonts stands above hands whose letters are drawings of a font, that of strokes' +
      ' above hands whose letters are strokes of a pen.',
    table([HEADINGS], [...judgedRows(natural, 'font'), ...judgedRows(natural, 'strokes')]),
    '### Outside',
    outside(natural),
    '## At other strengths',
    'Strength 0 is the plain face: what it strays is in the shapes of its letters.',
    table([HEADINGS], others.map(plainRow)),
    '## What the figures rest on',
    BASIS,
    table([BASIS_HEADINGS], measured.map(basisRow)),
  ].join('\n\n');
}

const WORDS = NOTE_TEXT.split(' ').length;

const method = (): string =>
  [
    `A text of ${WORDS} words is written with ${NOTES} seeds in lines of 60 x-heights and drawn at 24 pixels per`,
    'x-height. The pictures are then read as one would read a scan. Bottoms of letters are the low points of the',
    'lower edge of the ink; a straight line is fitted through those that stand on it; the widest gaps part words.',
    'Figures are standard deviations in x-heights, of tilt and slope in degrees; CV is a deviation as a share of',
    'the mean; gap is a mean. Repeat and affine compare the drawings of a short word written twice in a note',
    `(${REPEAT_NOTES} notes, median of all pairs): as drawn, and after the best affine fit. Height and width CV`,
    `say how its extent varies. Doubles compare the two letters of "ll", "oo" and the like in ${DOUBLES_NOTES}`,
    'writings of a list of words: median and least difference. Letters of a font are compared by the points of their',
    'outlines; letters of pen strokes by 32 places each, in equal steps along the line of the pen, whichever form they',
    'are written in. The targets come from the pen traces of ten adults; for the letters of a font they are narrowed',
    'to what those bear. **What the figures do not show:** whether a note passes',
    'for handwritten. They say nothing of the forms of letters, of joins, of pen pressure, of strokes that cross',
    'or tear, nor of how disorder follows the text: a hop from letter to letter and a smooth drift can have the',
    'same deviation. Ten writers on ruled guides are few. The uneven letters of a font count as scatter. Every',
    'top between 0.55 and 1.5 x-heights counts as one of a small letter, so short ascenders near 1.5 raise both',
    'xh CVs as soon as they stray. A word with a wide gap between letters may count as two. With other seeds most',
    'figures change by 1 to 4 %, height CV by 4 to 8 %, slope, margin and leading by 4 to 14 %: one that near to',
    'the end of its target can fall on either side.',
  ].join(' ');

const HEADINGS = ['hand', 'strength', ...QUANTITIES.map(({ name }) => name)];
const TARGET_NAMES: Readonly<Record<Letters, string>> = {
  font: '*target of fonts*',
  strokes: '*target of strokes*',
};

function judgedRows(measured: readonly Measured[], letters: Letters): string[][] {
  const rows = measured.filter((each) => each.letters === letters).map(judgedRow);
  const targets = QUANTITIES.map((quantity) => rangeText(targetFor(quantity, letters)));
  return rows.length === 0 ? [] : [[TARGET_NAMES[letters], '', ...targets], ...rows];
}

const BASIS = [
  'Words found of words written (a note whose words run together shows fewer), pairs of repeated words and of double',
  'letters that could be compared of all such pairs (letters in another form of a font have other points), and the lean that the',
  'picture shows.',
].join(' ');
const BASIS_HEADINGS = ['hand', 'strength', 'words', 'repeats', 'doubles', 'lean'];

function table(heads: readonly (readonly string[])[], rows: readonly (readonly string[])[]): string {
  const [headings = [], ...more] = heads;
  const rule = headings.map((_, i) => (i === 0 ? '---' : '---:'));
  return [headings, rule, ...more, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const judgedRow = ({ handId, strength, letters, figures }: Measured): string[] => [
  handId,
  String(strength),
  ...QUANTITIES.map((quantity, i) => judged(quantity, letters, figures[i] ?? Number.NaN)),
];

const plainRow = ({ handId, strength, figures }: Measured): string[] => [
  handId,
  String(strength),
  ...QUANTITIES.map((quantity, i) => printed(quantity, figures[i] ?? Number.NaN)),
];

const basisRow = ({ handId, strength, basis }: Measured): string[] => [
  handId,
  String(strength),
  shareText(basis.words),
  shareText(basis.repeats),
  shareText(basis.doubles),
  `${basis.slantDeg.toFixed(0)}°`,
];

function outside(measured: readonly Measured[]): string {
  const misses = measured.flatMap(({ handId, letters, figures }) =>
    QUANTITIES.flatMap((quantity, i) => {
      const figure = figures[i] ?? Number.NaN;
      if (isInside(quantity, letters, figure)) return [];
      return [
        `- ${handId}: ${quantity.name} ${printed(quantity, figure)}, not ${rangeText(targetFor(quantity, letters))}`,
      ];
    }),
  );
  return misses.length === 0 ? 'Nothing.' : misses.join('\n');
}

const judged = (quantity: Quantity, letters: Letters, figure: number): string =>
  isInside(quantity, letters, figure) ? printed(quantity, figure) : `**${printed(quantity, figure)}**`;

const printed = ({ digits }: Quantity, figure: number): string =>
  Number.isFinite(figure) ? unzeroed(figure.toFixed(digits)) : '-';

function rangeText({ least, most }: Target): string {
  if (least !== undefined && most !== undefined) return `${unzeroed(`${least}`)}-${unzeroed(`${most}`)}`;
  if (most !== undefined) return `≤ ${unzeroed(`${most}`)}`;
  return least === undefined ? '' : `≥ ${unzeroed(`${least}`)}`;
}

/** Columns are many: the zero before the point goes. */
const unzeroed = (text: string): string => text.replace(/^0\./, '.');

const shareText = ({ found, of }: Share): string => `${found}/${of}`;
