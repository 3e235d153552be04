import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };
const ignored = ['node_modules/**', '.next/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          sequence: { groupOrder: 0 },
          include: ['**/*.test.ts'],
          exclude: [...ignored, '**/*.db.test.ts', '**/*.long.test.ts'],
          // No test waits this long; a busy machine may.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          sequence: { groupOrder: 1 },
          include: ['**/*.db.test.ts'],
          exclude: ignored,
          globalSetup: 'lib/testing/global-setup.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'long',
          sequence: { groupOrder: 2 },
          include: ['**/*.long.test.ts'],
          exclude: ignored,
          globalSetup: 'lib/testing/global-setup.ts',
          maxWorkers: 1,
          testTimeout: 20 * 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
