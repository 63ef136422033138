// Programs of the system that give a second opinion where they are installed. A test that wants one and does not find
// it says so aloud; with REQUIRE_PROGRAMS=1 it fails instead.
import { execFileSync } from 'node:child_process';

export function findProgram(name: string): string | null {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim();
  } catch {
    if (process.env.REQUIRE_PROGRAMS === '1')
      throw new Error(`${name} is not installed, and REQUIRE_PROGRAMS asks for it.`);
    console.warn(`SKIPPED: ${name} is not installed, so its opinion is missing.`);
    return null;
  }
}
