import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runAxe } from './axe.ts';
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
    expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
    expect(await results(page).first().locator('a').innerText()).not.toBe('');
    expect(visitor.complaints).toEqual([]);
  });

  it('narrows results by filters that say how many they leave', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=đường');
    await results(page).first().waitFor();
    const all = Number((await status(page).innerText()).match(/\d+/u)?.[0]);
    const kinds = page.getByLabel('Loại', { exact: true });
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

  it('keeps the filters in the address, and gives them back with it', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=đường&Thời+hạn=Quá+hạn');
    await results(page).first().waitFor();
    expect(await page.getByLabel('Thời hạn').inputValue()).toBe('Quá hạn');
    const count = await status(page).innerText();
    expect(await page.locator('.search-results .meta').allInnerTexts()).toSatisfy((all: string[]) =>
      all.every((meta) => meta.includes('Quá hạn')),
    );
    await page.getByRole('button', { name: 'Bỏ bộ lọc' }).click();
    await expect.poll(() => status(page).innerText()).not.toBe(count);
    expect(new URL(page.url()).search).not.toContain('h%E1%BA%A1n');
    await page.goBack();
    await expect.poll(() => status(page).innerText()).toBe(count);
    expect(await page.getByLabel('Thời hạn').inputValue()).toBe('Quá hạn');
  });

  it('never ends in nothing: it says what to try, and the lists stay', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=xyzzyquux');
    await expect.poll(() => status(page).innerText()).toBe('Không có kết quả cho “xyzzyquux”.');
    expect(await results(page).count()).toBe(0);
    const help = page.locator('.search-nothing');
    expect(await help.getByRole('link').count()).toBeGreaterThan(2);
    expect(await page.locator('.search-help').isVisible()).toBe(true);
    expect(await page.locator('.search-browse').isVisible()).toBe(true);
    await visitor.go('/tim-kiem/?q=rác&Năm=2031');
    await help.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    await results(page).first().waitFor();
    expect(asked(page)).toBe('rác');
  });

  it('asks whether another spelling is meant, and searches it when told', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=nuowcs+sachj');
    await page.getByRole('link', { name: 'nước sạch', exact: true }).click();
    await expect.poll(() => asked(page)).toBe('nước sạch');
    await results(page).first().waitFor();
    expect(await page.locator('.search-suggestion').innerText()).not.toContain('Có phải');
  });

  it('shows the page of a unit first, with what it became, and the document of a number', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=xa viet lap');
    await results(page).first().waitFor();
    expect(await results(page).first().innerText()).toMatch(
      /Trang đơn vị[\s\S]*xã Việt Lập[\s\S]*Ủy ban nhân dân xã Tân Yên/u,
    );
    await visitor.go('/tim-kiem/?q=kl 116');
    await results(page).first().waitFor();
    expect(await results(page).first().innerText()).toMatch(/^Đúng số văn bản bạn tìm[\s\S]*116-KL\/TU/u);
  });

  it('leads to a place inside a page, which is there', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=trụ sở dôi dư quỹ của tổ dân phố');
    const clause = page.locator('.search-excerpt a[href*="#khoan-"]').first();
    await clause.click();
    await page.waitForURL('**/ket-luan/**');
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible()).toBe(true);
  });

  it('shows more results on demand and moves on to the first of them', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=xã');
    await results(page).nth(9).waitFor();
    await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
    await results(page).nth(10).waitFor();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(await results(page).nth(10).innerText()).toContain(focused);
  });

  it('can be used by keyboard alone', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go('/tim-kiem/');
    await page.locator('#q').focus();
    await page.keyboard.type('rac');
    await results(page).first().waitFor();
    const reached: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement instanceof HTMLSelectElement ? activeElement.name : (activeElement?.className ?? '');
        }),
      );
    }
    expect(reached).toEqual(expect.arrayContaining(['Loại', 'Năm', 'list-title']));
    await page.getByLabel('Loại', { exact: true }).selectOption('Kết luận');
    await expect.poll(() => new URL(page.url()).searchParams.get('Loại')).toBe('Kết luận');
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name ?? '')).not.toBe(undefined);
  });

  it('shows what was typed as text, never as markup', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(`/tim-kiem/?q=${encodeURIComponent('<xyzzyquux>')}`);
    await expect.poll(() => status(page).innerText()).toContain('<xyzzyquux>');
    expect(await page.locator('xyzzyquux').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it.each([
    ['a very long text', 'đường hỏng '.repeat(30)],
    ['markup', '"><img src=x onerror=alert(1)>'],
    ['signs of patterns', '.*+?^$ {}()|[]\\'],
    ['emoji', '👨‍👩‍👧 🏚️'],
    ['letters taken apart', 'đường hỏng'.normalize('NFD')],
    ['writing from right to left', '\u202eשלום'],
  ])('takes %s as words', async (_name, query) => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(`/tim-kiem/?q=${encodeURIComponent(query)}`);
    await expect.poll(() => status(page).innerText()).toMatch(/^(?:Có \d+|Không có) kết quả/u);
    expect(visitor.complaints).toEqual([]);
  });

  it('says so when the index can not be fetched, leaves the lists, and works once it can', async () => {
    await using visitor = await visit();
    const { page, context } = visitor;
    await visitor.go('/tim-kiem/');
    await context.setOffline(true);
    await page.locator('#q').fill('rác');
    await expect.poll(() => status(page).innerText()).toMatch(/Không tải được dữ liệu tìm kiếm/u);
    expect(await page.locator('.search-browse').isVisible()).toBe(true);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await results(page).first().waitFor();
  });

  it('works on when a new edition took the place of the index that was open', async () => {
    await using visitor = await visit();
    const { page, context } = visitor;
    await visitor.go('/tim-kiem/?q=rác');
    await results(page).first().waitFor();
    let gone = 0;
    await context.route(/du-lieu\/[0-9a-f]{16}\/[tc]\d+\.bin$/u, (route) => {
      gone += 1;
      return gone === 1 ? route.fulfill({ status: 404, body: 'gone' }) : route.continue();
    });
    await page.locator('#q').fill('vải thiều nông sản');
    await expect.poll(() => asked(page)).toBe('vải thiều nông sản');
    await expect.poll(() => gone).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.search-results').innerText()).toMatch(/vải thiều/u);
    expect(await page.locator('.search-failed').isVisible()).toBe(false);
  });

  it('fits 320 px with results and filters', async () => {
    await using visitor = await visit({ width: 320, height: 640 });
    const { page } = visitor;
    await visitor.go('/tim-kiem/?q=đường');
    await results(page).first().waitFor();
    await page.getByText('Lọc kết quả').first().click();
    await page.getByLabel('Đơn vị', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it.each(['light', 'dark'] as const)('keeps to WCAG in every state, %s', async (colorScheme) => {
    await using visitor = await visit({ colorScheme, bypassCSP: true });
    const { page, context } = visitor;
    for (const address of ['', '?q=đường', '?q=xa+viet+lap', '?q=kl+116', '?q=rác&Loại=Kết+luận', '?q=xyzzyquux']) {
      await visitor.go(`/tim-kiem/${address}`);
      if (address) await expect.poll(() => status(page).innerText()).toMatch(/kết quả/u);
      expect([address, (await runAxe(page)).violations]).toEqual([address, []]);
    }
    await visitor.go('/tim-kiem/');
    await context.setOffline(true);
    await page.locator('#q').fill('rác');
    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
    expect((await runAxe(page)).violations).toEqual([]);
  });
});
