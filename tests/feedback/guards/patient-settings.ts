import { defineConfig } from 'vitest/config';

/**
 * A run that takes out a guard shares its machine with the whole suite: a store alone may take a minute to start. Its
 * tests fail by what they find, never by the clock, so the clock only ends what hangs.
 */
const PATIENCE_MS = 600_000;

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'functions/**/*.test.ts', 'tests/feedback/**/*.test.ts'],
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
  },
});
