import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

/** Where the keyboard is: the element with its text, and whether a reader can see it there. */
interface Stop {
  readonly name: string;
  readonly href: string | null;
  readonly visible: boolean;
}

function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { left, top, width, height, bottom } = element.getBoundingClientRect();
    const x = Math.min(Math.max(left + width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(top + Math.min(height / 2, 10), 1), innerHeight - 1);
    const above = document.elementFromPoint(x, y);
    const onScreen = bottom > 0 && top < innerHeight && width > 0 && height > 0;
    const reached =
      above !== null && (element.contains(above) || above.contains(element) || above.closest('label') !== null);
    const name =
      (element.getAttribute('aria-label') ?? element.innerText ?? '').trim() || element.id || element.tagName;
    return { name, href: element.getAttribute('href'), visible: onScreen && reached };
  });
}

/** Presses Tab until the wanted stop; at most `most` times. */
async function tabTo(page: Page, wanted: (stop: Stop) => boolean, most = 60): Promise<Stop> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop && wanted(stop)) return stop;
  }
  throw new Error(`not reached with ${most} presses of Tab`);
}

async function follow(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

shareBrowser();

describeInBrowser('with the keyboard alone', () => {
  it.each(['/', '/kien-nghi/', '/tim-kiem/'])('the first stop on %s skips to the main part', async (address) => {
    await using visitor = await visit();
    await visitor.go(address);
    await visitor.page.keyboard.press('Tab');
    expect(await stopOf(visitor.page)).toEqual({ name: 'Đến nội dung chính', href: '#noi-dung', visible: true });
    await visitor.page.keyboard.press('Enter');
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it.each([
    ['/', 1280],
    ['/', 320],
    ['/kien-nghi/', 320],
    ['/thuc-hien/', 320],
  ])('every stop on %s at %i px is on the screen and not covered, and the way through ends', async (address, width) => {
    await using visitor = await visit({ width, height: 640 });
    await visitor.go(address);
    const stops: Stop[] = [];
    for (;;) {
      await visitor.page.keyboard.press('Tab');
      const stop = await stopOf(visitor.page);
      if (!stop) break;
      stops.push(stop);
      expect(stops.length).toBeLessThan(600);
    }
    expect(stops.length).toBeGreaterThan(15);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  });

  it('a resident gets from the first page to a petition', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/');
    await tabTo(page, ({ href }) => href === '/kien-nghi/');
    await follow(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const petition = await tabTo(page, ({ href }) => /^\/kien-nghi\/kn-/u.test(href ?? ''), 120);
    expect(petition.name).not.toBe('');
    await follow(page);
    expect(new URL(page.url()).pathname).toBe(petition.href);
    expect(await page.locator('h1').innerText()).toContain(petition.name);
    expect(visitor.complaints).toEqual([]);
  });

  it('a resident searches, goes into a result and comes back to it', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/');
    await tabTo(page, ({ name }) => name === 'tim-dau-trang');
    await page.keyboard.type('thoát nước');
    await follow(page);
    await page.locator('.search-results a').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const result = await tabTo(
      page,
      ({ href }) =>
        /^https?:.*\/(?:doi-thoai|kien-nghi)\//u.test(href ?? '') || /^\/(?:doi-thoai|kien-nghi)\//u.test(href ?? ''),
      60,
    );
    await follow(page);
    await page.goBack();
    await page.locator('.search-results a').first().waitFor();
    expect(await page.locator('.search-results').innerText()).toContain(result.name);
    expect(await page.locator('#q').inputValue()).toBe('thoát nước');
    expect(visitor.complaints).toEqual([]);
  });
});
