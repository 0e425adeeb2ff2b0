import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/** The page: static files that run under a content security policy without inline scripts. */
const page: UserConfig = {
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    // A data: URL in a style sheet or module preload code in the page would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: 'fluent', test: /node_modules[\\/](@fluentui|@griffel|tabster|@floating-ui)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
};

/** The preload script: Electron's sandbox takes one CommonJS file that requires nothing but `electron`. */
const preload: UserConfig = {
  build: {
    outDir: 'dist/electron',
    emptyOutDir: false,
    target: 'es2024',
    minify: false,
    lib: { entry: 'electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
};

// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig(({ mode }) => (mode === 'preload' ? preload : page));
