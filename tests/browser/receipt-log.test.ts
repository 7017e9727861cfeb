import { expect, it } from 'vitest';
import { leafOf } from '#feedback/receipts.ts';
import { runAxe } from './axe.ts';
import { heading, lookUp, sendQuestion } from './feedback-pages.ts';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

shareBrowser();

describeInBrowser('the open log of receipts', () => {
  it('holds a receipt from the moment it is given, and says so without JavaScript', async () => {
    await using visitor = await visit({ javaScriptEnabled: false });
    const code = await sendQuestion(visitor);
    const leaf = Buffer.from(leafOf(code)).toString('hex');
    await lookUp(visitor, code);
    expect(await visitor.page.locator('main .leaf').innerText()).toBe(leaf);
    expect(await visitor.page.locator('main').innerText()).toMatch(/đứng thứ \d+ trong \d+ dấu vết của ngày/u);
    await visitor.go('/nhat-ky/bien-nhan/');
    expect(await heading(visitor.page)).toBe('Nhật ký biên nhận');
    const file = await visitor.page.locator('main a[href$=".json"]').first().getAttribute('href');
    const day = (await (await fetch(new URL(file ?? '', portal))).json()) as { la: string[] };
    expect(day.la).toContain(leaf);
  });

  it.each(['light', 'dark'] as const)(
    'meets WCAG 2.2 AA at 320 px, %s, with nothing to scroll sideways',
    async (colorScheme) => {
      await using visitor = await visit({ width: 320, height: 640 });
      const { page } = visitor;
      await sendQuestion(visitor);
      await page.emulateMedia({ colorScheme });
      await visitor.go('/nhat-ky/bien-nhan/');
      expect((await runAxe(page)).violations).toEqual([]);
      expect(await page.locator('main table').count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );
});
