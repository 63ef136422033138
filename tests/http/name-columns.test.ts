import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { expectRefusal, post, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

const LIST = 'Ref code;Wrote to us;Thing\nA-1;Anna Holm;a green mug\nA-2;Ben Osei;a small bowl\n';

it('tells what each column is read as, with some of its cells', async () => {
  const { files } = (await post(app, 'check', {}, LIST)).json();
  expect(files[0]).toMatchObject({
    headings: 'ref code | wrote to us | thing',
    orders: 0,
    columns: [
      { column: 1, heading: 'Ref code', field: 'order', isSure: false, samples: ['A-1', 'A-2'] },
      { column: 2, field: 'buyer', isSure: false },
      { column: 3, field: 'item', isSure: false },
    ],
  });
});

it.each([
  ['for all files', { columns: { 1: 'order', 'Wrote to us': 'buyer', thing: 'item' } }],
  [
    'for files with these headings',
    { rememberedColumns: { 'ref code | wrote to us | thing': { 1: 'order', 2: 'buyer', 3: 'item' } } },
  ],
])('reads columns as they are named %s', async (_, settings) => {
  const { orders } = (await post(app, 'check', { settings }, LIST)).json();
  expect(orders).toMatchObject([{ order: 'A-1', greeting: 'Anna' }, { order: 'A-2' }]);
});

it('makes the notes of a list whose columns are named', async () => {
  const settings = { message: 'Dear {{greeting}},\n\nthank you!', columns: { 2: 'buyer', 3: 'item' } };
  const answer = await post(app, 'notes', { settings }, LIST);
  expect(answer.headers['inkslip-notes']).toBe('2');
});

it('refuses a field that does not exist', async () => {
  const answer = await post(app, 'check', { settings: { columns: { Thing: 'thing' } } }, LIST);
  const { problems } = expectRefusal(answer, 400);
  expect(problems).toMatchObject([{ message: expect.stringContaining('must be one of order, date, buyer') }]);
});

it('gives the rows that get no note as CSV, with the reason of each', async () => {
  const answer = await post(app, 'set-aside', {}, 'order,name,item,status\n1,Anna Holm,mug,cancelled\n');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="set-aside.csv"');
  expect(answer.body).toBe(
    'order,name,item,status,file,line,order,reason\n1,Anna Holm,mug,cancelled,orders.csv,2,1,This order was cancelled.\n',
  );
});

it('gives the rows whose note cannot be written, once there is a message', async () => {
  const settings = { message: 'Dear {{recipient.firstName}},\n\nthank you!' };
  const answer = await post(app, 'set-aside', { settings }, 'order,name,item\n1,Anna Holm,mug\n2,,jug\n');
  expect(answer.body.split('\n')[1]).toMatch(/^2,,jug,orders\.csv,3,2,The message needs/);
});
