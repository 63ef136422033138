import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { expectRefusal, MESSAGE, post, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

const wrongShape: readonly (readonly [string, object, string])[] = [
  ['a setting that does not exist', { message: 'Hi', inc: 'blue' }, ''],
  ['more variation than there is', { message: 'Hi', realism: 2 }, 'realism'],
  ['a number as text', { message: 'Hi', realism: '1' }, 'realism'],
  ['a pen too fine to print', { message: 'Hi', penMm: 0.1 }, 'penMm'],
  ['a pen too broad to write', { message: 'Hi', penMm: 1.1 }, 'penMm'],
  ['place 0', { message: 'Hi', startAt: 0 }, 'startAt'],
  ['half a place', { message: 'Hi', startAt: 1.5 }, 'startAt'],
  ['an unknown way to impose', { message: 'Hi', impose: 'spiral' }, 'impose'],
  ['an unknown printer', { message: 'Hi', profile: 'pdfx' }, 'profile'],
  ['an empty seed', { message: 'Hi', seed: '' }, 'seed'],
  ['an empty list of orders', { message: 'Hi', only: [] }, 'only'],
  ['an order id that is a number', { message: 'Hi', only: [1001] }, 'only.0'],
];

it.each(wrongShape)('refuses %s', async (_, settings, field) => {
  const { problems } = expectRefusal(await post(app, 'notes', { settings }), 400);
  expect(problems).toEqual([expect.objectContaining({ code: 'setting-wrong', severity: 'error', field })]);
});

it.each([
  [{ realism: 'wild' }, 'realism must be neat, natural, hasty or a number from 0 to 1.5.'],
  [{ realism: -1 }, 'realism must be neat, natural, hasty or a number from 0 to 1.5.'],
  [{ penMm: 'fine' }, 'penMm must be a number of millimetres from 0.15 to 1.'],
  [{ profile: 'cmyk' }, 'profile must be office, press or thermal.'],
])('says what is allowed instead of %o', async (settings, message) => {
  const { problems } = expectRefusal(await post(app, 'check', { settings }), 400);
  expect(problems).toEqual([expect.objectContaining({ message })]);
});

const unknownChoice: readonly (readonly [string, object, string, RegExp])[] = [
  ['hand', { message: MESSAGE, hand: 'homemade-aple' }, 'hand', /homemade-apple/],
  ['ink', { message: MESSAGE, ink: 'blue-blck' }, 'ink', /blue-black/],
  ['stock', { message: MESSAGE, stock: 'a4-4up-a6-crd' }, 'stock', /a4-4up-a6-card/],
  ['template', { template: 'thankyou' }, 'template', /thank-you/],
  ['layout', { message: MESSAGE, layout: 'zzz' }, 'layout', /There are address-label, card\b/],
];

it.each(unknownChoice)('names the nearest %s', async (_, settings, field, words) => {
  const { problems } = expectRefusal(await post(app, 'notes', { settings }), 422);
  const message = expect.stringMatching(words);
  expect(problems).toEqual([expect.objectContaining({ code: 'setting-wrong', field, message })]);
});

it.each([
  ['no message at all', {}, /Give your own, or choose/],
  ['a message and a bundled message', { message: 'Hi', template: 'thank-you' }, /not both/],
])('refuses %s', async (_, settings, words) => {
  const { problems } = expectRefusal(await post(app, 'notes', { settings }), 422);
  expect(problems).toEqual([
    expect.objectContaining({ field: 'message', message: expect.stringMatching(words) }),
  ]);
});

it('names every unknown choice at once', async () => {
  const answer = await post(app, 'notes', { settings: { message: MESSAGE, hand: 'x', ink: 'y' } });
  expect(expectRefusal(answer, 422).problems).toHaveLength(2);
});

it('refuses to begin beyond the places of the sheet', async () => {
  const settings = { message: MESSAGE, stock: 'a4-4up-a6-card', startAt: 5 };
  const message = expect.stringContaining('4 places');
  expect(expectRefusal(await post(app, 'notes', { settings }), 422).problems).toEqual([
    expect.objectContaining({ field: 'startAt', message }),
  ]);
});

it('shows where the message has its mistake', async () => {
  const answer = await post(app, 'notes', { settings: { message: 'Hello\nDear {{greetin}}' } });
  expect(expectRefusal(answer, 422).problems).toEqual([
    expect.objectContaining({
      code: 'template-unknown-field',
      line: 2,
      message: expect.stringContaining('greeting'),
    }),
  ]);
});

it('refuses settings that are no JSON, or nested without end', async () => {
  expectRefusal(await post(app, 'check', { settings: '{"message":' }), 400);
  const deep = `{"message":${'['.repeat(65)}${']'.repeat(65)}}`;
  const { problems } = expectRefusal(await post(app, 'check', { settings: deep }), 400);
  expect(problems).toEqual([
    expect.objectContaining({ message: expect.stringContaining('nested too deeply') }),
  ]);
});

it('does not take brackets inside a text for nesting', async () => {
  const answer = await post(app, 'check', { settings: { message: `\\"${'[{'.repeat(100)}` } });
  expect(answer.statusCode).toBe(200);
});
