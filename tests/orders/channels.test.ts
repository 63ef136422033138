// Every channel that can be read tells where its orders are downloaded, and has a page in the docs.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHANNELS } from '../../src/orders/platforms/channels.ts';
import { PLATFORMS } from '../../src/orders/platforms/platforms.ts';
import { TURNED_AWAY } from '../../src/orders/platforms/turned-away.ts';

const FOLDER = 'docs/channels';
const pageOf = (channel: string): string => (channel === 'other' ? 'own-lists.md' : `${channel}.md`);
const HEADINGS = [
  'Where to download',
  'What is in it',
  'What is not in it',
  'What to do about it',
  'Good to know',
];

it('knows a way to the download of every channel', () => {
  const known = new Set(CHANNELS.map(({ id }) => id));
  expect(PLATFORMS.map(({ channel }) => channel).filter((id) => !known.has(id))).toEqual([]);
});

it('has a page for every channel, and for nothing else', () => {
  const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(CHANNELS.map(({ id }) => pageOf(id)).sort());
});

it.each(CHANNELS)(
  'says on the page of $id what is in the file, what is not, and what to do about it',
  ({ id }) => {
    const page = readFileSync(`${FOLDER}/${pageOf(id)}`, 'utf8');
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    expect(readFileSync(`${FOLDER}/README.md`, 'utf8')).toContain(`](${pageOf(id)})`);
  },
);

it.each(TURNED_AWAY)('names the right download, with the way through the menus, for $format', ({ is }) => {
  expect(is).toMatch(/; download .+ instead \(.+ > .+\)$/);
});
