import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Everything axe knows of WCAG 2.0 to 2.2, A and AA; or only what changes with the colours. */
const checks = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const satisfies Record<string, RunOptions['runOnly']>;

/** What axe finds on a page: `rule: element (why)`. */
export interface AxeFindings {
  readonly violations: readonly string[];
  /** Rules that had something to check. */
  readonly passes: number;
}

/** Checks a page against WCAG, as far as axe can. */
export async function runAxe(page: Page, check: keyof typeof checks = 'all'): Promise<AxeFindings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { type, values } = checks[check];
  const options: RunOptions = {
    runOnly: { type, values: [...values] },
    resultTypes: ['violations'],
    elementRef: false,
    iframes: false,
  };
  const results = await page.evaluate(
    (given) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return {
    violations: results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary?.replaceAll(/\s+/gu, ' ')})`,
      ),
    ),
    passes: results.passes.length,
  };
}

/**
 * From now on pages come as a browser shows them that runs no scripts: script files are left out, and what stands for
 * them is shown. (Where scripts are really switched off, axe can not run either.)
 */
export async function leaveOutScripts(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    const body = html
      .replaceAll(/<script\b[^>]*\bsrc=[^>]*><\/script>/gu, '')
      .replaceAll(/(<\/?)noscript\b/gu, '$1div');
    return route.fulfill({ response, body });
  });
}
