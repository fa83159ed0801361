import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'data/basemap/*.test.ts'],
    environment: 'node',
    // Everything here is a function of what it is given: files share what they import, and what a story compiles to is worked out once.
    isolate: false,
    maxWorkers: 2,
    setupFiles: 'src/compile/fixtures/geometry-once.ts',
    // No test judges by time; a slow machine may take the time it needs, and what hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
