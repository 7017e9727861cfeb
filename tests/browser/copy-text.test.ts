import { expect, it } from 'vitest';
import { posterAddress } from '#domain/address.ts';
import { openSession } from './sample-pages.ts';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

shareBrowser();

describeInBrowser('the words of a notice', () => {
  it('are copied with a button that says so', async () => {
    await using visitor = await visit();
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: portal });
    await visitor.go(posterAddress(openSession.id));
    const section = visitor.page.locator('section:has(#sms)');
    await section.getByRole('button', { name: 'Chép tin nhắn sms' }).click();
    await expect.poll(() => section.getByRole('status').innerText()).toMatch(/^Đã chép/u);
    const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await section.locator('pre').innerText());
    expect(copied).toContain('doi-thoai.example');
    expect(visitor.complaints).toEqual([]);
  });

  it('are copied by selection where the browser keeps the clipboard shut', async () => {
    await using visitor = await visit();
    await visitor.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await visitor.go(posterAddress(openSession.id));
    const section = visitor.page.locator('section:has(#loa)');
    await section.getByRole('button').click();
    await expect.poll(() => section.getByRole('status').innerText()).toMatch(/^(?:Đã chép|Chưa chép được)/u);
    expect(await visitor.page.evaluate(() => String(getSelection()))).toContain('Kính thưa');
  });

  it('can be selected and downloaded without scripts, and no dead button stands there', async () => {
    await using visitor = await visit({ javaScriptEnabled: false });
    await visitor.go(posterAddress(openSession.id));
    expect(await visitor.page.getByRole('button', { name: /^Chép/u }).count()).toBe(0);
    for (const name of ['loa', 'zalo', 'sms']) {
      const section = visitor.page.locator(`section:has(#${name})`);
      const file = await section.getByRole('link', { name: /^Tải tệp/u }).getAttribute('href');
      const body = await (await fetch(`${portal}${file}`)).text();
      expect(body.replaceAll('\r\n', '\n')).toContain(await section.locator('pre').textContent());
    }
  });
});
