import { expect, it } from 'vitest';
import { render } from '../../src/render.ts';
import { orderFor, settingsFor } from '../support/notes.ts';

it('sets one bad order aside and writes the others', () => {
  const orders = [orderFor('Anna', '1'), orderFor('', '2'), orderFor('محمد', '3'), orderFor('Zoë', '4')];
  const { pages, problems } = render(orders, settingsFor());
  expect(pages.map(({ order }) => order)).toEqual(['1', '4']);
  expect(problems.map(({ order, code, severity }) => [order, code, severity])).toEqual([
    ['2', 'field-missing', 'skip'],
    ['3', 'glyph-missing', 'skip'],
  ]);
});

it('writes into nothing that it was given', () => {
  const freeze = <T extends object>(value: T): T => {
    for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
    return Object.freeze(value);
  };
  const orders = freeze([orderFor('Anna', '1')]);
  expect(render(orders, Object.freeze(settingsFor())).pages).toHaveLength(1);
});

it('gives every order other handwriting', () => {
  const { pages } = render([orderFor('Anna', '1'), orderFor('Anna', '2')], settingsFor());
  expect(pages[0]?.lines).not.toEqual(pages[1]?.lines);
});
