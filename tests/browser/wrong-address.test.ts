import { expect, it } from 'vitest';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

shareBrowser();

describeInBrowser('a wrong address', () => {
  it('is answered with a page that helps, and not as found', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    const answer = await page.goto(`${portal}/khong/co/trang-nay/`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Không tìm thấy trang này');
    expect(await page.locator('main form[action="/tim-kiem/"]').count()).toBe(1);
    expect(await page.locator('main a[href="/kien-nghi/"]').count()).toBe(1);
    expect(visitor.complaints.filter((one) => !/status of 404/u.test(one))).toEqual([]);
  });

  it('is mended where it is only written otherwise', async () => {
    await using visitor = await visit();
    for (const [typed, meant] of [
      ['/lich', '/lich/'],
      ['/kiennghi', '/kien-nghi/'],
      ['/LICH-DOI-THOAI', '/lich/'],
    ]) {
      await visitor.page.goto(portal + typed);
      expect(new URL(visitor.page.url()).pathname).toBe(meant);
    }
  });
});
