// The options that take a value. One that is a setting has its explanation, its default and its check from the schema
// that all doors share.
import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { type GivenSettings, settingsSchema } from '../http/settings.ts';
import { usageError } from './usage-error.ts';

/** What the commands that deal with notes may be given. */
export interface NoteOptions extends Omit<GivenSettings, 'lines'> {
  /** Paths of pictures, and of the profile of a press. */
  readonly logo?: string;
  readonly artwork?: string;
  readonly signature?: string;
  readonly icc?: string;
  /** Names of the printer and its tray, as they were calibrated. */
  readonly printer?: string;
  readonly tray?: string;
  /** Path of the file with lines for single orders. */
  readonly lines?: string;
  /** Paths of files with earlier orders. */
  readonly past?: readonly string[];
  readonly json?: true;
}

/** Headings in the help. */
const READ = 'How the orders are read:';
export const WRITTEN = 'What is written:';
export const LOOKS = 'How it looks:';
export const PRINTED = 'How it is printed:';

const SETTINGS = {
  columns: [READ, '--map <column=field|@file>'],
  encoding: [READ, '--encoding <name>'],
  dates: [READ, '--dates <order>'],
  message: [WRITTEN, '--message <text|@file>'],
  template: [WRITTEN, '--template <id|auto>'],
  language: [WRITTEN, '--language <code>'],
  seller: [WRITTEN, '--seller <name>'],
  sendingOn: [WRITTEN, '--sending-on <day>'],
  channel: [WRITTEN, '--channel <id>'],
  allow: [WRITTEN, '--allow <rule=reason>'],
  only: [WRITTEN, '--only <id,...>'],
  hand: [LOOKS, '--hand <id>'],
  ink: [LOOKS, '--ink <id>'],
  realism: [LOOKS, '--realism <name|0..1.5>'],
  penMm: [LOOKS, '--pen-mm <0.15..1>'],
  seed: [LOOKS, '--seed <text>'],
  layout: [LOOKS, '--layout <id>'],
  returnAddress: [LOOKS, '--return-address <text|@file>'],
  shipsFrom: [LOOKS, '--ships-from <country>'],
  qr: [LOOKS, '--qr <text>'],
  stock: [PRINTED, '--stock <id>'],
  cardMm: [PRINTED, '--card-mm <85x55>'],
  gutterMm: [PRINTED, '--gutter-mm <mm>'],
  bleedMm: [PRINTED, '--bleed-mm <mm>'],
  marks: [PRINTED, '--no-marks'],
  profile: [PRINTED, '--profile <printer>'],
  condition: [PRINTED, '--condition <id>'],
  startAt: [PRINTED, '--start-at <place>'],
  freePlaces: [PRINTED, '--free-places <17-30/5,8>'],
  impose: [PRINTED, '--impose <order>'],
  reverse: [PRINTED, '--reverse'],
  flip: [PRINTED, '--flip <edge>'],
  sort: [PRINTED, '--sort <by>'],
  printRun: [PRINTED, '--print-run <name>'],
  sheets: [PRINTED, '--sheets <3-5>'],
  places: [PRINTED, '--places <3/17,4/2>'],
  placesAt: [PRINTED, '--places-at <place>'],
} as const;
type Setting = keyof typeof SETTINGS;

/** Settings that are not plain text. */
const READERS: Partial<Record<Setting, (text: string) => unknown>> = {
  message: textOrFile,
  realism: numberOrText,
  penMm: numberOrText,
  startAt: numberOrText,
  placesAt: numberOrText,
  gutterMm: numberOrText,
  bleedMm: numberOrText,
  freePlaces: readFreePlaces,
  sheets: readSheets,
  places: readPlaces,
  returnAddress: (text) => textOrFile(text).replaceAll('\\n', '\n'),
  columns: (text) => readColumns(text),
  allow: (text) => readReason(text),
  only: (text) =>
    text
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
};

/** Settings that may be given several times. */
const REPEATABLE: readonly Setting[] = ['columns', 'allow'];

const presets = settingsSchema.parse({});

/** What the command line can make files for beside the printers that all doors share: a machine that moves a pen. */
export const PLOTTER = 'plotter';

export const settingOptions = (...settings: readonly Setting[]): readonly Option[] =>
  settings.map(settingOption);

function settingOption(setting: Setting): Option {
  const field = settingsSchema.shape[setting];
  const [group, flags] = SETTINGS[setting];
  if (!flags.includes('<')) return flagOption(setting, group, flags, field.description ?? '');
  const option = valueOption(
    flags,
    field.description ?? '',
    (text) => {
      const parsed = field.safeParse(READERS[setting]?.(text) ?? text);
      if (parsed.success) return parsed.data;
      throw usageError(`${option.long} ${parsed.error.issues[0]?.message}.`, 'It is explained by --help.');
    },
    REPEATABLE.includes(setting),
  ).helpGroup(group);
  option.attributeName = () => setting;
  const preset = presets[setting];
  return preset === undefined || preset === '' || typeof preset === 'object'
    ? option
    : option.default(preset, String(preset));
}

