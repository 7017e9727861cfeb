import { expect, it } from 'vitest';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

const letters = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const dark = () => getComputedStyle(document.documentElement).colorScheme;

shareBrowser();

describeInBrowser('the display settings', () => {
  it('are remembered on the next page and on the next visit, on this device', async () => {
    await using visitor = await visit();
    const { page, context } = visitor;
    await visitor.go('/');
    const usual = await page.evaluate(letters);
    await page.getByLabel('Rất lớn').check();
    await page.getByLabel('Tối').check();
    await page.locator('nav a[href="/lich/"]').click();
    await page.waitForURL('**/lich/');
    await expect.poll(() => page.evaluate(letters)).toBe(usual * 1.5);
    expect(await page.getByLabel('Tối').isChecked()).toBe(true);
    expect(await page.evaluate(dark)).toBe('dark');
    const later = await context.newPage();
    await later.goto(page.url());
    await expect.poll(() => later.evaluate(letters)).toBe(usual * 1.5);
    expect(await context.cookies()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('follow the device until someone chooses', async () => {
    await using visitor = await visit({ colorScheme: 'dark' });
    await visitor.go('/');
    expect(await visitor.page.evaluate(dark)).toBe('dark');
    await visitor.page.getByLabel('Sáng').check();
    expect(await visitor.page.evaluate(dark)).not.toBe('dark');
  });

  it('hold for the page where nothing can be stored', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await visitor.go('/');
    const usual = await page.evaluate(letters);
    await page.getByLabel('Rất lớn').check();
    expect(await page.evaluate(letters)).toBe(usual * 1.5);
    expect(visitor.complaints).toEqual([]);
  });
});
