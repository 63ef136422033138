// The files in templates/messages: settings on top, the message below.
import { expect, it } from 'vitest';
import { parseTemplateFile } from '../../src/message/template/template-file.ts';

it('reads settings and message', () => {
  const file =
    '---\nname: Plain: a thank you\ndescription: For any order.\n---\n\nDear {{item}},\n\n---\nThank you\n';
  expect(parseTemplateFile('thank-you', 'en', file)).toEqual({
    id: 'thank-you',
    language: 'en',
    name: 'Plain: a thank you',
    description: 'For any order.',
    moment: null,
    text: 'Dear {{item}},\n\n---\nThank you',
  });
});

it('reads the moment for which it is chosen', () => {
  const file = '---\nname: A\ndescription: B\nmoment: returning\n---\nDear you';
  expect(parseTemplateFile('a', 'de', file)).toMatchObject({ language: 'de', moment: 'returning' });
});

it('reads line ends from Windows', () => {
  expect(parseTemplateFile('a', 'en', '---\r\nname: A\r\ndescription: B\r\n---\r\nHi\r\nyou').text).toBe(
    'Hi\nyou',
  );
});

it.each([
  ['no settings', 'Dear you', 'it must begin with settings between two lines of "---"'],
  ['one setting', '---\nname: A\n---\nDear you', 'it needs the settings name and description'],
  ['an unknown setting', '---\nname: A\ncolour: red\n---\nDear you', '"colour: red" is not a setting'],
  ['a setting without a value', '---\nname:\ndescription: B\n---\nDear you', '"name:" is not a setting'],
  ['a setting twice', '---\nname: A\nname: B\ndescription: C\n---\nDear you', '"name" is there twice'],
  [
    'a moment that there is not',
    '---\nname: A\ndescription: B\nmoment: birthday\n---\nDear you',
    '"birthday" is not a moment; there are loss, ',
  ],
  ['no message', '---\nname: A\ndescription: B\n---\n \n', 'there is no message below its settings'],
])('refuses a file with %s', (_, file, why) => {
  expect(() => parseTemplateFile('a', 'en', file)).toThrow(why);
});
