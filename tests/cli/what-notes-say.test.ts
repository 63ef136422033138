// The options that decide what single notes say: lines, earlier orders, moments, rules that are set aside, own messages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { emptyHome, folder, HOME, inkslip } from './helpers.ts';

const ORDERS = [
  'order,name,email,item,gift message,note',
  '1001,Anna Holm,anna@example.com,Speckled mug,,',
  '1002,Ben Osei,ben@example.com,Small bowl,"Happy birthday, Ben!",',
  '1003,Cleo Marsh,cleo@example.com,Ring dish,,It is for our wedding!',
  '1004,Dora Lind,dora@example.com,Ring dish,,',
  '',
].join('\n');
const PAST = 'order,name,email,item,date\n900,Anna Holm,anna@example.com,Lavender soap,2026-01-02\n';

beforeEach(emptyHome);

/** Checks the orders with files beside them, and gives what is told of each order by its id. */
async function check(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const at = folder(ORDERS);
  for (const [name, text] of Object.entries(files)) writeFileSync(at.path(name), text);
  const paths = words.map((word) => (word in files ? at.path(word) : word));
  const { stdout, stderr } = await inkslip('check', at.orders, '--seller', 'Marianne', ...paths, '--json');
  expect(stderr).toBe('');
  const report = JSON.parse(stdout);
  const orders = report.orders as readonly { readonly order: string }[];
  return { ...report, byId: Object.fromEntries(orders.map((order) => [order.order, order])) };
}

it('chooses messages by moments, knows who came back, and takes the lines of the seller', async () => {
  const lines = [
    'order,line,greeting,template,skip',
    '1001,I still think of that blue.,Annie,,',
    '1002,A line,,,',
    '1004,,,,yes',
    '77,Nobody,,,',
  ].join('\n');
  const files = { 'past.csv': PAST, 'lines.csv': lines };
  const words = ['--template', 'auto', '--past', 'past.csv', '--lines', 'lines.csv'];
  const { byId, ...report } = await check(files, ...words);
  expect(byId['1001']).toMatchObject({
    ...{ template: 'returning-buyer', greeting: 'Annie', line: 'I still think of that blue.' },
    moments: [{ code: 'returning', reason: 'The second order; before: Lavender soap (2 January 2026).' }],
    fit: { words: expect.any(Number), lines: expect.any(Number), xHeightMm: expect.any(Number) },
    findings: [],
  });
  expect(byId['1002']).toMatchObject({ template: 'gift-message', greeting: 'Ben', gift: true });
  expect(byId['1003']).toMatchObject({
    template: 'first-order',
    moments: [
      { code: 'occasion', reason: `The buyer's note speaks of a wedding: "It is for our wedding!"` },
      { code: 'buyer-note', reason: 'The buyer wrote to you: "It is for our wedding!"' },
      { code: 'first-order', reason: 'The first order of this buyer.' },
    ],
  });
  expect(report.files).toHaveLength(1);
  expect(report.worthALine).toEqual(['1003', '1001', '1004']);
  expect(report.wordings).toContainEqual({
    template: 'first-order',
    wordings: expect.any(Number),
    orders: 2,
  });
  expect(report.longest).toMatchObject({ advice: 'It fits in writing of the usual size.' });
  expect(report.skipped).toEqual([{ order: '1004', code: 'order-skipped' }]);
  expect(report.problems).toContainEqual(
    expect.objectContaining({ code: 'line-not-written', order: '1002' }),
  );
  expect(report.problems).toContainEqual(
    expect.objectContaining({ code: 'line-order-unknown', order: '77' }),
  );
});

it.each([
  ['line\nHello\n', '--lines cannot be read: it has no heading "order".'],
  [`order,line\n7,${'x'.repeat(601)}\n`, '--lines: line of order 7 is longer than 600 characters.'],
])('refuses lines that cannot be meant', async (text, why) => {
  const at = folder();
  writeFileSync(at.path('lines.csv'), text);
  const { status, stderr } = await inkslip('check', at.orders, '--lines', at.path('lines.csv'));
  expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
});

const OFFER = 'Dear {{greeting}},\n\nleave us a 5-star review and get 10% off!\n\nMarianne';

it('prints no note that breaks a rule of its channel, unless there is a reason, which it keeps', async () => {
  const at = folder();
  const words = [
    'render',
    at.orders,
    '--message',
    OFFER,
    '--channel',
    'amazon',
    '--json',
    '-o',
    at.path('n.pdf'),
  ];
  const blocked = JSON.parse((await inkslip(...words)).stdout);
  expect(blocked).toMatchObject({ notes: 0, output: null });
  expect(blocked.skipped).toContainEqual({ order: '1001', code: 'policy-blocked' });
  const reasons = ['R1', 'R2', 'D4'].flatMap((rule) => ['--allow', `${rule}=Agreed with the market in May`]);
  const allowed = JSON.parse((await inkslip(...words, ...reasons)).stdout);
  expect(allowed).toMatchObject({ notes: 2, skipped: [] });
  expect(allowed.allowed).toContainEqual({
    rule: 'R1',
    reason: 'Agreed with the market in May',
    orders: ['1001', '1002'],
  });
});

it('asks for a reason', async () => {
  const { status, stderr } = await inkslip('check', folder().orders, '--allow', 'R1');
  expect([status, stderr]).toEqual([2, expect.stringContaining('--allow needs a rule, = and your reason')]);
});

it('checks any text against the rules of a channel', async () => {
  const text = ['--text', 'Leave a review and get 10% off your next order'];
  const { status, stdout } = await inkslip('policy', '--channel', 'etsy', ...text, '--json');
  const { findings, notice } = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(findings[0]).toMatchObject({ class: 'R1', severity: 'block', match: expect.any(String) });
  expect(Object.keys(findings[0])).toEqual('class severity match rule quotation source date cut'.split(' '));
  expect(notice).toContain('no legal advice');
});

const own = (name: string): string => join(HOME, 'messages', 'en', name);
function writeOwn(name: string, text: string): void {
  onTestFinished(emptyHome);
  mkdirSync(dirname(own(name)), { recursive: true });
  writeFileSync(own(name), text);
}

it("has the seller's own messages beside the bundled ones or in their place, and leaves a broken one out", async () => {
  const settings = '---\nname: Mine\ndescription: As I say it.\n---\n\n';
  writeOwn('mine.md', `${settings}Dear {{or greeting "friend"}}, hello!`);
  writeOwn('thank-you.md', `${settings}Cheers, {{or greeting "friend"}}!`);
  writeOwn('torn.md', `${settings}Dear {{greetin}},\n\nhello!`);
  const { status, stdout, stderr } = await inkslip('templates', '--json');
  expect(status).toBe(0);
  expect(stderr).toContain('en/torn.md:1:8: This message of your own cannot be used');
  expect(stderr).toContain('greetin is not a field; did you mean greeting?');
  const all: readonly { readonly id: string; readonly language: string; readonly name: string }[] =
    JSON.parse(stdout).templates;
  const named = (id: string) =>
    all.filter((one) => one.language === 'en' && one.id === id).map(({ name }) => name);
  expect(['mine', 'thank-you', 'torn', 'gift'].map(named)).toEqual([
    ['Mine'],
    ['Mine'],
    [],
    ['Gift to somebody'],
  ]);

  const { notes, problems } = await check({}, '--template', 'mine');
  expect(notes).toBe(4);
  const told = { code: 'template-file-wrong', severity: 'warning', file: 'en/torn.md', line: 1 };
  expect(problems).toContainEqual(expect.objectContaining(told));
});
