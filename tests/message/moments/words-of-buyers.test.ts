// What buyers write: which words are a loss, trouble, an occasion or a gift, in five languages, and which are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowOrders } from '../../../src/message/moments/know-orders.ts';
import { item } from '../sample-order.ts';
import { NOTHING_AROUND, plainOrder, reasonOf } from './moments-of.ts';

it('has no moments without a reason', () => {
  expect(knowOrders([plainOrder()], NOTHING_AROUND)[0]?.moments).toEqual([]);
});

describe('a loss', () => {
  it.each([
    'So sorry for your loss.',
    'In loving memory of Rex',
    'She lost her husband in May',
    'Our deepest sympathy',
    'Mein herzliches Beileid',
    'Toutes nos condoleances',
    'Mi más sentido pésame',
    'Sentite condoglianze',
  ])('is in a gift message: %s', (giftMessage) => {
    const reason = `The gift message speaks of a loss; a cheerful note may hurt: "${giftMessage}"`;
    expect(reasonOf('loss', { giftMessage })).toBe(reason);
  });

  it('is in the words for an item as well', () => {
    expect(reasonOf('loss', { items: [item('Candle', 1, 'In memory of Gran')] })).toContain(
      'The personalisation speaks',
    );
  });

  it.each(['I lost my earring', 'Weight loss diary', 'For Memorial Day', 'It is a souvenir'])(
    'is not in: %s',
    (buyerNote) => {
      expect(reasonOf('loss', { buyerNote })).toBe('');
    },
  );
});

describe('trouble', () => {
  it.each([
    'The last one arrived broken',
    'You sent the wrong size',
    'It never arrived!',
    'It hasn’t arrived',
    'A bit disappointed, to be honest',
    'not happy, it arrived damaged',
    'Die Tasse war kaputt',
    'Leider falsche Größe geschickt',
    'La tasse est arrivée cassée',
    'Llegó roto',
    'Non è arrivato',
  ])("is in the buyer's note: %s", (buyerNote) => {
    expect(reasonOf('trouble', { buyerNote })).toBe(`The buyer's note speaks of trouble: "${buyerNote}"`);
  });

  it.each([
    'Pack it well so that it does not get damaged',
    'Bitte gut polstern, damit nichts beschädigt wird',
    'I was never disappointed',
    'Please ring, the bell works',
    'Not broken hearted',
  ])('is not in: %s', (buyerNote) => {
    expect(reasonOf('trouble', { buyerNote })).toBe('');
  });

  it('is not looked for in a gift message', () => {
    expect(reasonOf('trouble', { giftMessage: 'Sorry that the last one arrived broken' })).toBe('');
  });
});

describe('an occasion', () => {
  it.each([
    ['Happy BIRTHDAY, Dario!', 'a birthday'],
    ['Zum Geburtstag alles Gute', 'a birthday'],
    ['Joyeux anniversaire !', 'a birthday'],
    ['¡Feliz cumpleanos!', 'a birthday'],
    ['Buon compleanno', 'a birthday'],
    ['For our wedding in June', 'a wedding'],
    ['Zur Hochzeit', 'a wedding'],
    ['Per il vostro matrimonio', 'a wedding'],
    ['Happy wedding anniversary', 'an anniversary'],
    ['Anniversaire de mariage', 'an anniversary'],
    ['Feliz aniversario de bodas', 'an anniversary'],
    ['Zum Hochzeitstag', 'an anniversary'],
    ['Welcome, baby Bea!', 'a baby'],
    ['Félicitations pour la naissance', 'a baby'],
    ['Zur Taufe von Mia', 'a christening'],
    ['Auguri per la laurea', 'a graduation'],
    ['Enjoy your new home', 'a housewarming'],
    ['Pour la crémaillère', 'a housewarming'],
    ['On your engagement', 'an engagement'],
    ['Alles Gute zum Ruhestand', 'a retirement'],
  ])('is in "%s": %s', (giftMessage, occasion) => {
    expect(reasonOf('occasion', { giftMessage })).toBe(
      `The gift message speaks of ${occasion}: "${giftMessage}"`,
    );
  });

  it.each([
    ['a title', { items: [item('Birthday cake topper')] }],
    ['a part of a word', { buyerNote: 'Birthdayish, Hochzeitlich' }],
    ['a denial', { buyerNote: 'This is not a birthday, no wedding' }],
    ['a date to engrave', { items: [item('Ring', 1, 'Date de naissance: 3.4.2020')] }],
    ['a colour', { buyerNote: 'Baby blue, please' }],
  ])('is not in %s', (_, differences) => {
    expect(reasonOf('occasion', differences)).toBe('');
  });

  it('is not denied by another month or sentence', () => {
    expect(reasonOf('occasion', { buyerNote: 'Please no receipt. Birthday on Monday' })).not.toBe('');
    expect(reasonOf('occasion', { buyerNote: 'Im Mai Geburtstag' })).not.toBe('');
  });
});

