import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addressOf, intakeAddress } from '#domain/address.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { dueOf } from '#domain/petitions.ts';
import { asOf, holidays, openSession, resolvedPetition } from './sample-pages.ts';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const letters = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

shareBrowser();

describeInBrowser('with JavaScript switched off', () => {
  it('a resident gets from the first page to the due date and evidence of a petition in three clicks', async () => {
    await using visitor = await visit({ javaScriptEnabled: false, width: 360, height: 740 });
    const { page } = visitor;
    const address = addressOf('petitions', resolvedPetition.id);
    const due = dueOf(resolvedPetition, asOf, holidays)?.date ?? '';
    const [evidence] = resolvedPetition.events.flatMap((event) => event.evidence ?? []);
    let clicks = 0;
    const click = async (link: string) => {
      clicks += 1;
      await page.locator(link).first().click();
      await page.waitForLoadState();
    };
    await visitor.go('/');
    await click('nav a[href="/kien-nghi/"]');
    while ((await page.locator(`main a[href="${address}"]`).count()) === 0) await click('main a[rel="next"]');
    await click(`main a[href="${address}"]`);
    expect(clicks).toBeLessThanOrEqual(3);
    expect(new URL(page.url()).pathname).toBe(address);
    expect(due).not.toBe('');
    const text = await page.locator('main').innerText();
    expect(text).toContain(shortDate(due));
    expect(text).toContain('Bằng chứng');
    expect(text).toContain(evidence?.title ?? 'no evidence');
    expect(visitor.complaints).toEqual([]);
  });

  it('the text grows and the colours turn at once', async () => {
    await using visitor = await visit({ javaScriptEnabled: false });
    const { page } = visitor;
    await visitor.go('/');
    const [size, colour] = [await letters(page), await background(page)];
    await page.getByLabel('Rất lớn').check();
    await page.getByLabel('Tối').check();
    expect(await letters(page)).toBe(size * 1.5);
    expect(await background(page)).not.toBe(colour);
  });

  it('the search page leads to everything by links and says why', async () => {
    await using visitor = await visit({ javaScriptEnabled: false });
    await visitor.go('/tim-kiem/');
    expect(await visitor.page.locator('main').innerText()).toContain('đang tắt JavaScript');
    expect(await visitor.page.locator('main .search-browse a').count()).toBeGreaterThan(20);
    expect(await visitor.page.locator('.search-filters').isVisible()).toBe(false);
  });

  it('the form to ask ahead says where else to bring a question', async () => {
    await using visitor = await visit({ javaScriptEnabled: false });
    await visitor.go(intakeAddress(openSession.id));
    expect(await visitor.page.locator('main').innerText()).toMatch(/nộp|gửi/u);
    expect(await visitor.page.locator('main').innerText()).toContain(shortDate(openSession.intake?.to ?? ''));
  });

  it('petitions can be sorted out by links', async () => {
    await using visitor = await visit({ javaScriptEnabled: false });
    const { page } = visitor;
    await visitor.go('/kien-nghi/');
    await page.locator('main a[href="/kien-nghi/han/qua-han/"]').first().click();
    await page.waitForLoadState();
    const overdue = await page.locator('main a[href^="/kien-nghi/kn-"]').count();
    expect(overdue).toBeGreaterThan(5);
    expect(await page.locator('main').innerText()).toContain('Quá hạn');
  });
});
