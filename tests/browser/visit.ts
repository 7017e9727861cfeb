import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';

/** How a resident comes: their screen, colours, and whether scripts run. */
export interface Visitor {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  /** Lets a test put a script of its own into a page. Without it the portal's policy holds, as for residents. */
  readonly bypassCSP?: boolean;
}

/** A page that keeps what a resident's browser would complain about. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors on the console, policy violations among them; failed scripts; requests to anyone else. */
  readonly complaints: readonly string[];
  /** Goes to an address of the portal and waits until it has loaded. */
  go(address: string): Promise<void>;
}

export const portal = inject('portal');
const endpoint = inject('browser');
let browser: Browser | undefined;

/** Tests in a real browser; skipped, loudly, on a machine that has none. */
export const describeInBrowser = describe.skipIf(endpoint === null);

/** Connects the tests of a file to the shared browser. */
export function shareBrowser(): void {
  beforeAll(async () => {
    if (endpoint !== null) browser = await chromium.connect(endpoint);
  });
  afterAll(() => browser?.close());
}

/** Opens a browser window of its own; `await using` closes it at the end of the test. */
export async function visit(visitor: Visitor = {}): Promise<Visit> {
  if (!browser) throw new Error('shareBrowser() comes first');
  const { width = 1280, height = 800, ...others } = visitor;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', ...others });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${portal}/`) && !/^(?:data|blob|about):/u.test(request.url())) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    page,
    context,
    complaints,
    go: async (address) => {
      await page.goto(`${portal}${address}`, { waitUntil: 'load' });
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
