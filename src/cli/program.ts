// The commands and what they take, as --help tells it. The code of a command is loaded when the command is used, so
// that --help does not wait for it.
import { Command, type Option } from 'commander';
import { programVersion } from '../http/program-version.ts';
import { OWN_TENANT } from '../store/store.ts';
import {
  LOOKS,
  PRINTED,
  profileOrPlotter,
  readProfile,
  settingOptions,
  textOrFile,
  valueOption,
  WRITTEN,
} from './options.ts';

export function createProgram(): Command {
  const program = new Command('inkslip')
    .description('Inkslip writes thank-you notes by hand, so to say: order files in, a print-ready PDF out.')
    .usage('<command> [options]')
    .version(programVersion(), '-v, --version', 'Say which version this is.')
    .helpOption(...HELP)
    .helpCommand('help [command]', 'Explain a command and its options.')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    // What is wrong is said by main.ts, to people or to programs.
    .configureOutput({ writeErr: () => {} })
    .exitOverride()
    .enablePositionalOptions();
  addRender(program);
  addCheck(program);
  addPreview(program);
  addPolicy(program);
  addSpecimen(program);
  addPreflight(program);
  addList(program, 'hands', 'List the hands that can write.');
  addStocks(program);
  addList(program, 'layouts', 'List the layouts: cards, packing slips, labels, envelopes.');
  addList(program, 'templates', 'List the messages, bundled and your own.');
  addList(program, 'fields', 'List what can stand between {{ and }} in a message.');
  addList(program, 'channels', 'List the channels, and where to download their orders.');
  addCalibrate(program);
  addServe(program);
  addKeys(program);
  return withExamples(program, [
    'inkslip check orders.csv',
    'inkslip render orders.csv --template thank-you --seller "Your name" -o notes.pdf',
  ]);
}

const HELP = ['-h, --help', 'Show this help.'] as const;
const JSON_OUT = ['--json', 'Print one JSON object for programs and nothing else.'] as const;

function addRender(program: Command): void {
  const output =
    'Where the PDF goes; an older one is replaced once the new one is whole. With --profile plotter, a folder.';
  const command = filesCommand(program, 'render')
    .description('Make the notes for all orders as one PDF.')
    .usage('<order-files...> --message <text|@file> -o <notes.pdf> [options]')
    .action(async (files, options) => {
      const { runRender } = await import('./render.ts');
      process.exitCode = await runRender(files, options);
    });
  withOptions(command, [
    ...settingOptions(...READ, ...TEXT, 'only'),
    ...orderOptions(),
    ...settingOptions(...LOOK, ...CARD, ...PAPER),
    profileOrPlotter(),
    ...settingOptions(...ON_PAPER, 'printRun', 'sheets', 'places', 'placesAt'),
    ...pictureOptions(),
    ...printerOptions(),
    setAsideOption(),
    ...listOptions(),
    valueOption('-o, --output <notes.pdf>', output),
  ]).option(...JSON_OUT);
  withExamples(command, [
    'inkslip render orders.csv --message @message.txt --stock a4-4up-a6-card -o notes.pdf',
    'inkslip render orders.csv --template auto --seller Marianne --lines lines.csv -o notes.pdf',
    'inkslip render orders.csv --template thank-you --seller Marianne --only 1001,1004 -o two.pdf',
    'inkslip render orders.csv --template auto --hand robin --profile plotter -o notes',
  ]);
}

function addCheck(program: Command): void {
  const command = filesCommand(program, 'check')
    .description('Say what is in order files, and what would get no note.')
    .action(async (files, options) => {
      const { runCheck } = await import('./check.ts');
      process.exitCode = await runCheck(files, options);
    });
  withOptions(command, [
    ...settingOptions(...READ, ...TEXT, 'only'),
    ...orderOptions(),
    ...settingOptions(...LOOK, ...SHEET),
    ...pictureOptions(),
    setAsideOption(),
  ]).option(...JSON_OUT);
  withExamples(command, [
    'inkslip check orders.csv',
    'inkslip check orders.csv --message @message.txt --json',
    'inkslip check list.csv --map "Who=buyer" --map 3=item --set-aside left-out.csv',
  ]);
}

function addPreview(program: Command): void {
  const output = 'Where the note goes; its ending says how it is drawn: .svg, .png or .pdf.';
  const command = filesCommand(program, 'preview')
    .description('Draw the note of one order.')
    .usage('<order-files...> --message <text|@file> -o <note.png> [options]')
    .action(async (files, options) => {
      const { runPreview } = await import('./preview.ts');
      process.exitCode = await runPreview(files, options);
    });
  withOptions(command, [
    ...settingOptions(...READ, ...TEXT),
    ...orderOptions(),
    valueOption('--order <id>', 'Id of the order; the first one if left out.').helpGroup(WRITTEN),
    ...settingOptions(...LOOK, ...CARD, 'stock', 'cardMm', 'profile'),
    ...pictureOptions(),
    valueOption('-o, --output <note.png>', output),
  ]).option(...JSON_OUT);
  withExamples(command, [
    'inkslip preview orders.csv --order 1001 --template thank-you --seller Marianne -o note.png',
  ]);
}

