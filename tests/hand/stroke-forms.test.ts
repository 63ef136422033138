import { describe, expect, it } from 'vitest';
import { handwrite } from '../../src/hand/handwrite.ts';
import { parseOutlineId } from '../../src/hand/outline-id.ts';
import { MADE_UP_HAND } from '../support/made-up-hand.ts';
import { catalog, HANDS, noteOf, SIXTY_WORDS, unwrap } from '../support/notes.ts';

const bank = MADE_UP_HAND.bank(1, null);

/** What a word is written with: each letter and the forms it may have, in alphabetical order. */
const offered = (word: string): string =>
  bank
    .shape(word, false)
    .letters.map(({ text, choices }) => {
      const names = Object.values(choices)
        .flat()
        .map(({ form }) => (form.kind === 'pen' ? form.name : 'outline'));
      return `${text}: ${[...new Set(names)].sort().join(' ')}`;
    })
    .join(', ');

describe('a letter has the forms that fit', () => {
  it.each([
    ['alone', 'n', 'n: lead plain'],
    ['at the start', 'ni', 'n: lead plain, i: plain'],
    ['in the middle', 'ini', 'i: plain, n: plain, i: plain'],
    ['at the end', 'in', 'i: plain, n: out plain'],
    ['at the end before a point', 'in.', 'i: plain, n: out plain, .: plain'],
    ['after an o', 'on', 'o: closed open, n: out plain wave'],
    ['before a t', 'ot', 'o: closed open, t: plain'],
    ['before nothing that it asks for', 'oi', 'o: closed, i: plain'],
    ['as a double', 'itti', 'i: plain, tt: onebar, i: plain'],
    ['as a double and a third', 'ttt', 'tt: onebar, t: plain'],
  ])('%s: %s', (_, word, expected) => {
    expect(offered(word)).toBe(expected);
  });
});

it('offers a pen that is on its way only forms that it can run into', () => {
  const entries = (word: string, at: number) =>
    Object.values(bank.shape(word, false).letters[at]?.choices ?? {})
      .flat()
      .map(({ form }) => form.entry) ?? [];
  expect(new Set(entries('nn', 1))).toEqual(new Set(['low']));
  expect(new Set(entries('on', 1))).toEqual(new Set(['high']));
  expect(new Set(entries('in', 1)).size).toBe(1);
  expect(new Set(entries('nl', 1))).toEqual(new Set(['apart']));
});

const PEN_HANDS = HANDS.filter((id) => !catalog.faces.has(id));
/** Notes of some sixty words, by their first words. */
const TEXTS = [
  ['thank you so much', SIXTY_WORDS.slice('thank you so much'.length)],
  [
    'hello Nora',
    ', your little parcel left the studio today. I chose a sheet of green paper for it, since you wrote that the letters ' +
      'are for your sister. Please let me know whether all of it came through the rain and the sorting machines unhurt; if ' +
      'not, there are still two more in the cupboard here, and one of them is yours. Best wishes from the coast!',
  ],
  [
    'liebe Annika',
    ', vielen Dank für deine Bestellung! Die Tassen habe ich heute Morgen noch einmal angesehen und gut verpackt, damit ' +
      'sie heil bei dir ankommen. Sollte doch etwas nicht stimmen, dann schreib mir einfach, ich finde immer eine Lösung. ' +
      'Ich wünsche dir viel Freude damit und einen schönen Winter am Ofen. Herzliche Grüße aus der kleinen Werkstatt',
  ],
] as const;

describe.each(PEN_HANDS)('%s', (id) => {
  const own = catalog.openHand(id).bank(1, null);

  it.each([
    ...['little', 'letter', 'attic', 'Otto', 'happy', 'coffee', 'will', 'tttt', 'hatte'],
    ...['Grüße', 'naïve', "don't", 'x-ray', 'AVATAR'],
  ])('copies %s as its letters', (word) => {
    const { letters, missing } = own.shape(word, false);
    expect(letters.map(({ text }) => text).join('')).toBe(word);
    expect(missing).toEqual([]);
  });

  it.each(TEXTS)('writes a letter that comes six times in more than one form: %s ...', (start, rest) => {
    const text = start + rest;
    const always = ['a', 'b', 'c'].flatMap((seed) =>
      [...formsWritten(text, seed)].flatMap(([letter, names]) =>
        names.length >= 6 && new Set(names).size < 2 ? [`${letter} (seed ${seed})`] : [],
      ),
    );
    expect(always).toEqual([]);
  });

  /** The names of the forms of each letter, one for each time it is written. */
  function formsWritten(text: string, seed: string): Map<string, string[]> {
    const note = unwrap(handwrite(noteOf(text), own, seed));
    const written = new Map<string, string[]>();
    for (const word of note.blocks.flatMap(({ lines }) => lines.flat())) {
      const shaped = own.shape(word.text, false).letters;
      word.letters.forEach(({ outline, text: letter }, i) => {
        const form = Object.values(shaped[i]?.choices ?? {})
          .flat()
          .find((choice) => choice.form.id === parseOutlineId(outline).form)?.form;
        if (form?.kind !== 'pen' || !/\p{L}/u.test(letter)) return;
        written.set(letter, [...(written.get(letter) ?? []), form.name]);
      });
    }
    return written;
  }
});
