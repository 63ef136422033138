// What the service takes and tells of single notes: lines, earlier orders, rules; and its check of any text.
import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { expectRefusal, MESSAGE, ORDERS, post, send, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

const policy = (body: object) => app.inject({ method: 'POST', url: '/api/v1/policy', payload: body });

it('writes the line of the seller, and another name', async () => {
  const lines = [{ order: '1001', line: 'The blue is from the same batch.', greeting: 'Annie' }];
  const settings = { message: MESSAGE, lines };
  const { orders } = (await post(app, 'check', { settings })).json();
  expect(orders[0]).toMatchObject({
    greeting: 'Annie',
    line: 'The blue is from the same batch.',
    template: 'message',
  });
  const drawn = (each: object) => post(app, 'proofs', { settings: each, order: '1001' });
  expect((await drawn(settings)).body).not.toBe((await drawn({ message: MESSAGE })).body);
});

it('takes files of earlier orders and makes no notes for them', async () => {
  const form = new FormData();
  form.append('settings', JSON.stringify({ template: 'auto', seller: 'Marianne' }));
  form.append(
    'files',
    new Blob([
      ORDERS.replace('name,', 'name,email,')
        .replace('Holm,', 'Holm,a@example.com,')
        .replace('Osei,', 'Osei,b@example.com,'),
    ]),
    'now.csv',
  );
  form.append('pastFiles', new Blob(['order,name,email,item\n7,Anna Holm,a@example.com,Soap\n']), 'past.csv');
  const { orders, notes, files } = (await send(app, 'check', form)).json();
  expect([notes, files.length]).toEqual([2, 1]);
  expect(orders[0]).toMatchObject({ template: 'returning-buyer' });
});

it('tells what the rules say to notes and to messages, and who set them aside', async () => {
  const message = 'Dear {{greeting}},\n\n{thank you!|see www.shop.example!}\n\nMarianne';
  const settings = { message, channel: 'etsy', allow: { D1: 'It is the page with care tips' } };
  const report = (await post(app, 'check', { settings })).json();
  expect(report.messageFindings).toEqual([
    expect.objectContaining({
      class: 'D1',
      severity: 'warn',
      template: 'message',
      channel: 'etsy',
      match: 'www.shop.example',
    }),
  ]);
  const found = report.orders.flatMap((order: { findings: object[] }) => order.findings);
  for (const finding of found)
    expect(finding).toMatchObject({ class: 'D1', allowed: 'It is the page with care tips' });
});

it('sets a blocked note aside and names the rule', async () => {
  const message = 'Dear {{greeting}},\n\nleave us a 5-star review!\n\nMarianne';
  const { problems } = expectRefusal(
    await post(app, 'notes', { settings: { message, channel: 'amazon' } }),
    422,
  );
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'policy-blocked', severity: 'skip', order: '1001' }),
  );
});

it('checks any text, finished or with fields', async () => {
  const asked = await policy({ text: 'Dear {{seller.name}}, scan the QR code', channel: 'amazon' });
  expect(asked.statusCode).toBe(200);
  expect(asked.json()).toMatchObject({ findings: [{ class: 'D1', severity: 'block', match: 'QR code' }] });
  expect((await policy({ text: 'Your total was $64.00', channel: 'etsy', gift: true })).json()).toMatchObject(
    {
      findings: [{ class: 'G1', severity: 'warn' }],
    },
  );
});

it.each([
  [{ channel: 'etsy' }, 'text'],
  [{ text: 'Hello', channel: 'market' }, 'channel'],
  [{ text: 'x'.repeat(10_001), channel: 'etsy' }, 'text'],
  [{ text: 'Hello', channel: 'etsy', more: 1 }, ''],
])('refuses to check %j', async (body, field) => {
  const { problems } = expectRefusal(await policy(body), 400);
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'request-wrong', ...(field && { field }) }),
  );
});

it.each([
  [{ lines: [{ line: 'No order' }] }, 400],
  [{ lines: [{ order: '1001', template: 'nothing-such' }] }, 422],
  [{ allow: { R1: '' } }, 400],
  [{ allow: { X9: 'because' } }, 400],
  [{ sendingOn: 'tomorrow' }, 400],
  [{ language: 'nl' }, 400],
])('refuses the settings %j', async (settings, status) => {
  expectRefusal(await post(app, 'notes', { settings: { template: 'auto', ...settings } }), status);
});
