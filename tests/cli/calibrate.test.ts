import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { operatorsIn, readPdf } from '../support/read-pdf.ts';
import { emptyHome, folder, HOME, inkslip, MESSAGE } from './helpers.ts';

beforeAll(emptyHome);

const STOCK = ['--stock', 'a4-4up-a6-card'];
const BROTHER = [...STOCK, '--printer', 'Brother'];

it('makes a sheet to measure, with its four crosses and what to do on both sides', async () => {
  const at = folder();
  const { status, stderr } = await inkslip('calibrate', ...STOCK, '-o', at.path('sheet.pdf'));
  expect([status, stderr]).toEqual([0, expect.stringContaining('The sheet to print and measure ->')]);
  const pages = await readPdf(readFileSync(at.path('sheet.pdf')));
  expect(pages.map(({ widthPt, heightPt }) => [Math.round(widthPt), Math.round(heightPt)])).toEqual([
    [595, 842],
    [595, 842],
  ]);
  expect(pages.map(({ text }) => text.replace(/\s/g, ''))).toEqual([
    expect.stringMatching(/1.*2.*3.*4.*Front:.*--front"/),
    expect.stringMatching(/1.*2.*3.*4.*Back:.*--back"/),
  ]);
});

it('keeps what was measured, and print runs for this printer and paper are set right', async () => {
  const at = folder();
  // This printer puts everything 2 mm too far right.
  const front = '22,20 192,20 22,277 192,277';
  const kept = await inkslip('calibrate', ...BROTHER, '--front', front, '--json');
  expect(JSON.parse(kept.stdout)).toMatchObject({
    calibration: { front: { dxMm: 2, dyMm: 0, scaleX: 1, scaleY: 1, rotationDeg: 0 } },
    problems: [],
  });
  // Crosses nobody can have measured are refused, and what was kept stays.
  const wrong = await inkslip('calibrate', ...BROTHER, '--front', '1,1 1,1 1,1 1,1');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('nowhere near')]);
  const words = ['render', at.orders, '--message', MESSAGE, '-o', at.path('notes.pdf')];
  const [made, unknown] = [
    await inkslip(...words, ...BROTHER),
    await inkslip(...words, ...BROTHER, '--tray', 'upper'),
  ];
  expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('2 notes on 1 sheet')]);
  expect(operatorsIn(readFileSync(at.path('notes.pdf')))).toMatch(
    /^1 0 0 -1 0 841\.\d* cm\n(?:q\n)?1 0 0 1 -5\.669\d* 0 cm\n/,
  );
  expect([unknown.status, unknown.stderr]).toEqual([
    2,
    expect.stringContaining('Calibrated are Brother / a4-4up-a6-card'),
  ]);
  expect(existsSync(join(HOME, 'printers.json'))).toBe(true);
});
