// Compiles the program once before all tests: those of the command line start it a hundred times, as a user runs it.
import { execFileSync } from 'node:child_process';

export function setup(): void {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}
