import { expect, it } from 'vitest';
import { expectRefusal, post, service } from './helpers.ts';

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
  expect(report.problems).toEqual([expect.objectContaining({ code: 'field-missing', order: '1002' })]);
});

it('refuses when every order is set aside, with each reason', async () => {
  const settings = { message: MESSAGE, only: ['1002'] };
  const { problems } = expectRefusal(await post(await service(), 'notes', { settings }, ORDERS), 422);
  expect(problems).toEqual([expect.objectContaining({ code: 'field-missing', order: '1002' })]);
});
