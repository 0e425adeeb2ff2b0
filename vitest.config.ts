import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Outside of Electron, `import 'electron'` would download it: the tests of the window have a double. */
const electron = fileURLToPath(new URL('test/electron/desktop/electron-double.ts', import.meta.url));

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/lab/**'],
          setupFiles: ['test/property-seed.ts'],
          testTimeout: 20_000,
          alias: { electron },
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        test: {
          name: 'lab',
          // libkrb5 reads the environment of the process; a worker thread has only a copy.
          pool: 'forks',
          include: ['test/lab/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
