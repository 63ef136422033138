import { describe, expect, it } from 'vitest';
import type { InkColours } from '../../src/ink/colour.ts';
import type { Drawing, PathStep } from '../../src/ink/drawing.ts';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import type { PrintJob } from '../../src/pdf/print-job.ts';
import type { Sheet } from '../../src/sheet/sheet.ts';
import { catalog, jobOf, one } from '../support/notes.ts';
import {
  cornerPicture,
  cornerStencil,
  linesOf,
  outlines,
  printed,
  sampleJob,
} from '../support/print-sample.ts';
import { operatorsOf } from '../support/read-pdf.ts';

const BLUE = printed({ kind: 'rgb', rgb: [0, 0, 255] });
const MIX = printed({ kind: 'cmyk', cmyk: [100, 85, 0, 0] });
const SPOT = printed({ kind: 'spot', name: 'Inkslip Sepia', cmyk: [45, 70, 85, 50] });
const BLACK = printed({ kind: 'black' });
const KEY = printed({ kind: 'key', share: 1 });
const GREY = printed({ kind: 'key', share: 0.4 });

const CARD = { x: 0, y: 0, width: 100, height: 50 };
const SHEET: Sheet = {
  ...{
    number: 1,
    side: 'front',
    widthPt: 300,
    heightPt: 200,
    trim: CARD,
    bleed: CARD,
    marks: [],
    slug: null,
  },
  places: [{ page: 0, place: 1, box: CARD, turn: 0, clip: CARD }],
};

function jobWith(
  drawings: readonly Drawing[],
  sheet: Partial<Sheet> = {},
  changes: Partial<PrintJob> = {},
): PrintJob {
  const size = { widthPt: CARD.width, heightPt: CARD.height };
  const page = { order: '1', ...size, ink: BLUE, xHeightPt: 5, lines: [], drawings };
  return jobOf({ sheets: [{ ...SHEET, ...sheet }], pages: [page], outlines }, changes);
}

const fileOf = (job: PrintJob): Buffer => Buffer.concat([...exportPdf(job)]);

/** What a page draws, from the frame around its cell on. */
const drawn = (...drawings: readonly Drawing[]): readonly string[] => {
  const lines = (operatorsOf(fileOf(jobWith(drawings)))[0] ?? '').trim().split('\n');
  return lines.slice(lines.indexOf('q') + 3, -1);
};

const rule = (colours: InkColours): Drawing => ({
  ...{ kind: 'rule', from: [10, 20], to: [90, 20], widthPt: 0.5, colours },
});

const SQUARE: readonly PathStep[] = [
  { to: 'move', x: 0, y: 0 },
  { to: 'line', x: 1, y: 0 },
  { to: 'curve', x1: 1, y1: 0.5, x2: 0.5, y2: 1, x: 0, y: 1 },
  { to: 'close' },
];
const PATH = ['0 0 m', '1000 0 l', '1000 500 500 1000 0 1000 c', 'h'];

describe('a rule', () => {
  it.each([
    ['RGB', BLUE, ['0 0 1 RG', '50 w 1000 2000 m 9000 2000 l S']],
    ['a mix', MIX, ['1 0.85 0 0 K', '50 w 1000 2000 m 9000 2000 l S']],
    ['a spot', SPOT, ['/Sep0 CS 1 SCN', '50 w 1000 2000 m 9000 2000 l S']],
    ['black', BLACK, ['0 G', '50 w 1000 2000 m 9000 2000 l S']],
    ['a tint of black', GREY, ['0 0 0 0.4 K', '50 w 1000 2000 m 9000 2000 l S']],
    [
      'black that overprints, but only here',
      KEY,
      ['q', '/Over gs', '0 0 0 1 K', '50 w 1000 2000 m 9000 2000 l S', 'Q'],
    ],
  ] as const)('is drawn in %s', (_, colours, operators) => {
    expect(drawn(rule(colours))).toEqual(operators);
  });
});

describe('shapes', () => {
  const shapes = (fill: 'nonzero' | 'evenodd' | null, stroke: number | null): Drawing => ({
    kind: 'shapes',
    shapes: [
      {
        path: SQUARE,
        fill: fill && { colours: BLUE, rule: fill },
        stroke: stroke === null ? null : { colours: BLACK, width: stroke },
      },
    ],
    matrix: [10, 0, 0, 5, 30, 20],
  });
  const frame = (...inside: readonly string[]) => ['q', '1 J 1 j', '1 0 0 0.5 3000 2000 cm', ...inside, 'Q'];

  it.each([
    ['filled', shapes('nonzero', null), frame('0 0 1 rg', ...PATH, 'f')],
    ['filled by the even-odd rule', shapes('evenodd', null), frame('0 0 1 rg', ...PATH, 'f*')],
    ['stroked', shapes(null, 0.2), frame('0 G', '200 w', ...PATH, 'S')],
    [
      'filled, then stroked',
      shapes('nonzero', 0.2),
      frame('0 0 1 rg', ...PATH, 'f', '0 G', '200 w', ...PATH, 'S'),
    ],
    [
      'stroked as thin as a step, never by the thinnest line of a device',
      shapes(null, 1e-9),
      frame('0 G', '1 w', ...PATH, 'S'),
    ],
    [
      'left out where their matrix leaves nothing of them',
      { ...shapes('nonzero', null), matrix: [0, 0, 0, 0, 5, 5] } as Drawing,
      [''],
    ],
  ])('are %s', (_, drawing, operators) => {
    expect(drawn(drawing)).toEqual(operators);
  });
});