describe('a gift', () => {
  it.each([
    'It’s a gift 🎁 - no invoice',
    'Bitte als Geschenk einpacken',
    "C'est un cadeau",
    'Es un regalo para mi madre',
    'Het is een cadeautje',
    'Birthday present for mum',
  ])("is told by the buyer's note: %s", (buyerNote) => {
    expect(reasonOf('gift', { buyerNote })).toBe(`The buyer's note speaks of a gift: "${buyerNote}"`);
  });

  it.each([
    'This is not a gift',
    'Kein Geschenk',
    "Ce n'est pas un cadeau",
    'I paid by gift card',
    'I will be present',
    'gifted',
  ])('is not told by: %s', (buyerNote) => {
    expect(reasonOf('gift', { buyerNote })).toBe('');
  });
});

describe('words that are quoted', () => {
  const LONG = `${'far '.repeat(100)}happy birthday ${'and away '.repeat(100)}`;

  it("are the first of a buyer's note, in one line", () => {
    expect(reasonOf('buyer-note', { buyerNote: 'Ring twice\nGate 12' })).toBe(
      'The buyer wrote to you: "Ring twice Gate 12"',
    );
    expect(reasonOf('buyer-note', { buyerNote: 'x'.repeat(200) })).toBe(
      `The buyer wrote to you: "${'x'.repeat(120)}..."`,
    );
  });

  it('are those around an occasion in a long text', () => {
    expect(reasonOf('occasion', { buyerNote: LONG })).toMatch(
      /: "\.\.\.[\w ]{30,}birthday[\w ]{30,}\.\.\."$/,
    );
  });

  it.each([
    ['one item', [item('Mug', 1, 'Anna & Tom')], 'Made with the words "Anna & Tom" on Mug.'],
    [
      'two items',
      [item('Mug', 1, 'Anna'), item('Bowl', 1, 'Tom')],
      'Made with the words "Anna" on Mug, and words on 1 more.',
    ],
    ['the second item', [item('Mug'), item('Bowl', 1, 'Tom')], 'Made with the words "Tom" on Bowl.'],
    ['a field left open', [item('Mug', 1, 'Not requested on this item.')], ''],
  ])('are those on %s', (_, items, reason) => {
    expect(reasonOf('personalised', { items })).toBe(reason);
  });

  it('are never half a character or one that turns the others round', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const pieces = fc.array(fc.oneof(text, fc.constantFrom('💐', '\u202e', '\ud83d', 'birthday ', 'a gift')));
    fc.assert(
      fc.property(pieces, pieces, (note, words) => {
        const order = plainOrder({
          buyerNote: note.join(''),
          items: [item(words.join(''), 4, words.join(''))],
        });
        for (const { reason } of knowOrders([order], NOTHING_AROUND)[0]?.moments ?? []) {
          expect(reason).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });
});
