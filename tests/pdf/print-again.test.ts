import { expect, it } from 'vitest';
import { exportPdf } from '../../src/pdf/export-pdf.ts';
import { render } from '../../src/render.ts';
import { jobOf, orderFor, settingsFor } from '../support/notes.ts';
import { sampleJob } from '../support/print-sample.ts';
import { drawPdf, inkShare, operatorsOf } from '../support/read-pdf.ts';

const orders = Array.from({ length: 30 }, (_, i) => orderFor(`Anna ${i}`, `order ${i}`));
const job = jobOf(render(orders, settingsFor()));
const fileOf = (only: readonly number[] | null): Buffer => Buffer.concat([...exportPdf({ ...job, only })]);
const whole = fileOf(null);

it.each([[[29]], [[0, 7]], [[25, 3, 11]]])(
  'draws the sheets %j with the same bytes as in the whole file',
  (only) => {
    const all = operatorsOf(whole);
    expect(operatorsOf(fileOf(only))).toEqual([...only].sort((a, b) => a - b).map((sheet) => all[sheet]));
  },
);

it('has letters that show and copy on a sheet that is printed again', async () => {
  const [page, ...more] = await drawPdf(fileOf([29]));
  expect(more).toEqual([]);
  expect(page?.text.replace(/\s/g, '')).toContain('DearAnna29,thankyousomuch');
  expect(inkShare(page?.pixels ?? new Uint8Array())).toBeGreaterThan(0.012);
});

it('embeds no more for a sheet than it needs', () => {
  expect(fileOf([29]).length).toBeLessThan(whole.length / 3);
});

it('names pictures and spots as in the whole file', () => {
  const sample = sampleJob('press');
  const [front, back] = [null, [1]].map((only) =>
    operatorsOf(Buffer.concat([...exportPdf({ ...sample, only })])),
  );
  expect(back).toEqual(front?.slice(1));
});
