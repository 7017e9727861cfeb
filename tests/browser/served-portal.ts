import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { removeFolder, startPortal } from '../feedback/portal-process.ts';
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

/**
 * Serves the built portal on a free port as `npm start` does, over a project folder of its own, so that what the tests
 * send is kept in a store that goes away with them; and starts one browser for all tests.
 */
export default async function serveForBrowser(project: TestProject): Promise<() => Promise<void>> {
  builtOnce();
  const found = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-browser-'));
  for (const name of ['functions', 'netlify', 'netlify.toml']) symlinkSync(resolve(name), join(folder, name));
  symlinkSync(resolve(process.env['OUT_DIR'] ?? 'dist'), join(folder, 'dist'));
  const server = await startPortal(folder);
  const stop = async () => {
    await server.end('SIGTERM');
    const faults = server
      .output()
      .split('\n')
      .filter((line) => line.includes('"fault"'));
    if (faults.length > 0) console.error(faults.join('\n'));
    removeFolder(folder);
  };
  project.provide('portal', server.url.replace(/\/$/u, ''));
  if (found.path === null) {
    sayLoudly(found.why);
    project.provide('browser', null);
    return stop;
  }
  console.log(`Trình duyệt kiểm thử / browser: ${found.path} (${found.from})`);
  const browser = await chromium.launchServer({ executablePath: found.path, args: options });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await stop();
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
