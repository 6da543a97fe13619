import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
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
          exclude: ['**/node_modules/**', '**/dist/**'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
