import { expect, test } from 'vitest';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

shareBrowser();

const board = '/kien-nghi/';
/** Petitions a static facet page says it has. */
async function countOn(address: string): Promise<number> {
  await using resident = await visit({ javaScriptEnabled: false });
  await resident.go(address);
  return Number((await resident.page.locator('main .small').first().innerText()).match(/^[\d.]+/u)?.[0]);
}

describeInBrowser('the petition board', () => {
  test('leads to the same petitions by links when scripts do not run', async () => {
    await using resident = await visit({ javaScriptEnabled: false });
    await resident.go(board);
    expect(await resident.page.locator('select').count()).toBe(0);
    await resident.page.getByRole('link', { name: /^Quá hạn/u }).click();
    expect(new URL(resident.page.url()).pathname).toBe('/kien-nghi/han/qua-han/');
    expect(await resident.page.locator('main .list > li').count()).toBe(await countOn('/kien-nghi/han/qua-han/'));
  });

  test('combines filters in place, keeps them in the address and announces how many are left', async () => {
    await using resident = await visit();
    await resident.go(board);
    await resident.page.getByLabel('Thời hạn').selectOption('qua-han');
    const late = await countOn('/kien-nghi/han/qua-han/');
    await resident.page.getByText(`${late} kiến nghị khớp`).waitFor();
    await resident.page.getByLabel('Lĩnh vực').selectOption('dat-dai');
    const rows = resident.page.locator('petition-board .list:visible > li');
    await expect.poll(() => rows.count()).toBeLessThan(late);
    const left = await rows.count();
    expect(await resident.page.getByRole('status').innerText()).toMatch(new RegExp(`^${left} kiến nghị`, 'u'));
    expect(new URL(resident.page.url()).search).toBe('?han=qua-han&linh-vuc=dat-dai');
    await resident.page.reload();
    await expect.poll(() => rows.count()).toBe(left);
    expect(resident.complaints).toEqual([]);
  });

  test('shows a long answer in parts and puts the reader at the first new one', async () => {
    await using resident = await visit();
    await resident.go(`${board}?nam=2024`);
    const rows = resident.page.locator('petition-board .list:visible > li');
    await expect.poll(() => rows.count()).toBe(50);
    await resident.page.getByRole('button', { name: 'Xem thêm' }).click();
    expect(await rows.count()).toBe(await countOn('/kien-nghi/nam/2024/'));
    expect(await rows.nth(50).locator('a:focus').count()).toBe(1);
    expect(await resident.page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
  });

  test('goes back to the whole list when the filters are cleared', async () => {
    await using resident = await visit();
    await resident.go(`${board}?han=qua-han`);
    await resident.page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await resident.page.locator('#danh-sach').waitFor();
    expect(new URL(resident.page.url()).search).toBe('');
    expect(await resident.page.getByRole('button', { name: 'Bỏ lọc' }).count()).toBe(0);
  });

  test('is worked by keyboard alone', async () => {
    await using resident = await visit();
    await resident.go(board);
    await resident.page.getByLabel('Kết quả').focus();
    await resident.page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(resident.page.url()).search).toBe('?ket-qua=da-giai-quyet');
    await resident.page.getByText(/kiến nghị khớp/u).waitFor();
  });

  test('takes the reader to the page of the filter when its data do not come', async () => {
    await using resident = await visit();
    await resident.page.route('**/danh-muc.json', (route) => route.abort());
    await resident.go(board);
    await resident.page.getByLabel('Thời hạn').selectOption('qua-han');
    await resident.page.waitForURL(`${portal}/kien-nghi/han/qua-han/`);
  });
});
