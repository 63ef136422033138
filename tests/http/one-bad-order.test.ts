import { expect, it } from 'vitest';
import { expectRefusal, post, send, service } from './helpers.ts';

const MESSAGE = 'Dear {{greeting}},\n\nyour words were: {{personalisation}}.\n\nMarianne';
const ORDERS = `order,name,item,personalisation
1001,Anna Holm,Ring dish,Anna & Tom
1002,Ben Osei,Ring dish,
1003,Cara Lind,Ring dish,Cara
`;

it('sets one order aside and makes the notes of the others', async () => {
  const answer = await post(await service(), 'notes', { settings: { message: MESSAGE } }, ORDERS);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ 'inkslip-notes': '2', 'inkslip-skipped': '1' });
});

it('says which order was set aside and why', async () => {
  const report = (await post(await service(), 'check', { settings: { message: MESSAGE } }, ORDERS)).json();
  expect(report.notes).toBe(2);
  expect(report.skipped).toEqual([{ order: '1002', code: 'field-missing' }]);
  expect(report.problems).toContainEqual(expect.objectContaining({ code: 'field-missing', order: '1002' }));
});

it('refuses when every order is set aside, with each reason', async () => {
  const settings = { message: MESSAGE, only: ['1002'] };
  const { problems } = expectRefusal(await post(await service(), 'notes', { settings }, ORDERS), 422);
  expect(problems).toEqual([expect.objectContaining({ code: 'field-missing', order: '1002' })]);
});

it.each([
  ['items first', ['items.csv', 'orders.csv']],
  ['orders first', ['orders.csv', 'items.csv']],
])('writes no note for an order that was cancelled in one of its two files (%s)', async (_, names) => {
  const drawn: Readonly<Record<string, string>> = {
    'items.csv':
      'Item Name,Buyer,Quantity,Transaction ID,Ship Name,Order ID\nMug,Jo Lowe (jo),1,1,Jo Lowe,33\nJug,Bo Ek (bo),1,2,Bo Ek,34\n',
    'orders.csv':
      'Full Name,Order ID,Number of Items,Order Total,Status\nJo Lowe,33,1,9,Canceled\nBo Ek,34,1,9,\n',
  };
  const form = new FormData();
  form.append('settings', JSON.stringify({ message: 'Dear {{greeting}},\n\nthank you!' }));
  for (const name of names) form.append('files', new Blob([drawn[name] ?? '']), name);
  const answer = await send(await service(), 'notes', form);
  expect(answer.headers).toMatchObject({ 'inkslip-notes': '1', 'inkslip-skipped': '1' });
});
