import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/property-seed.ts'],
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'functions/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/repository/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        // Feedback as a whole: storage under faults, crashes, fuzz and load. Slow, and each file has its own cluster.
        test: {
          name: 'feedback',
          setupFiles: ['tests/property-seed.ts'],
          include: ['tests/feedback/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/built-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/served-portal.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          maxConcurrency: 2,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
