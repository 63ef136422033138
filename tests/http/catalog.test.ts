import { beforeAll, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { post, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});
const catalog = async () => (await app.inject('/api/v1/catalog')).json();

it('lists hands, inks, papers, messages and fields', async () => {
  const { hands, inks, stocks, messageTemplates, messageFields } = await catalog();
  expect(hands).toHaveLength(11);
  expect(hands).toContainEqual({
    id: 'zeyada',
    name: 'Zeyada',
    description: expect.any(String),
    scripts: [
      ...['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Thai', 'Devanagari', 'Chinese', 'Japanese', 'Korean'],
      'emoji',
    ],
    inks: expect.arrayContaining([expect.any(String)]),
  });
  expect(inks).toContainEqual({ id: 'blue-black', name: 'Blue-black', colour: '#1e3a5c' });
  expect(stocks).toContainEqual(
    expect.objectContaining({
      id: 'a4-4up-a6-card',
      sheetWidthMm: 210,
      sheetHeightMm: 297,
      cardWidthMm: 105,
      perSheet: 4,
    }),
  );
  expect(messageTemplates).toContainEqual(
    expect.objectContaining({ id: 'thank-you', text: expect.stringContaining('{{') }),
  );
  expect(messageFields).toContainEqual(expect.objectContaining({ name: 'recipient.firstName' }));
});

it('has every default that it names', async () => {
  const { defaults, hands, inks, stocks, layouts } = await catalog();
  expect(defaults).toMatchObject({ realism: 1, profile: 'office' });
  expect(hands).toContainEqual(expect.objectContaining({ id: defaults.hand }));
  expect(inks).toContainEqual(expect.objectContaining({ id: defaults.ink }));
  const layout = layouts.find(({ id }: { id: string }) => id === defaults.layout);
  expect(stocks).toContainEqual(expect.objectContaining({ id: layout.stock }));
});

it('gives an order file to try, which makes a note for each of its orders', async () => {
  const sample = await app.inject('/api/v1/sample-orders');
  expect(sample.headers['content-type']).toBe('text/csv; charset=utf-8');
  const report = (
    await post(app, 'check', { settings: { template: 'thank-you', seller: 'Marianne' } }, sample.body)
  ).json();
  expect(report.orders.length).toBeGreaterThan(3);
  expect(report.notes).toBe(report.orders.length);
});

it('says that it is well', async () => {
  expect((await app.inject('/health')).json()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});
