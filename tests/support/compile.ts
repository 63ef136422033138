// Builds the program and its page once before all tests: those of the command line start it a hundred times, as a user
// runs it, and those in the browser open the page as it is shipped. Types are checked by `npm run check`.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const runNode = promisify(execFile);

export async function setup(): Promise<void> {
  // Test runs set NODE_ENV to test, which would build the page with its debugging aids.
  const env = { ...process.env, NODE_ENV: 'production' };
  await runNode(process.execPath, [
    'node_modules/typescript/bin/tsc',
    ...['-p', 'tsconfig.build.json', '--noCheck'],
  ]);
  await runNode(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env });
}