function addPolicy(program: Command): void {
  const command = program
    .command('policy')
    .description('Say what the rules of a channel are on a text.')
    .usage('--channel <id> --text <text|@file> [options]')
    .optionsGroup('Other:')
    .helpOption(...HELP)
    .action(async (options) => {
      const { runPolicy } = await import('./policy.ts');
      process.exitCode = runPolicy(options);
    });
  withOptions(command, [
    valueOption('--channel <id>', 'The channel; all are listed by inkslip channels.'),
    valueOption('--text <text|@file>', 'A finished text, or a message with its fields.', textOrFile),
  ])
    .option('--gift', 'It goes into a gift, where nobody should read a price.')
    .option(...JSON_OUT);
  withExamples(command, ['inkslip policy --channel amazon --text "Leave a review and get 10% off"']);
}

function addSpecimen(program: Command): void {
  const output = 'Where the sheet goes; its ending says how it is drawn: .pdf, .svg or .png.';
  const command = program
    .command('specimen')
    .description('Draw a sheet of A4 that shows what a hand can write.')
    .usage('--hand <id> -o <specimen.pdf> [options]')
    .optionsGroup('Other:')
    .helpOption(...HELP)
    .action(async (options) => {
      const { runSpecimen } = await import('./specimen.ts');
      process.exitCode = await runSpecimen(options);
    });
  withOptions(command, [
    ...settingOptions('hand', 'ink', 'penMm', 'seed', 'profile'),
    valueOption('-o, --output <specimen.pdf>', output),
  ]).option(...JSON_OUT);
  withExamples(command, ['inkslip specimen --hand homemade-apple --ink sepia -o specimen.pdf']);
}

function addStocks(program: Command): void {
  const command = program
    .command('stocks')
    .argument('[words...]')
    .description('List the papers that can be printed on, or those that words fit.')
    .option('--layout <id>', 'Only those on which this layout has room.')
    .option(...JSON_OUT)
    .action(async (words, options) => {
      const { runStocks } = await import('./stocks.ts');
      process.exitCode = runStocks(words, options);
    });
  withExamples(command, [
    'inkslip stocks avery 5160',
    'inkslip stocks a6 card',
    'inkslip stocks --layout envelope',
  ]);
}

function addPreflight(program: Command): void {
  const command = program
    .command('preflight')
    .argument('<file.pdf>')
    .description('Say what is wrong with a PDF before it is printed.')
    .optionsGroup('Other:')
    .helpOption(...HELP)
    .action(async (file, options) => {
      const { runPreflight } = await import('./preflight.ts');
      process.exitCode = await runPreflight(file, options);
    });
  withOptions(command, [
    valueOption(
      '--profile <printer>',
      'What prints: office, press or thermal; if left out, what the file says of itself.',
      readProfile,
    ),
  ]).option(...JSON_OUT);
  command.addHelpText(
    'after',
    '\nIt looks at boxes, fonts, colours, ink and places as Inkslip reads the rules. It is no validator of\nPDF/X: where a print shop has a check of its own, that one counts.',
  );
  withExamples(command, [
    'inkslip preflight notes.pdf',
    'inkslip preflight notes.pdf --profile press --json',
  ]);
}

function addList(
  program: Command,
  what: 'hands' | 'layouts' | 'templates' | 'fields' | 'channels',
  description: string,
): void {
  program
    .command(what)
    .description(description)
    .option(...JSON_OUT)
    .action(async (options) => {
      const { runList } = await import('./list.ts');
      process.exitCode = runList(what, options);
    });
}

function addCalibrate(program: Command): void {
  const command = program
    .command('calibrate')
    .description('Measure where a printer really puts the page, so that it can be set right.')
    .usage('--stock <id> -o <sheet.pdf>, and then: --stock <id> --printer <name> --front <crosses>')
    .action(async (options) => {
      const { runCalibrate } = await import('./calibrate.ts');
      process.exitCode = await runCalibrate(options);
    });
  const crosses = 'Where its four crosses came out, each as left,top in mm, in the order of their numbers.';
  withOptions(command, [
    valueOption('--stock <id>', 'The paper in the printer.').default('a4', 'a4'),
    valueOption('-o, --output <sheet.pdf>', 'Where the sheet to print and measure goes.'),
    valueOption('--printer <name>', 'A name for the printer.'),
    valueOption('--tray <name>', 'A name for its tray, if it has several.'),
    valueOption('--front <crosses>', `The front of the printed sheet. ${crosses}`),
    valueOption('--back <crosses>', 'The back, in the same way; as the front if left out.'),
  ]).option(...JSON_OUT);
  withExamples(command, [
    'inkslip calibrate --stock a4-4up-a6-card -o calibration.pdf',
    'inkslip calibrate --stock a4-4up-a6-card --printer Brother --front "20.3,19.8 190.1,20 20.2,277.1 190.3,277.2"',
    'inkslip render orders.csv --template auto --stock a4-4up-a6-card --printer Brother -o notes.pdf',
  ]);
}

