#!/usr/bin/env node
// The program: the words of the command line come in, the exit status goes out.
import { run } from './run.ts';

// A reader such as `head` may close the pipe before everything is written; that is no trouble of ours.
process.stdout.on('error', () => process.exit());

process.exitCode = await run(process.argv.slice(2));
