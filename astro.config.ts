import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import { contentRoot } from './src/record/content-root.ts';
import { readSettings } from './src/record/settings.ts';

const { site } = readSettings(contentRoot);

/** The editor weighs some megabytes, so only a portal whose `site.yaml` names its repository has that page. */
const editor: AstroIntegration = {
  name: 'bien-tap',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({ pattern: '/bien-tap', entrypoint: './src/pages/_bien-tap.astro', prerender: true }),
  },
};

export default defineConfig({
  integrations: site.editor ? [editor] : [],
  site: site.baseUrl,
  trailingSlash: 'always',
  // The default, 'jsx', glues words together where a line breaks between two inline elements.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // CONTENT_DIR (content-root.ts), OUT_DIR and CACHE_DIR let tests and benchmarks build other records with the same code.
  outDir: process.env['OUT_DIR'] ?? './dist',
  cacheDir: process.env['CACHE_DIR'] ?? './node_modules/.astro',
  vite: {
    build: { assetsInlineLimit: 0 },
    ssr: { external: ['satteri'] },
    plugins: [
      {
        // The editor brings its fonts along, but its styles still name a server elsewhere first.
        name: 'no-outside-fonts',
        transform: (code, id) =>
          id.includes('@sveltia/cms')
            ? code.replaceAll(/url\(https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]+\)/gu, 'none')
            : null,
      },
      {
        // Content is no module: a change of it starts the server's modules anew and reloads the page.
        name: 'reload-on-content',
        configureServer(server) {
          server.watcher.add(contentRoot);
          server.watcher.on('all', (_event, path) => {
            if (relative(contentRoot, path).startsWith('..')) return;
            for (const environment of Object.values(server.environments)) {
              environment.moduleGraph.invalidateAll();
              environment.hot.send({ type: 'full-reload' });
            }
          });
        },
      },
    ],
  },
});
