import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

const results = (page: Page) => page.locator('.search-results > li');
const status = (page: Page) => page.locator('main [role="status"]');
const asked = (page: Page) => new URL(page.url()).searchParams.get('q');

shareBrowser();

describeInBrowser('the search page', () => {
  it('shows results as one types, tells how many, and keeps the question in its address', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/');
    await page.locator('#q').pressSequentially('rác thải');
    await results(page).first().waitFor();
    await expect.poll(() => status(page).innerText()).toMatch(/^Có \d+ kết quả/u);
    expect(await status(page).getAttribute('aria-live')).toBe('polite');
    expect(asked(page)).toBe('rác thải');
    expect(await results(page).first().locator('mark').count()).toBeGreaterThan(0);
    expect(await results(page).first().locator('a').innerText()).not.toBe('');
    expect(visitor.complaints).toEqual([]);
  });

  it('narrows results by filters that say how many they leave', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=đường');
    await results(page).first().waitFor();
    const all = Number((await status(page).innerText()).match(/\d+/u)?.[0]);
    const kinds = page.locator('.search-filters select[name="Loại"]');
    const option = kinds.locator('option', { hasText: 'Kiến nghị' });
    const offered = Number((await option.textContent())?.match(/\((\d+)\)/u)?.[1]);
    await kinds.selectOption('Kiến nghị');
    await expect.poll(() => status(page).innerText()).toContain(`Có ${offered} kết quả`);
    expect(offered).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('Loại')).toBe('Kiến nghị');
    const links = await results(page)
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links.filter((path) => !path.startsWith('/kien-nghi/'))).toEqual([]);
  });

  it('answers an address with a question, and the back button goes back', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=vải');
    await results(page).first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('vải');
    await page.locator('#q').fill('chợ');
    await page.locator('main form button[type="submit"]').click();
    await expect.poll(() => asked(page)).toBe('chợ');
    await page.goBack();
    await expect.poll(() => asked(page)).toBe('vải');
    await expect.poll(() => page.locator('#q').inputValue()).toBe('vải');
    await results(page).first().waitFor();
    await expect.poll(() => page.locator('.search-results').innerText()).toMatch(/vải/iu);
  });

  it('says what to try when nothing is found', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=xyzzyquux');
    await expect.poll(() => status(page).innerText()).toMatch(/Không có kết quả cho “xyzzyquux”/u);
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('.search-browse').isVisible()).toBe(true);
  });

  it('shows what was typed as text, never as markup', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(`/tim-kiem/?q=${encodeURIComponent('<xyzzyquux>')}`);
    await expect.poll(() => status(page).innerText()).toContain('<xyzzyquux>');
    expect(await page.locator('xyzzyquux').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it('says so when the index can not be fetched, and works once it can', async () => {
    await using visitor = await visit();
    const { page, context } = visitor;
    await visitor.go('/tim-kiem/');
    await context.setOffline(true);
    await page.locator('#q').fill('rác');
    await expect.poll(() => status(page).innerText()).toMatch(/Không tải được dữ liệu tìm kiếm/u);
    await context.setOffline(false);
    await page.locator('main form button[type="submit"]').click();
    await results(page).first().waitFor();
  });

  it('fits 320 px with results and filters', async () => {
    await using visitor = await visit({ width: 320, height: 640 });
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=đường');
    await results(page).first().waitFor();
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
