// The files in templates/messages: settings on top, the message below.
import { expect, it } from 'vitest';
import { parseTemplateFile } from '../../src/message/template/template-file.ts';

it('reads settings and message', () => {
  const file =
    '---\nname: Plain: a thank you\ndescription: For any order.\n---\n\nDear {{item}},\n\n---\nThank you\n';
  expect(parseTemplateFile('thank-you', file)).toEqual({
    id: 'thank-you',
    name: 'Plain: a thank you',
    description: 'For any order.',
    text: 'Dear {{item}},\n\n---\nThank you',
  });
});

it('reads line ends from Windows', () => {
  expect(parseTemplateFile('a', '---\r\nname: A\r\ndescription: B\r\n---\r\nHi\r\nyou').text).toBe('Hi\nyou');
});

it.each([
  ['no settings', 'Dear you', 'it must begin with settings between two lines of "---"'],
  ['one setting', '---\nname: A\n---\nDear you', 'it needs both settings, name and description'],
  ['an unknown setting', '---\nname: A\ncolour: red\n---\nDear you', '"colour: red" is not a setting'],
  ['a setting without a value', '---\nname:\ndescription: B\n---\nDear you', '"name:" is not a setting'],
  ['a setting twice', '---\nname: A\nname: B\ndescription: C\n---\nDear you', '"name" is there twice'],
  ['no message', '---\nname: A\ndescription: B\n---\n \n', 'there is no message below its settings'],
])('refuses a file with %s', (_, file, why) => {
  expect(() => parseTemplateFile('a', file)).toThrow(`The message template "a" is malformed: ${why}.`);
});
