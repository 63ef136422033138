import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/compile.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Whoever runs the tests may have messages of their own.
    env: { INKSLIP_HOME: 'tests/nobody' },
    // One more than two cores: some tests spend half their time waiting for a browser or another program.
    maxWorkers: 3,
    // Files share modules: loading them, and opening fonts, a hundred times over took a quarter of the suite.
    isolate: false,
  },
});
