import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildsInBrowser, samples } from './sample-pages.ts';
import { describeInBrowser, shareBrowser, type Visit, visit } from './visit.ts';

/** WCAG 1.4.12: readers may set these; nothing may be lost or need scrolling sideways. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** How far a page reaches out of the screen to the side, with the elements that do. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.body;
    if (scrollWidth <= innerWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden|clip/u.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement),
    );
    return [`${scrollWidth} of ${innerWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 90))];
  });
}

/** Texts that are cut off because their box does not grow with them. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
        const hides = /hidden|clip/u.test(overflowX + overflowY) && clipPath === 'none';
        const larger = element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2;
        return hides && larger && position !== 'absolute' && element.innerText !== '';
      })
      .map((element) => element.outerHTML.slice(0, 90)),
  );
}

/** Things one can reach by keyboard that do not show when one is there. */
async function unseenFocus(page: Page): Promise<string[]> {
  // From a key press on, the browser shows focus as it does for people who use keys.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const reachable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
    const missing: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(reachable)) {
      if (!element.checkVisibility()) continue;
      element.focus({ preventScroll: true });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const drawn =
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        !/^(?:transparent|rgba\(.*, 0\))$/u.test(outlineColor);
      if (document.activeElement !== element || !drawn) missing.push(element.outerHTML.slice(0, 90));
    }
    return missing;
  });
}

const bodyOf = (page: Page) => page.evaluate(() => document.body.outerHTML);

/** The browser tells of the status of the page for wrong addresses, as it should. */
const isOwnStatus = (complaint: string, address: string) =>
  address === '/404.html' && /responded with a status of 404/u.test(complaint);

shareBrowser();

describeInBrowser('a page, with the policy of the host in force,', () => {
  let phone: Visit;
  let plain: Visit;
  beforeAll(async () => {
    phone = await visit({ width: 320, height: 640 });
    plain = await visit({ width: 320, height: 640, javaScriptEnabled: false });
  });
  afterAll(async () => {
    await phone[Symbol.asyncDispose]();
    await plain[Symbol.asyncDispose]();
  });

  it.each(samples)('opens without complaint, fits 320 px, shows focus: $name ($address)', async ({ address }) => {
    const { page } = phone;
    const before = [phone.complaints.length, plain.complaints.length] as const;
    await Promise.all([phone.go(address), plain.go(address)]);
    if (!buildsInBrowser(address)) {
      expect.soft(await bodyOf(page), 'with and without scripts').toBe(await bodyOf(plain.page));
    }
    expect.soft(await tooWide(plain.page), 'without scripts').toEqual([]);
    expect.soft(await tooWide(page), 'as it is').toEqual([]);
    expect.soft(await unseenFocus(page), 'focus').toEqual([]);
    await page.locator('#text-larger').check({ force: true });
    expect.soft(await tooWide(page), 'in the largest letters').toEqual([]);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    expect.soft(await tooWide(page), 'in the largest letters, spaced').toEqual([]);
    expect.soft(await cutOff(page), 'in the largest letters, spaced').toEqual([]);
    await page.locator('#text-normal').check({ force: true });
    expect.soft(await tooWide(page), 'spaced').toEqual([]);
    const complaints = [...phone.complaints.slice(before[0]), ...plain.complaints.slice(before[1])];
    expect(complaints.filter((one) => !isOwnStatus(one, address))).toEqual([]);
  });
});

describeInBrowser('these checks', () => {
  it('see a page that is too wide, cuts text off or hides focus', async () => {
    await using visitor = await visit({ width: 320, height: 640 });
    await visitor.go('/tro-nang/');
    await visitor.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'h1 { inline-size: 400px } main p { block-size: 5px; overflow: hidden } a { outline: none !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await tooWide(visitor.page)).toContainEqual(expect.stringContaining('<h1'));
    expect(await cutOff(visitor.page)).not.toEqual([]);
    expect(await unseenFocus(visitor.page)).not.toEqual([]);
  });

  it('hear of what the policy blocks and of requests to others', async () => {
    await using visitor = await visit();
    await visitor.go('/');
    await visitor.page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/a.png' }));
    });
    await expect.poll(() => visitor.complaints.length).toBeGreaterThan(0);
    expect(visitor.complaints.join('\n')).toMatch(/Content Security Policy/u);
  });
});
