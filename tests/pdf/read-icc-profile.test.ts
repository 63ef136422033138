import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readIccProfile } from '../../src/pdf/read-icc-profile.ts';
import { catalog, one, unwrap } from '../support/notes.ts';

const profile = Buffer.from(one(catalog.conditions, 'coated').icc);
const changed = (at: number, bytes: string): Buffer => {
  const copy = Buffer.from(profile);
  copy.write(bytes, at, 'latin1');
  return copy;
};

/** A profile with this description and a table of colours without content. */
function described(description: Buffer): Buffer {
  const tags = [description, Buffer.alloc(4)];
  const file = Buffer.concat([profile.subarray(0, 128), Buffer.alloc(4 + 24), ...tags]);
  file.writeUInt32BE(file.length, 0);
  file.writeUInt32BE(2, 128);
  let at = 128 + 4 + 24;
  for (const [i, name] of ['desc', 'A2B0'].entries()) {
    file.write(name, 132 + 12 * i, 'latin1');
    file.writeUInt32BE(at, 136 + 12 * i);
    file.writeUInt32BE(tags[i]?.length ?? 0, 140 + 12 * i);
    at += tags[i]?.length ?? 0;
  }
  return file;
}

/** The description of a profile of version 4: a text in each language. */
function inLanguages(texts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(texts).map(([language, text]) => {
    return { language, bytes: Buffer.from(text, 'utf16le').swap16() };
  });
  const head = Buffer.alloc(16 + 12 * entries.length);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(entries.length, 8);
  head.writeUInt32BE(12, 12);
  let at = head.length;
  for (const [i, { language, bytes }] of entries.entries()) {
    head.write(language, 16 + 12 * i, 'latin1');
    head.writeUInt32BE(bytes.length, 20 + 12 * i);
    head.writeUInt32BE(at, 24 + 12 * i);
    at += bytes.length;
  }
  return Buffer.concat([head, ...entries.map(({ bytes }) => bytes)]);
}

it("takes a shop's own profile by its name, in no registry, with what most paper takes of ink", () => {
  expect(unwrap(readIccProfile(profile, 'shop.icc'))).toEqual({
    ...{
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      identifier: '',
      registry: '',
      icc: profile,
      mostInk: 300,
    },
    name: 'Coated paper, made with ArgyllCMS from FOGRA39L characterisation data',
  });
});

it.each([
  ['in English, where there is English', inLanguages({ deDE: 'Gestrichen', enUS: 'Coated' }), 'Coated'],
  [
    'in the first language, where there is none',
    inLanguages({ jaJP: 'コート紙', deDE: 'Papier' }),
    'コート紙',
  ],
  ['on one line, without signs that steer', inLanguages({ enUS: ' Our\n\u0007press\u202e ' }), 'Our press'],
  ['no longer than a line', inLanguages({ enUS: 'x'.repeat(5000) }), 'x'.repeat(100)],
  ['of the file, where the profile has none', Buffer.alloc(40), 'shop.icc'],
])('knows a profile by its name %s', (_, description, name) => {
  expect(unwrap(readIccProfile(described(description), 'shop.icc')).name).toBe(name);
});

it.each([
  ['a picture', Buffer.from('\x89PNG'.padEnd(300)), 'it is another kind of file'],
  ['nothing', Buffer.alloc(0), 'it is another kind of file'],
  ['half of a profile', profile.subarray(0, 60_000), 'a part of the file is missing, or something was added'],
  ['a profile of a later version', changed(8, '\x05'), 'it is of a version that PDF/X-4 does not know'],
  ['the profile of a screen', changed(12, 'mntr'), 'it describes a screen or a camera, not a printer'],
  [
    'a printer of three inks',
    changed(16, 'RGB '),
    'its printer does not print with cyan, magenta, yellow and black',
  ],
  [
    'a profile without its table',
    Buffer.from(profile.toString('latin1').replace('A2B0', 'A2Bx'), 'latin1'),
    'the table of colours is missing',
  ],
])('refuses %s', (_, bytes, reason) => {
  const read = readIccProfile(bytes, 'shop.icc');
  expect(read.ok ? null : [read.problem.code, read.problem.file, read.problem.message]).toEqual([
    'icc-profile-wrong',
    'shop.icc',
    `This is no ICC profile of a press that we can use: ${reason}.`,
  ]);
});

it('says something of any bytes, whatever they claim', () => {
  const header = profile.subarray(4, 128);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 400 }), (rest) => {
      const file = Buffer.concat([Buffer.alloc(4), header, rest]);
      file.writeUInt32BE(file.length, 0);
      if (rest.length > 16) file.write('desc', 132, 'latin1');
      expect(readIccProfile(file, 'shop.icc')).toMatchObject({ ok: expect.any(Boolean) });
      expect(readIccProfile(described(Buffer.from(rest)), 'shop.icc').ok).toBe(true);
      expect(readIccProfile(described(Buffer.concat([Buffer.from('mluc'), rest])), 'shop.icc').ok).toBe(true);
    }),
  );
});
