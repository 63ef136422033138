// Which order files the page holds after something is dropped or removed.
import { expect, it } from 'vitest';
import { NO_FILES, sampleFiles, withFiles, withoutFile } from '../../src/web/order-files.ts';

const file = (name: string, text = 'order,name\n', lastModified = 1) =>
  new File([text], name, { lastModified });
const names = ({ files }: { readonly files: readonly File[] }) => files.map(({ name }) => name);

it('adds files to those that are there', () => {
  const held = withFiles(NO_FILES, [file('etsy.csv')]);
  expect(names(withFiles(held, [file('shopify.csv')]))).toEqual(['etsy.csv', 'shopify.csv']);
});

it('takes a file that is dropped twice once', () => {
  const held = withFiles(NO_FILES, [file('etsy.csv'), file('shopify.csv')]);
  expect(names(withFiles(held, [file('etsy.csv')]))).toEqual(['shopify.csv', 'etsy.csv']);
});

it('keeps two different files of the same name', () => {
  const held = withFiles(NO_FILES, [file('orders.csv', 'order,name\n1,Anna\n')]);
  expect(names(withFiles(held, [file('orders.csv', 'order,name\n', 2)]))).toEqual([
    'orders.csv',
    'orders.csv',
  ]);
});

it('never mixes sample orders with real ones', () => {
  const samples = sampleFiles(new Blob(['order,name\n']));
  expect(withFiles(samples, [file('etsy.csv')])).toMatchObject({ areSamples: false });
  expect(names(withFiles(samples, [file('etsy.csv')]))).toEqual(['etsy.csv']);
});

it('is empty again when the last file is removed', () => {
  expect(withoutFile(sampleFiles(new Blob([''])), 0)).toEqual(NO_FILES);
});