describe('a picture', () => {
  const pictured = (picture: ReturnType<typeof cornerStencil>, x = 10): Drawing => ({
    ...{ kind: 'picture', picture, matrix: [20, 0, 0, 20, x, 30] },
  });

  it('stands with its top where the page has it', () => {
    expect(drawn(pictured(cornerPicture('rgb', [1, 2, 3])))).toEqual([
      'q 2000 0 0 -2000 1000 5000 cm /P0 Do Q',
    ]);
  });

  it('that is a stencil is painted in its colour', () => {
    expect(drawn(pictured(cornerStencil(MIX)))).toEqual([
      '1 0.85 0 0 k',
      'q 2000 0 0 -2000 1000 5000 cm /P0 Do Q',
    ]);
  });

  it('is in the file once, however often it is shown, without a mask or a trace of transparency', () => {
    const [red, stencil] = [cornerPicture('rgb', [255, 0, 0]), cornerStencil(BLUE)];
    const job = jobWith([pictured(red), pictured(stencil, 40), pictured(red, 70)]);
    const file = fileOf({ ...job, sheets: [SHEET, SHEET] })
      .toString('latin1')
      .replace(/\s+/g, ' ');
    expect(file.match(/\/Subtype \/Image .*?(?=\/Length)/g)).toEqual([
      '/Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceRGB /BitsPerComponent 8 ',
      '/Subtype /Image /Width 4 /Height 4 /ImageMask true /BitsPerComponent 1 /Decode [1 0] ',
    ]);
    expect(file).not.toMatch(/\/(ca|CA|SMask|Mask|Group|BM) /);
  });
});

it('sets type with the operators of writing, in its own colour', () => {
  const lines = linesOf('set in type', { widthPt: 200, heightPt: 100 });
  expect(drawn({ kind: 'text', lines, colours: MIX })).toEqual([
    ...['1 0.85 0 0 k', 'BT', '/F 1 Tf', '/Span<</ActualText (set in type)>>BDC'],
    ...[/Tm\[.*\]TJ$/, /Tm\[.*\]TJ$/, /Tm\[.*\]TJ$/].map((word) => expect.stringMatching(word)),
    ...['EMC', 'ET'],
  ]);
});

it.each([
  [0, '1 0 0 1 2000 3000 cm'],
  [90, '0 1 -1 0 12000 3000 cm'],
  [180, '-1 0 0 -1 12000 8000 cm'],
  [270, '0 -1 1 0 2000 8000 cm'],
] as const)(
  'turns a page by %i degrees in its cell, and shows no more of it than its bleed',
  (turn, matrix) => {
    const box = { ...CARD, x: 20, y: 30 };
    const clip = { x: 18, y: 28, width: 104, height: 54 };
    const job = jobWith([rule(BLUE)], { places: [{ page: 0, place: 1, box, turn, clip }] });
    expect(operatorsOf(fileOf(job))[0]?.split('\n').slice(2, 5)).toEqual([
      'q',
      '1800 2800 10400 5400 re W n',
      matrix,
    ]);
  },
);

it('moves everything to where the printer puts it, on each side by itself', () => {
  const sheets = [SHEET, { ...SHEET, side: 'back' as const }];
  const adjust = { front: [1, 0, 0, 1, 0, 0], back: [1.01, 0, 0, 1, 2.5, -1] } as const;
  const [front, back] = operatorsOf(fileOf({ ...jobWith([rule(BLUE)]), sheets, adjust }));
  expect(front).toMatch(/^1 0 0 -1 0 200 cm\n0\.01 0 0 0\.01 0 0 cm\n/);
  expect(back).toMatch(/^1 0 0 -1 0 200 cm\n1\.01 0 0 1 2\.5 -1 cm\n0\.01 0 0 0\.01 0 0 cm\n/);
});

describe('marks', () => {
  const marks = [
    { kind: 'fold', x1: 0, y1: 50, x2: 10, y2: 50 },
    { kind: 'cut', x1: 50, y1: 0, x2: 50, y2: 10 },
  ] as const;
  const lastOf = (job: PrintJob) => operatorsOf(fileOf(job))[0]?.trim().split('\n').slice(-4);
  const lines = ['5000 0 m 5000 1000 l S', '[300 200] 0 d', '0 5000 m 1000 5000 l S'];

  it('are thin and black, dashed for a fold', () => {
    expect(lastOf(jobWith([rule(BLUE)], { marks }))).toEqual(['0 G 25 w', ...lines]);
  });

  it('come out on every plate of a press', () => {
    const condition = one(catalog.conditions, 'coated');
    const job = jobWith([rule(MIX)], { marks }, { profile: 'press', condition });
    expect(lastOf(job)).toEqual(['/Marks CS 1 SCN 25 w', ...lines]);
    expect(fileOf(job).toString('latin1')).toContain('[/Separation /All /DeviceCMYK');
  });
});

it('prints all of a label in black, and nothing else', () => {
  const colours = operatorsOf(fileOf(sampleJob('thermal'))).flatMap(
    (page) => page.match(/^.*\b(?:rg|k|cs|scn|g)$/gim) ?? [],
  );
  expect([...new Set(colours)].sort()).toEqual(['0 G', '0 g']);
});

it('asks for a condition for a press, and for none else', () => {
  expect(() => fileOf(jobWith([rule(MIX)], {}, { profile: 'press' }))).toThrow('condition');
  expect(() => fileOf({ ...sampleJob('press'), profile: 'office' })).toThrow('condition');
});
