import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { loadFunctions } from '#host/functions.ts';
import { loadNetlifyConfig } from '#host/netlify-config.ts';
import { startServer } from '#host/server.ts';
import builtOnce from '../site/built-once.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the portal is served, without the last slash. */
    portal: string;
    /** How to reach the shared browser; null if this machine has none. */
    browser: string | null;
  }
}

/** Quiet, and nothing that weakens what a page may do: never `--disable-web-security`. */
const options = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--lang=vi',
];

/** Serves the built portal on a free port through the real host, and starts one browser for all tests. */
export default async function serveForBrowser(project: TestProject): Promise<() => Promise<void>> {
  builtOnce();
  const found = await findBrowser();
  const server = await startServer(
    {
      config: await loadNetlifyConfig('netlify.toml'),
      root: resolve(process.env['OUT_DIR'] ?? 'dist'),
      functions: await loadFunctions(resolve('functions')),
      log: (line) => console.error(line),
    },
    { host: '127.0.0.1', port: 0 },
  );
  project.provide('portal', server.url.replace(/\/$/u, ''));
  if (found.path === null) {
    sayLoudly(found.why);
    project.provide('browser', null);
    return () => server.stop(0);
  }
  console.log(`Trình duyệt kiểm thử / browser: ${found.path} (${found.from})`);
  const browser = await chromium.launchServer({ executablePath: found.path, args: options });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop(0);
  };
}

function sayLoudly(why: string): void {
  const line = '█'.repeat(100);
  console.error(
    [
      '',
      line,
      '  KHÔNG CÓ TRÌNH DUYỆT: các kiểm thử bằng trình duyệt bị BỎ QUA.',
      '  NO BROWSER: the browser tests are SKIPPED.',
      `  ${why}`,
      '  Cài Chromium hoặc đặt CHROME_PATH / install Chromium or set CHROME_PATH.',
      line,
      '',
    ].join('\n'),
  );
}
