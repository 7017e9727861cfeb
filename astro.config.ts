import { defineConfig } from 'astro/config';
import { readSettings } from './src/record/settings.ts';

const contentRoot = process.env['CONTENT_DIR'] ?? './content';
const { site } = readSettings(contentRoot);

export default defineConfig({
  site: site.baseUrl,
  trailingSlash: 'always',
  // The default, 'jsx', glues words together where a line breaks between two inline elements.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // CONTENT_DIR and OUT_DIR let tests and benchmarks build other records with the same code.
  outDir: process.env['OUT_DIR'] ?? './dist',
  cacheDir: process.env['CACHE_DIR'] ?? './node_modules/.astro',
  vite: {
    build: { assetsInlineLimit: 0 },
    ssr: { external: ['satteri'] },
  },
});
