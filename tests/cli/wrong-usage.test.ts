import { expect, it } from 'vitest';
import { folder, inkslip } from './helpers.ts';

const WRONG: readonly (readonly [what: string, words: readonly string[], sentence: string])[] = [
  ['an unknown command', ['rendr', 'FILE'], "Unknown command 'rendr'.\nDid you mean render?\n"],
  ['an unknown option', ['render', 'FILE', '--inj', 'x'], "Unknown option '--inj'.\nDid you mean --ink?\n"],
  [
    'an unknown short option',
    ['render', 'FILE', '-x'],
    "Unknown option '-x'.\nAdd --help to see what can be written.\n",
  ],
  [
    'an option without its value',
    ['render', 'FILE', '--hand', '--json=no'],
    '--hand needs a value: --hand <id>.\n',
  ],
  [
    'an option at the end without its value',
    ['render', 'FILE', '--hand'],
    "Option '--hand <id>' argument missing.\n",
  ],
  ['no command', ['--json=no'], "Unknown option '--json=no'.\n"],
  ['help about no command', ['help', 'rendr'], 'The command is missing or unknown.\n'],
  ['a value too many', ['check', 'FILE', '--json=yes'], "Unknown option '--json=yes'.\n"],
  ['an option given twice', ['check', 'FILE', '--seed', 'a', '--seed', 'b'], '--seed is given twice.\n'],
  ['no order file', ['render', '-o', 'OUT', '--message', 'Hi'], "Missing required argument 'order-files'.\n"],
  ['no output', ['render', 'FILE', '--message', 'Hi'], '-o is missing: where should it go?\n'],
  ['no message', ['render', 'FILE', '-o', 'OUT'], 'Which message? Give your own, or choose a bundled one.'],
  [
    'two messages',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--template', 'gift'],
    'Which message?',
  ],
  [
    'a number that is none',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--realism', '1e'],
    '--realism must be neat, natural, hasty or a number from 0 to 1.5.\n',
  ],
  [
    'too much variation',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--realism', '2'],
    '--realism must be neat, natural, hasty or a number from 0 to 1.5.\n',
  ],
  [
    'a pen too broad to write',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--pen-mm', '2'],
    '--pen-mm must be a number of millimetres from 0.15 to 1.\n',
  ],
  [
    'an unknown printer',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--profile', 'pdfx'],
    '--profile must be office, press, thermal or plotter.\n',
  ],
  [
    'place 0',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--start-at', '0'],
    '--start-at must be 1 or more.\n',
  ],
  [
    'a place beyond the sheet',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--start-at', '2'],
    '--start-at: A sheet of this stock has 1 place',
  ],
  [
    'an unknown hand',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--hand', 'apple'],
    '--hand: No hand has this id. Did you mean homemade-apple?\nAll are listed by inkslip hands.\n',
  ],
  [
    'another ending',
    ['preview', 'FILE', '--message', 'Hi', '-o', 'note.gif'],
    'The file behind -o must end in .svg, .png, .pdf.\n',
  ],
  [
    'the order file as output',
    ['preview', 'note.svg', '--message', 'Hi', '-o', 'note.svg'],
    '-o would replace the order file.\n',
  ],
  [
    'a message file that is not there',
    ['render', 'FILE', '-o', 'OUT', '--message', '@gone.txt'],
    'The message file gone.txt cannot be read.\n',
  ],
  [
    'files where none belong',
    ['hands', 'FILE'],
    "Too many arguments for 'hands'. Expected 0 arguments but got 1.\n",
  ],
  [
    'a paper that the layout has no room on',
    ['render', 'FILE', '-o', 'OUT', '--layout', 'envelope', '--stock', 'a4'],
    '--stock: The layout envelope needs envelope of at least 140 x 95 mm. It fits env-10, env-9',
  ],
  [
    'free places that are none',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--free-places', '17-x'],
    '--free-places must be a whole number.\n',
  ],
  [
    'a pile that starts on a part-used sheet',
    [
      'render',
      'FILE',
      '-o',
      'OUT',
      '--message',
      'Hi',
      '--stock',
      'a4-4up-a6-card',
      '--start-at',
      '2',
      '--impose',
      'cut-stack',
    ],
    '--impose: A pile is cut from whole sheets: cut-stack cannot start on a part-used one.\n',
  ],
  [
    'a printer that nobody calibrated',
    ['render', 'FILE', '-o', 'OUT', '--message', 'Hi', '--printer', 'Attic'],
    '--printer: Attic is not calibrated with the paper card-a6.',
  ],
  ['a port that is none', ['serve', '--port', '70000'], '--port must be a number from 0 to 65535.\n'],
];

it.each(WRONG)('answers %s with a sentence and a hint, and status 2', async (_, words, sentence) => {
  const at = folder();
  const places: Readonly<Record<string, string>> = { FILE: at.orders, OUT: at.path('notes.pdf') };
  const { status, stdout, stderr } = await inkslip(...words.map((word) => places[word] ?? word));
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect([status, stdout]).toEqual([2, '']);
  expect(at.files()).toEqual(['orders.csv']);
});
