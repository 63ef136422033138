// A hand comes in, a sheet that shows what it can write goes out: A4 across, in points.
import type { HandStyle } from '../hand/hand.ts';
import type { Outcome } from '../problem.ts';
import type { ColumnBlock, ColumnSheet } from './columns.ts';
import { type ColumnWriter, type DrawnColumns, drawColumns } from './draw-columns.ts';

/** A named way of writing. */
export interface NamedRealism {
  readonly name: string;
  readonly realism: number;
}

const A4 = { widthPt: 841.89, heightPt: 595.28 } as const;
/** Office printers leave a border free; the rest is for the eye. */
const MARGIN_PT = 40;
const GUTTER_PT = 28;
/** As wide as the line of other scripts in the widest hand. */
const REPERTOIRE_WIDTH_PT = 390;

/** What a name or a message can ask for, in groups of lines: alphabet, figures and signs, doubles, accents, scripts. */
const REPERTOIRE: readonly (readonly string[])[] = [
  [
    'A B C D E F G H I J K L M',
    'N O P Q R S T U V W X Y Z',
    'a b c d e f g h i j k l m',
    'n o p q r s t u v w x y z',
  ],
  ['0 1 2 3 4 5 6 7 8 9 & @ £ € $ %', '! ? \' " ‘ ’ “ ” ( ) - – . , : ; … / + = # *'],
  ['all book little see happy coffee egg summer dinner off arrow pass moon buzz'],
  ['Zoë Łukasz Győr Nguyễn Şule Ľubomír Søren José Çağla Jürgen Dvořák Þóra Māris'],
  ['Ксения Ελένη יוסי प्रिया สมชาย 田中さくら 김민수 ❤ 🎁 😊'],
];

/** What a seller writes, long enough to show a hand at its usual pace. */
const SAMPLE =
  'Thank you so much for your order! I packed the speckled mug myself this week, in plenty of paper, so that it ' +
  'reaches you in one piece. If anything is not right, just write to me and I will sort it out.';

/** Sizes beside the usual writing. */
const USUAL = 1;
const TITLE = 1.7;
const HEADING = 0.8;

/** `usual` is the realism of everything but the sample, which is written once in each of `realisms`. */
export function drawSpecimen(
  writer: ColumnWriter,
  usual: number,
  realisms: readonly NamedRealism[],
): Outcome<DrawnColumns> {
  return drawColumns(specimenSheet(writer.hand.style, usual, realisms), writer);
}

function specimenSheet(style: HandStyle, usual: number, realisms: readonly NamedRealism[]): ColumnSheet {
  const left = {
    x: MARGIN_PT,
    y: MARGIN_PT,
    width: REPERTOIRE_WIDTH_PT,
    height: A4.heightPt - 2 * MARGIN_PT,
  };
  const x = left.x + left.width + GUTTER_PT;
  const right = { ...left, x, width: A4.widthPt - MARGIN_PT - x };
  return {
    ...A4,
    columns: [
      { box: left, blocks: repertoire(style, usual) },
      { box: right, blocks: realisms.flatMap((named, i) => sample(named, usual, i)) },
    ],
  };
}

/** Free lines above the first line of a group. */
const BETWEEN_GROUPS = 0.35;
const BELOW_DESCRIPTION = 0.7;
const BETWEEN_SAMPLES = 0.5;

const repertoire = ({ name, description }: HandStyle, realism: number): readonly ColumnBlock[] => [
  { text: name, size: TITLE, realism, linesAbove: 0 },
  { text: description, size: USUAL, realism, linesAbove: 0.1 },
  ...REPERTOIRE.flatMap((lines, group) =>
    lines.map((text, line) => ({ text, size: USUAL, realism, linesAbove: line === 0 ? above(group) : 0 })),
  ),
];

const above = (group: number): number => (group === 0 ? BELOW_DESCRIPTION : BETWEEN_GROUPS);

const sample = ({ name, realism }: NamedRealism, usual: number, i: number): readonly ColumnBlock[] => [
  {
    text: `${name} ${realism}`,
    size: HEADING,
    realism: usual,
    linesAbove: i === 0 ? 0 : BETWEEN_SAMPLES,
  },
  { text: SAMPLE, size: USUAL, realism, linesAbove: 0 },
];
