import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { MESSAGE, ORDERS, post, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

it('says what is in a file without any settings', async () => {
  const answer = await post(app, 'check', {});
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    files: [{ file: 'orders.csv', headerLine: 1, orders: 2, lineItems: 2, problems: [] }],
    orders: [
      {
        order: '1001',
        greeting: 'Anna',
        items: [{ title: 'Speckled mug', quantity: 1 }],
        gift: false,
        moments: [],
      },
      {
        order: '1002',
        greeting: 'Ben',
        items: [{ title: 'Small bowl', quantity: 1 }],
        gift: false,
        moments: [],
      },
    ],
    skipped: [],
    problems: [],
    notes: null,
    sheets: null,
  });
});

it('counts notes and sheets once there is a message', async () => {
  const answer = await post(app, 'check', { settings: { message: MESSAGE, stock: 'a4-4up-a6-card' } });
  expect(answer.json()).toMatchObject({ notes: 2, sheets: 1, skipped: [] });
});

it('tells which orders would get no note because the text is too long for the card', async () => {
  const message = `Dear {{greeting}},\n\n${'{{personalisation}} '.repeat(6)}\n\nMarianne`;
  const long = `order,name,item,personalisation\n1001,Anna Holm,Mug,${'so many words '.repeat(40)}\n1002,Ben Osei,Bowl,Ben\n`;
  const report = (await post(app, 'check', { settings: { message } }, long)).json();
  expect(report.notes).toBe(1);
  expect(report.skipped).toEqual([{ order: '1001', code: 'overset' }]);
  expect(report.problems).toContainEqual(
    expect.objectContaining({ code: 'overset', severity: 'skip', order: '1001' }),
  );
});

it('reports a mistake in the message and still says what is in the files', async () => {
  const answer = await post(app, 'check', { settings: { message: 'Dear {{greetin}}' } });
  expect(answer.statusCode).toBe(200);
  const report = answer.json();
  expect(report.orders).toHaveLength(2);
  expect(report.notes).toBeNull();
  expect(report.problems).toEqual([expect.objectContaining({ code: 'template-unknown-field', line: 1 })]);
});

it('turns a file away that holds no orders, with a sentence and a hint', async () => {
  const answer = await post(app, 'check', {}, '<!doctype html><html><body>Sign in</body></html>');
  expect(answer.statusCode).toBe(200);
  const { orders, problems } = answer.json();
  expect(orders).toEqual([]);
  expect(problems[0]).toMatchObject({ severity: 'error', file: 'orders.csv' });
  expect(problems[0].message).toMatch(/\.$/);
  expect(problems[0].hint).toMatch(/\.$/);
});

it('looks at the asked orders only', async () => {
  const settings = { message: MESSAGE, only: ['1002', '9'] };
  const report = (await post(app, 'check', { settings }, ORDERS)).json();
  expect(report.notes).toBe(1);
  expect(report.problems).toContainEqual(expect.objectContaining({ code: 'order-not-found', order: '9' }));
});
