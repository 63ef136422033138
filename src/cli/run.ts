// The words of the command line come in, the command runs, the exit status goes out: 0 done, 1 nothing could be made or
// something needs a look, 2 wrong usage.
import { CommanderError } from 'commander';
import { DataFileError } from '../catalog/data-file-error.ts';
import { framesOf } from '../http/stack-frames.ts';
import { problem } from '../problem.ts';
import { StoreError } from '../store/store-error.ts';
import { createProgram } from './program.ts';
import { answerJson, say } from './talk.ts';

const HINT = 'Add --help to see what can be written.';

export async function run(words: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return error instanceof CommanderError ? endOfParsing(error, words) : fault(error);
  }
}

/** The parser throws to end the program: with 0 after --help and --version, else because of wrong usage. */
function endOfParsing(error: CommanderError, words: readonly string[]): number {
  if (error.exitCode === 0) return 0;
  const { message, hint } = sentencesOf(error);
  if (words.includes('--json')) answerJson({ problems: [{ ...problem('wrong-usage', {}, message), hint }] });
  else say(`${message}\n${hint}`);
  return 2;
}

/** Made of "error: what is wrong", and perhaps "(what was meant?)" on a second line. */
function sentencesOf({ code, message }: CommanderError): { readonly message: string; readonly hint: string } {
  if (code === 'commander.help') return { message: 'The command is missing or unknown.', hint: HINT };
  const [what = ''] = message.replace(/^error: /, '').split('\n');
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace(/[^.?]$/, '$&.');
  return { message: sentence, hint: /\n\((.*)\)$/.exec(message)?.[1] ?? HINT };
}

/** A fault of ours: where it happened, but not its text, which could hold names from the order file. */
function fault(error: unknown): number {
  if (error instanceof DataFileError || error instanceof StoreError) {
    say(error.message);
    return 1;
  }
  say('Something went wrong inside Inkslip. Please report this:');
  say(error instanceof Error ? `${error.name}\n${framesOf(error)}` : typeof error);
  return 1;
}
