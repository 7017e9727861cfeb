import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { leaveOutScripts, runAxe } from './axe.ts';
import { buildsInBrowser, samples } from './sample-pages.ts';
import { describeInBrowser, shareBrowser, type Visit, visit } from './visit.ts';

/** Windows with and without scripts that are used again: opening one takes longer than a check. */
const idle = new Map<boolean, Visit[]>([
  [true, []],
  [false, []],
]);

async function inWindow(scripts: boolean, use: (visitor: Visit) => Promise<void>): Promise<void> {
  const visitor = idle.get(scripts)?.pop() ?? (await visit());
  if (!scripts) await leaveOutScripts(visitor.page);
  await use(visitor);
  await visitor.page.unrouteAll();
  idle.get(scripts)?.push(visitor);
}

/** Turns the colours and waits until they have turned: they may fade. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

shareBrowser();
afterAll(async () => {
  for (const visitor of [...idle.values()].flat()) await visitor[Symbol.asyncDispose]();
});

describeInBrowser('WCAG 2.2 AA, as far as axe sees', () => {
  // Without scripts, a page that builds nothing in the browser is the same page: every-kind-of-page.test.ts holds it to that.
  const cases = samples.flatMap((sample) =>
    (buildsInBrowser(sample.address) ? [true, false] : [true]).map((scripts) => ({
      ...sample,
      scripts,
      how: scripts ? '' : ', without scripts',
    })),
  );

  it.concurrent.each(cases)('is met by $name ($address)$how in light and dark', async ({ address, scripts }) => {
    await inWindow(scripts, async ({ page, go }) => {
      await turn(page, 'light');
      await go(address);
      const light = await runAxe(page);
      expect(light.violations, 'light').toEqual([]);
      expect(light.passes).toBeGreaterThan(10);
      await turn(page, 'dark');
      const dark = await runAxe(page, 'colours');
      expect(dark.violations, 'dark').toEqual([]);
      expect(dark.passes).toBeGreaterThan(0);
    });
  });

  it('is seen to be missed: by a picture without text, and by grey on grey in one of the two schemes', async () => {
    await using visitor = await visit({ colorScheme: 'light' });
    const { page } = visitor;
    await visitor.go('/tro-nang/');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #333; background: #222 } }');
      document.adoptedStyleSheets = [sheet];
      document.querySelector('main')?.append(Object.assign(document.createElement('img'), { src: '/bieu-tuong.svg' }));
    });
    expect((await runAxe(page)).violations).toEqual([expect.stringContaining('image-alt')]);
    await turn(page, 'dark');
    expect((await runAxe(page, 'colours')).violations).toEqual([expect.stringContaining('color-contrast')]);
  });
});