function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('Open the page for the browser, and the service for programs.')
    .action(async (options) => {
      const { runServe } = await import('./serve.ts');
      process.exitCode = await runServe(options);
    });
  withOptions(command, [
    valueOption('--host <address>', 'Address to listen on.').default(
      '127.0.0.1',
      '127.0.0.1, this computer alone',
    ),
    valueOption('--port <number>', 'Port to listen on.').default('4747', '4747'),
    dataOption(),
  ]);
  withExamples(command, ['inkslip serve', 'inkslip serve --port 8080', 'inkslip serve --data /srv/inkslip']);
}

const dataOption = (): Option =>
  valueOption(
    '--data <folder>',
    'Where the service keeps orders and print runs; with DATABASE_URL in the environment, in that PostgreSQL.',
  );

function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .description('Keys of programs that may use the service from other computers.');
  const add = keys
    .command('add')
    .argument('<name>', 'What the key is for.')
    .description('Make a key, and show it once.')
    .action(async (name, options) => {
      const { runAddKey } = await import('./keys.ts');
      process.exitCode = await runAddKey(name, options);
    });
  const tenant = valueOption('--tenant <name>', 'Whose rows it opens.').default(OWN_TENANT, 'your own');
  withOptions(add.option(...JSON_OUT), [tenant, dataOption()]);
  const list = keys
    .command('list')
    .description('List the keys that there are.')
    .action(async (options) => {
      const { runListKeys } = await import('./keys.ts');
      process.exitCode = await runListKeys(options);
    });
  withOptions(list.option(...JSON_OUT), [dataOption()]);
  const remove = keys
    .command('remove')
    .argument('<id>', 'Its id, as in the list.')
    .description('Take a key away.')
    .action(async (id, options) => {
      const { runRemoveKey } = await import('./keys.ts');
      process.exitCode = await runRemoveKey(id, options);
    });
  withOptions(remove, [dataOption()]);
}

/** What is said of single orders, and what came before them. */
const orderOptions = (): readonly Option[] => [
  valueOption(
    '--lines <lines.csv>',
    'Your own lines for single orders: CSV with the headings order, line, greeting, template, skip.',
  ).helpGroup(WRITTEN),
  valueOption(
    '--past <orders.csv>',
    'A file of earlier orders, to tell who came back; may be given several times.',
    (path) => [path],
    true,
  ).helpGroup(WRITTEN),
];

const setAsideOption = (): Option =>
  valueOption('--set-aside <rows.csv>', 'Where the rows that get no note go, with the reason of each.');

const READ = ['columns', 'encoding', 'dates'] as const;
const TEXT = ['message', 'template', 'language', 'seller', 'sendingOn', 'channel', 'allow'] as const;
const LOOK = ['hand', 'ink', 'realism', 'penMm', 'seed'] as const;
const CARD = ['layout', 'returnAddress', 'shipsFrom', 'qr'] as const;
const PAPER = ['stock', 'cardMm', 'gutterMm', 'bleedMm', 'marks'] as const;
const ON_PAPER = ['condition', 'startAt', 'freePlaces', 'impose', 'reverse', 'flip', 'sort'] as const;
const SHEET = [...CARD, ...PAPER, 'profile', ...ON_PAPER] as const;

/** Files with what stands on cards beside the writing, and with what the press says of itself. */
const pictureOptions = (): readonly Option[] => [
  valueOption('--logo <file>', 'Your logo: PNG, JPEG or SVG.').helpGroup(LOOKS),
  valueOption('--artwork <file>', 'Artwork for the front of a card: PNG, JPEG or SVG.').helpGroup(LOOKS),
  valueOption(
    '--signature <file>',
    'Your signature under the closing: strokes as SVG, or a scan as PNG or JPEG.',
  ).helpGroup(LOOKS),
  valueOption('--icc <profile.icc>', 'The ICC profile of your print shop, for --profile press.').helpGroup(
    PRINTED,
  ),
];

/** A printer that was calibrated. */
const printerOptions = (): readonly Option[] => [
  valueOption('--printer <name>', 'Your printer, as you named it in inkslip calibrate.').helpGroup(PRINTED),
  valueOption('--tray <name>', 'Its tray, if you named one.').helpGroup(PRINTED),
];

/** Lists to pack by. */
const listOptions = (): readonly Option[] => [
  valueOption('--manifest <list.csv>', 'Where the list of all cards goes: sequence, order, sheet, place.'),
  valueOption('--cover <cover.pdf>', 'Where the cover list to pack by goes.'),
];

/** A command with so many options that they stand in groups. */
const filesCommand = (program: Command, name: string): Command =>
  program
    .command(name)
    .argument('<order-files...>')
    .optionsGroup('Other:')
    .helpOption(...HELP);

function withOptions(command: Command, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}

const withExamples = (command: Command, examples: readonly string[]): Command =>
  command.addHelpText('after', ['', 'Examples:', ...examples.map((example) => `  ${example}`)].join('\n'));
