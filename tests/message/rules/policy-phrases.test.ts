// Every phrase that the rules are to find or to leave alone, alone and inside a longer note, on every channel.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../src/message/check-message.ts';
import { checkText } from '../../../src/message/rules/check-text.ts';
import type { Channel } from '../../../src/orders/order.ts';
import { messageOf } from '../sample-order.ts';

/** What a phrase of the class gives. After the slash: for a good review (R1), or for who was added to a list (M1). */
const TABLE = `
      amazon  ebay    etsy        own
  R1  block   block   block       warn/block
  R2  block   block   warn        warn
  R3  block   warn    warn        -
  R4  block   block   block       warn
  R5  block   block   warn        -
  D1  block   block   warn        -
  D2  block   warn    -           -
  D3  block   warn    -           -
  D4  block   warn    -           -
  D5  block   block   block       -
  D6  block   block   warn        -
  M1  block   block   warn/block  -/warn
  G1  warn    warn    warn        warn`;

const COLUMNS: readonly (readonly Channel[])[] = [
  ['amazon'],
  ['ebay', 'tiktok', 'depop'],
  ['etsy'],
  ['shopify', 'woocommerce', 'bigcommerce', 'squarespace', 'wix', 'other'],
];
const CHANNELS = COLUMNS.flat();

const phrases = readFileSync(new URL('../../fixtures/policy-phrases.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [ruleClass = '', expected = '', note = '', phrase = ''] = line.split('\t');
    return { ruleClass, expected, note, phrase };
  });

const inANote = (phrase: string): string =>
  `Dear Anna,\n\nthank you for choosing the speckled mug.\n${phrase}.\n\nWarm wishes,\nMarianne`;

const inAMessage = (phrase: string) =>
  messageOf(
    `Dear {{greeting}},\n\nthank you for the {{item}}.\n{It is here|It has come|${phrase}}.\n\n{{seller.name}}`,
  );

const found = (text: string, channel: Channel, isGift: boolean): string[] =>
  checkText(text, { channel, isGift }).map((finding) => `${finding.class} ${finding.severity}`);

/** Of the class alone: "block", "warn" or "-". */
const severityOf = (ruleClass: string, text: string, channel: Channel, isGift: boolean): string =>
  checkText(text, { channel, isGift }).find((finding) => finding.class === ruleClass)?.severity ?? '-';

function expectedSeverity(ruleClass: string, note: string, channel: Channel): string {
  const cells =
    TABLE.split('\n')
      .find((line) => line.includes(`  ${ruleClass}  `))
      ?.trim()
      .split(/\s+/) ?? [];
  const cell = cells[1 + COLUMNS.findIndex((column) => column.includes(channel))] ?? '';
  const [usual = '', grave = usual] = cell.split('/');
  if (note === `names ${channel}`) return '-';
  return note === 'grave' ? grave : usual;
}

describe.each(phrases.filter(({ expected }) => expected === 'flag'))(
  '$ruleClass flags “$phrase”',
  ({ ruleClass, note, phrase }) => {
    const isGift = ruleClass === 'G1';

    it.each(CHANNELS)('on %s as the table says, alone and in a note', (channel) => {
      const expected = expectedSeverity(ruleClass, note, channel);
      expect(severityOf(ruleClass, phrase, channel, isGift)).toBe(expected);
      expect(severityOf(ruleClass, inANote(phrase), channel, isGift)).toBe(expected);
    });

    it.each(CHANNELS)('on %s as an alternative of a message that no order has filled', (channel) => {
      const found = checkMessage(inAMessage(phrase), channel, isGift);
      const { severity = '-' } = found.find((finding) => finding.class === ruleClass) ?? {};
      expect(severity).toBe(expectedSeverity(ruleClass, note, channel));
    });

    it('in words that stand in the text', () => {
      for (const { match } of checkText(inANote(phrase), { channel: 'amazon', isGift })) {
        expect(match).not.toBe('');
        expect(phrase).toContain(match);
      }
    });
  },
);

describe.each(phrases.filter(({ expected }) => expected === 'pass'))(
  '$ruleClass lets “$phrase” pass',
  ({ ruleClass, note, phrase }) => {
    const channels: readonly Channel[] =
      note === 'on etsy' ? ['etsy'] : ruleClass === 'all' ? CHANNELS : ['amazon'];

    it.each(channels)('on %s, alone and in a note, gift or not', (channel) => {
      for (const isGift of [true, false]) {
        for (const text of [phrase, inANote(phrase)]) expect(found(text, channel, isGift)).toEqual([]);
        expect(checkMessage(inAMessage(phrase), channel, isGift)).toEqual([]);
      }
    });
  },
);

it('finds what stands in an alternative inside another', () => {
  const message = messageOf('{a|b|{c|www.foo.example}} {d|{e|{f|g|leave a 5-star review}}}');
  expect(checkMessage(message, 'amazon', false).map((finding) => finding.class)).toEqual(['D1', 'R2']);
});

it('tells prices on gift orders alone', () => {
  for (const { phrase } of phrases.filter(({ ruleClass }) => ruleClass === 'G1'))
    expect(found(phrase, 'amazon', false)).toEqual([]);
});

it('weighs the phrases of every class', () => {
  const flagged = phrases.filter(({ expected }) => expected === 'flag').map(({ ruleClass }) => ruleClass);
  expect([...new Set(flagged)].join(' ')).toBe('R1 R2 R3 R4 R5 D1 D2 D3 D4 D5 D6 M1 G1');
});
