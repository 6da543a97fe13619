import { defineConfig } from 'vitest/config'

/** What compares sound with what was spoken has the machine to itself: a browser that gets no time drops sound. */
const recorded = ['tooling/e2e/src/{losses-heard,story-candidate}.test.ts']

/** Pages are drawn, and answers come, a little later on a busy machine. */
const patience = { timeout: 15_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          // They share nothing but what they import; a process for each file took ten times as long as the tests.
          isolate: false,
          include: [
            'packages/{domain,coach,billing,client,ui}/**/*.test.{ts,tsx}',
            'apps/{web,admin}/**/*.test.{ts,tsx}',
            'tooling/{house,library}/**/*.test.ts',
            'apps/api/library/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        test: {
          name: 'database',
          include: [
            'packages/db/**/*.test.ts',
            'apps/api/src/**/*.test.ts',
            'tooling/dev/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: './tooling/dev/src/database-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tooling/e2e/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', ...recorded],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          expect: { poll: patience },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'recording',
          include: recorded,
          exclude: ['**/node_modules/**', '**/dist/**'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          expect: { poll: patience },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
