// Every title of the sample files beside what a note says of it, as text that can be read in a diff.
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { sayTitle } from '../../../src/message/items/say-title.ts';
import { readOrders } from '../../../src/orders/read-orders.ts';
import { expectGolden } from '../../support/golden.ts';

const FOLDER = new URL('../../fixtures/orders/', import.meta.url);

it('says of the titles of its samples what it said before', () => {
  const names = readdirSync(FOLDER).filter(
    (name) => /\.(csv|txt)$/.test(name) && !name.startsWith('reject-'),
  );
  const lines = names.flatMap((name) => {
    const language = name.includes('-de-') ? 'de' : 'en';
    const { orders } = readOrders([{ name, bytes: readFileSync(new URL(name, FOLDER)) }]);
    const titles = orders.flatMap(({ items }) => items.map(({ title }) => title));
    return titles.map((title) => `${language}: ${title} -> ${sayTitle(title, language)}`);
  });
  expectGolden('said-titles.txt', `${[...new Set(lines)].sort().join('\n')}\n`);
});