/** An option without a value: given, it turns the preset round. */
function flagOption(setting: Setting, group: string, flags: string, description: string): Option {
  const explanation = flags.startsWith('--no-') ? `Leave away: ${description}` : description;
  const option = new Option(flags, explanation).helpGroup(group);
  option.attributeName = () => setting;
  return option;
}

/**
 * An option with a value, which stays the text it is unless `read` makes something of it. One that may be given several times
 * reads lists or objects, which are put together.
 */
export function valueOption(
  flags: string,
  explanation: string,
  read: (text: string) => unknown = (text) => text,
  isRepeatable = false,
): Option {
  const option = new Option(flags, explanation);
  let before: unknown;
  return option.argParser((text: string) => {
    if (before !== undefined && !isRepeatable)
      throw usageError(`${option.long} is given twice.`, 'Give it once.');
    if (isNextOption(option, text)) throw valueMissing(option);
    before = isRepeatable ? joined(before, read(text)) : read(text);
    return before;
  });
}

const joined = (before: unknown, value: unknown): unknown =>
  Array.isArray(value) ? [before ?? [], value].flat() : Object.assign({}, before, value);

/** The parser takes the next word as the value, even if it is an option and the value was forgotten. */
const isNextOption = ({ long }: Option, text: string): boolean =>
  /^--?[a-z]/i.test(text) && !process.argv.includes(`${long}=${text}`);

const valueMissing = ({ long, flags }: Option): Error =>
  usageError(`${long} needs a value: ${flags}.`, `A value that begins with a dash is written ${long}=VALUE.`);

/** The text itself, or what stands in the file behind an @. */
export function textOrFile(text: string): string {
  return text.startsWith('@') ? readText('message', text.slice(1)) : text;
}

function readText(what: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw usageError(`The ${what} file ${path} cannot be read.`, 'Check the path behind the @.');
  }
}

/** `Who=buyer`, or a file of such lines. The last = counts: a heading may have one of its own. */
function readColumns(text: string): Readonly<Record<string, string>> {
  const lines = text.startsWith('@') ? readText('mapping', text.slice(1)).split(/\r?\n/) : [text];
  const pairs = lines
    .filter((line) => line.trim() !== '')
    .map((line): readonly [string, string] => {
      const at = line.lastIndexOf('=');
      if (at < 1) throw usageError(`--map needs a column, = and a field, not "${line.trim()}".`, MAP_EXAMPLE);
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
  return Object.fromEntries(pairs);
}

/** `D1=why it is fine here`. */
function readReason(text: string): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at < 1) throw usageError(`--allow needs a rule, = and your reason, not "${text}".`, ALLOW_EXAMPLE);
  return { [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}

/** `17-30/5,8`: the sheets of a pile, and the free places on each. What is no such list is the schema's to refuse. */
function readFreePlaces(text: string): unknown {
  const sheets = text.split('/').map((sheet) => sheet.split(',').map(readRange));
  return sheets.map((ranges) =>
    ranges.flatMap((range): readonly (number | string)[] =>
      range === null || range.to - range.from > MOST_PLACES
        ? [text]
        : Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i),
    ),
  );
}

const MOST_PLACES = 1000;

/** `3-5`, or `3` alone. */
function readRange(text: string): { readonly from: number; readonly to: number } | null {
  const [, from, to] = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(text) ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to ?? from) };
}

function readSheets(text: string): unknown {
  return readRange(text) ?? text;
}

/** `3/17,4/2`: sheet and place of each card. */
function readPlaces(text: string): unknown {
  return text.split(',').map((one) => {
    const [, sheet, place] = /^\s*(\d{1,6})\/(\d{1,4})\s*$/.exec(one) ?? [];
    return sheet === undefined ? one : { sheet: Number(sheet), place: Number(place) };
  });
}

const ALLOW_EXAMPLE = 'For example: --allow "D1=The market has agreed to it"';
const MAP_EXAMPLE = 'For example: --map "Who=buyer" --map 3=item';

/** The printer, or the plotter. */
export function profileOrPlotter(): Option {
  const { description } = settingsSchema.shape.profile;
  const explanation = `${description} plotter: a folder of SVG files for a pen plotter, a card each.`;
  const read = (text: string): unknown => {
    const parsed =
      text === PLOTTER ? { success: true, data: text } : settingsSchema.shape.profile.safeParse(text);
    if (parsed.success) return parsed.data;
    throw usageError('--profile must be office, press, thermal or plotter.', 'It is explained by --help.');
  };
  return valueOption('--profile <printer>', explanation, read)
    .helpGroup(PRINTED)
    .default(presets.profile, presets.profile);
}

/** The printer of a file that was made before. */
export function readProfile(text: string): unknown {
  const parsed = settingsSchema.shape.profile.safeParse(text);
  if (parsed.success) return parsed.data;
  throw usageError(`--profile ${parsed.error.issues[0]?.message}.`, 'Leave it out to go by the file itself.');
}

/** Only plain numbers are numbers: '0x10' and '' would pass, too. Whether a text can be meant is the schema's to say. */
function numberOrText(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}
