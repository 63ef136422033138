// In: the text of a message template's file: settings between two lines of "---", then the message. Out: its parts.
// These files come with the program, so a malformed one is our mistake and throws.

export interface TemplateFile {
  /** Name of the file without its ending. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The message, for parseMessage. */
  readonly text: string;
}

const SETTINGS = ['name', 'description'] as const;

/**
 *     ---
 *     name: Plain thank you
 *     description: For any order.
 *     ---
 *
 *     Dear {{or greeting "friend"}},
 */
export function parseTemplateFile(id: string, file: string): TemplateFile {
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(file.replace(/\r\n?/g, '\n'));
  if (parts === null) throw malformed(id, 'it must begin with settings between two lines of "---"');
  const [, head = '', body = ''] = parts;
  const settings = readSettings(id, head);
  const [name, description] = SETTINGS.map((setting) => settings.get(setting) ?? '');
  if (!name || !description) throw malformed(id, 'it needs both settings, name and description');
  if (body.trim() === '') throw malformed(id, 'there is no message below its settings');
  return { id, name, description, text: body.trim() };
}

function readSettings(id: string, head: string): ReadonlyMap<string, string> {
  const pairs = head.split('\n').map((line) => readSetting(id, line));
  const keys = pairs.map(([key]) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw malformed(id, `"${twice}" is there twice`);
  return new Map(pairs);
}

function readSetting(id: string, line: string): readonly [string, string] {
  const [, key = '', value = ''] = /^(\w+):\s*(.+)$/.exec(line) ?? [];
  if (!SETTINGS.some((setting) => setting === key)) throw malformed(id, `"${line}" is not a setting`);
  return [key, value.trim()];
}

const malformed = (id: string, why: string): Error =>
  new Error(`The message template "${id}" is malformed: ${why}.`);
