import { expect, it } from 'vitest';
import { folder, inkslip } from './helpers.ts';

const ORDERS = 'order,name,item\n1001,Anna Holm,Mug\n1002,Ben Osei,\n1003,Cara Lind,Cup\n';
const MESSAGE = 'Dear {{greeting}},\n\nenjoy your {{item}}!\n\nMarianne';

it('makes the other notes, and tells people which order has none and what to do', async () => {
  const at = folder(ORDERS);
  const { status, stderr } = await inkslip(
    'render',
    at.orders,
    '--message',
    MESSAGE,
    '-o',
    at.path('notes.pdf'),
  );
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /^2 notes on 2 sheets -> .*\n1 order without a note:\n {2}Set aside: order 1002.*\n {4}\w.*\n$/,
  );
  expect(stderr).not.toContain('Ben');
});

it('tells programs the order and the code', async () => {
  const at = folder(ORDERS);
  const words = ['--message', MESSAGE, '-o', at.path('notes.pdf'), '--json'];
  const { status, stdout } = await inkslip('render', at.orders, ...words);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ notes: 2, skipped: [{ order: '1002', code: 'field-missing' }] });
});
