// What a name becomes: how it is written, what stands after "Dear", and what is said about it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coupleOf, givenNameFirst, greetingName } from '../../src/orders/names/greeting-name.ts';
import { readPerson } from '../../src/orders/names/read-person.ts';
import { isOneCase, recase } from '../../src/orders/names/recase.ts';
import {
  hasUntidySpace,
  tidyName,
  withoutEmoji,
  withoutLoneSigns,
  withoutQuotes,
} from '../../src/orders/names/tidy-name.ts';
import { unusableName } from '../../src/orders/names/unusable-name.ts';

const person = (full: string, country = '', first = '', last = '') =>
  readPerson({ full, first, last, country });

describe('the greeting for a name', () => {
  it.each([
    ['MARGUERITE  FAIRWEATHER', 'Marguerite', 'onecase whitespace'],
    ["SHANNON MCKENZIE-O'DELL", 'Shannon', 'onecase'],
    ['MARIA DE LA CRUZ', 'Maria', 'onecase'],
    ['Mrs. Edith Pomfrey-Vance', 'Edith', 'honorific'],
    ['Mrs Pomfrey', 'Mrs Pomfrey', 'honorific'],
    ['Anna & Peter Lindgren', 'Anna & Peter', 'couple'],
    ['Kerstin und Olaf Brandt', 'Kerstin und Olaf', 'couple'],
    ['Mr & Mrs Pomfrey', 'Mr & Mrs Pomfrey', 'couple'],
    ['De la Fuente, Marisol', 'Marisol', 'order'],
    ['Nguyễn Thị Minh Châu', 'Châu', 'order'],
    ['Jean-Luc Marchetti', 'Jean-Luc', ''],
    ['山下 ひかり', '山下 ひかり', ''],
    ['한별 서윤', '한별 서윤', ''],
    ['Ксения Дорохова', 'Ксения', ''],
    ['ნინო ლომაძე', 'ნინო', ''],
    ['"Bobby" Tranter', 'Bobby', ''],
    ['samir  -', 'Samir', 'onecase whitespace'],
    ['Oriana', 'Oriana', ''],
    ['J. Robert Ashdown', 'Robert', ''],
    ['Luna 🌙 Castellane', 'Luna', ''],
    ['JOHN Ashdown', 'John', 'onecase'],
    ['JOHN & Mary Ashdown', 'John & Mary', 'couple onecase'],
    ['Maximiliane-Friederike-Charlotte Ashdown', 'Maximiliane-Friederike-Charlotte', 'long'],
    ['Jos&#233; Ibarra', 'José', ''],
    ['Robert Ashdown, Jr', 'Robert', ''],
  ])('%s is %s', (name, greeting, findings) => {
    const reading = person(name);
    expect(reading.person.greetingName).toBe(greeting);
    expect(reading.findings.map((code) => code.replace('name-', '')).join(' ')).toBe(findings);
  });

  it.each([
    ['R. Ashdown', 'name-initials'],
    ['S. K.', 'name-initials'],
    ['J & M Ashdown', 'name-initials'],
    ['ACME LLC Attn: B Smith', 'name-company'],
    ['Fernhill Veterinary Clinic Ltd', 'name-company'],
    ['Nordlicht Keramik AG', 'name-company'],
    ['株式会社山下', 'name-company'],
    ['K*** P***', 'name-masked'],
    ['Gast 4711', 'name-junk'],
    ['hello@example.com', 'name-junk'],
    ['--', 'name-missing'],
    ['N/A', 'name-missing'],
    ['guest', 'name-missing'],
    ['=HYPERLINK("x","Ana")', 'formula'],
    ['Ren\ufffde Dubost', 'text-lost'],
    ['?ucja Wi?niak', 'text-lost'],
    ['JÃ¼rgen VoÃŸ', 'mojibake'],
  ])('%s is greeted by nobody', (name, finding) => {
    const reading = person(name);
    expect(reading.person.greetingName).toBe('');
    expect(reading.findings).toContain(finding);
  });

  it('keeps both words of a First Name cell and drops an initial behind it', () => {
    expect(person('Mary Ann Whitlock', '', 'Mary Ann', 'Whitlock').person.greetingName).toBe('Mary Ann');
    expect(person('', '', 'James R.', 'Whitlock').person).toMatchObject({
      name: 'James R. Whitlock',
      greetingName: 'James',
    });
  });

  it('is never empty words, a single letter, shouted, or what no name holds, whatever the cell', () => {
    const piece = fc.constantFrom(
      ...[
        'A',
        'jo',
        'JOHN',
        'Zoë',
        'МАРИЯ',
        'ÉMILE',
        "O'DELL",
        'de',
        'MC',
        '&',
        'and',
        ',',
        '.',
        '-',
        '"',
        '*',
        '=',
        '?',
      ],
      ...[
        '\u00a0',
        '\u200b',
        '🌙',
        '4711',
        '@',
        'LLC',
        'Mrs.',
        'II',
        '山下',
        'ნინო',
        'N/A',
        '&amp;',
        '\t',
        '\ufffd',
        '=',
      ],
    );
    const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(cell, cell, (full, first) => {
        const { name, greetingName: greeting, rawName } = person(full, '', first).person;
        expect(rawName).toBe(full || first);
        if (greeting === '') return;
        expect(greeting).toBe(greeting.trim());
        expect(greeting).not.toMatch(/[\d@*/_=\ufffd\u200b\u00a0]| {2}|,$/);
        for (const token of greeting.split(' ')) {
          const letters = token.replaceAll(/\P{L}/gu, '');
          const isShouted = letters.length > 2 && letters === letters.toUpperCase();
          expect([token, isShouted && letters !== letters.toLowerCase()]).toEqual([token, false]);
        }
        expect(greeting.replaceAll(/\P{L}/gu, '').length).toBeGreaterThan(1);
        expect(name).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the cell as it stood', () => {
    expect(person(' MARGUERITE  FAIRWEATHER ').person.rawName).toBe(' MARGUERITE  FAIRWEATHER ');
  });
});

describe('each step by itself', () => {
  it('tidies spaces, quotes, lone dashes and emoji', () => {
    expect(tidyName('\u00a0Odette \u200b Marchetti ')).toBe('Odette Marchetti');
    expect(withoutQuotes('“Bobby” Tranter')).toBe('Bobby Tranter');
    expect(withoutQuotes("Shannon O'Dell")).toBe("Shannon O'Dell");
    expect(withoutLoneSigns('samir - .')).toBe('samir');
    expect(withoutEmoji('Luna 👩‍🎨 ❤️ Castellane')).toBe('Luna Castellane');
  });

  it('sees untidy spaces', () => {
    expect(['Odette Marchetti', ' Odette', 'O  M', 'O\u00a0M', 'O\u200b'].map(hasUntidySpace)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('tells one reason why a name is of no use', () => {
    expect(unusableName('Pine & Pebble Co.')).toBe('name-company');
    expect(unusableName('Wilhelmina Astor')).toBeNull();
  });

  it('takes a name for one case only where its script has cases', () => {
    expect(['IŞIL', 'tobias', 'Tobias', 'ნინო', '山下'].map(isOneCase)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ["SHANNON MCKENZIE-O'DELL", '', "Shannon McKenzie-O'Dell"],
    ['MARIA DE LA CRUZ', '', 'Maria de la Cruz'],
    ['van den berg', '', 'Van den Berg'],
    ['İPEK YILDIRIM', 'TR', 'İpek Yıldırım'],
    ['IŞIL IRMAK', 'Türkiye', 'Işıl Irmak'],
    ['ΓΙΩΡΓΟΣ', 'Greece', 'Γιωργος'],
  ])('writes %s (%s) as %s', (name, country, written) => {
    expect(recase(name, country)).toBe(written);
  });

  it('puts the given name first', () => {
    expect(givenNameFirst('De la Fuente, Marisol')).toEqual({
      name: 'Marisol De la Fuente',
      isSwapped: true,
    });
    expect(givenNameFirst('Marisol De la Fuente')).toEqual({
      name: 'Marisol De la Fuente',
      isSwapped: false,
    });
  });

  it('finds two people, each by the given name', () => {
    expect(coupleOf('Anna Lindgren + Peter Holm')).toBe('Anna & Peter');
    expect(coupleOf('Anna Lindgren')).toBeNull();
  });

  it('finds nothing to greet in initials', () => {
    expect(greetingName('J.R. Ewing')).toEqual({ name: '', findings: ['name-initials'] });
  });
});
