// Something on the command line that cannot be meant: one sentence, and what to do instead. It takes the same way out
// as what the parser of the command line refuses.
import { CommanderError } from 'commander';

export const usageError = (sentence: string, hint: string): CommanderError =>
  new CommanderError(2, 'inkslip.usage', `${sentence}\n(${hint})`);
