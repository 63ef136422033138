// Cards of every kind as they come out, each in a golden file: what stands where. Their pictures are in docs/layouts.md.
import { expect, it } from 'vitest';
import { render } from '../../src/render.ts';
import { expectGolden } from '../support/golden.ts';
import { CASES } from './cases.ts';
import { describeSheets } from './describe-sheets.ts';

it.each(Object.entries(CASES))('lays out %s as before', async (name, example) => {
  const { orders, settings } = await example();
  const rendering = render(orders, settings);
  expect(rendering.problems.filter(({ severity }) => severity === 'skip')).toEqual([]);
  expectGolden(`cards/${name}.txt`, describeSheets(rendering));
});
