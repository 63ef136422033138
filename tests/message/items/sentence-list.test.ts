// Several things in one sentence, as each language joins them.
import { expect, it } from 'vitest';
import { sentenceList } from '../../../src/message/items/sentence-list.ts';
import type { Language } from '../../../src/message/language.ts';

it.each<[Language, readonly string[], string]>([
  ['en', [], ''],
  ['en', ['mug'], 'mug'],
  ['en', ['mug', 'bowl'], 'mug and bowl'],
  ['en', ['mug', 'bowl', 'candle'], 'mug, bowl and candle'],
  ['de', ['Tasse', 'Schale', 'Kerze'], 'Tasse, Schale und Kerze'],
  ['fr', ['tasse', 'bol', 'bougie'], 'tasse, bol et bougie'],
  ['es', ['taza', 'cuenco', 'vela'], 'taza, cuenco y vela'],
  ['es', ['aguja', 'hilo'], 'aguja e hilo'],
  ['es', ['cruz', 'imán'], 'cruz e imán'],
  ['es', ['cruz', '“Isla”'], 'cruz e “Isla”'],
  ['es', ['cubo', 'hielera'], 'cubo y hielera'],
  ['it', ['tazza', 'ciotola', 'candela'], 'tazza, ciotola e candela'],
])('%s: %j is %s', (language, words, list) => {
  expect(sentenceList(words, language)).toBe(list);
});
