import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests in the browser wait most of their time: begun first, others fill the gaps, and nobody waits for them at the end. */
class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inBrowser = ({ moduleId }: TestSpecification): boolean => /tests\/web\/page/.test(moduleId);
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/compile.ts', 'tests/support/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Whoever runs the tests may have messages of their own.
    env: { INKSLIP_HOME: 'tests/nobody' },
    // One more than two cores: some tests spend half their time waiting for a browser or another program.
    maxWorkers: 3,
    // Files share modules: loading them, and opening fonts, a hundred times over took a quarter of the suite.
    isolate: false,
    sequence: { sequencer: BrowserFirst },
  },
});
