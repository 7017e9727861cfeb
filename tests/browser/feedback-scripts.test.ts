import { expect, it } from 'vitest';
import { addressOf } from '#domain/address.ts';
import { fillIn, formAddress, heading, press, question, sendQuestion, unexpected } from './feedback-pages.ts';
import { openSession } from './sample-pages.ts';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

shareBrowser();

describeInBrowser('the scripts of the form', () => {
  it('move the focus to what is wrong, and to the receipt', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(formAddress);
    await press(page, 'Xem lại trước khi gửi');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await fillIn(page);
    await press(page, 'Xem lại trước khi gửi');
    await press(page, 'Gửi ý kiến');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('da-nhan');
  });

  it('prove a little work while one writes', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(formAddress);
    await page.locator('#noi_dung').focus();
    const proof = page.locator('input[name="thu_thach"]');
    await expect.poll(() => proof.inputValue()).not.toBe('');
    const { challenge, solution } = JSON.parse(Buffer.from(await proof.inputValue(), 'base64').toString()) as {
      challenge: { parameters: { keyPrefix: string } };
      solution: { derivedKey: string };
    };
    expect(solution.derivedKey.startsWith(challenge.parameters.keyPrefix)).toBe(true);
    await fillIn(page);
    await press(page, 'Xem lại trước khi gửi');
    expect(await proof.inputValue()).not.toBe('');
    expect(unexpected(visitor.complaints)).toEqual([]);
  });

  it('count what is left as a reader counts', async () => {
    await using visitor = await visit();
    const count = visitor.page.locator('[data-dem]');
    await visitor.go(formAddress);
    await visitor.page.locator('#noi_dung').fill('Nguyễn 👨‍👩‍👧'.normalize('NFD'));
    expect(await count.innerText()).toBe('Còn 4.992 ký tự.');
    await visitor.page.locator('#noi_dung').fill('a'.repeat(5003));
    expect(await count.innerText()).toBe('Dài quá 3 ký tự.');
  });

  it('keep a draft on the device only if asked to, without contact data, and clear it with the receipt', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await visitor.go(formAddress);
    await page.locator('#noi_dung').fill(question);
    expect(await stored()).not.toContain(question);
    await page.getByLabel('Giữ bản nháp trên máy này').check();
    await page.getByLabel('Họ tên').fill('Người Thử Nghiệm');
    expect(await stored()).toContain(question);
    expect(await stored()).not.toContain('Người Thử');
    await page.reload();
    expect(await page.locator('#noi_dung').inputValue()).toBe(question);
    await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
    expect(await stored()).not.toContain(question);
    await page.getByLabel('Giữ bản nháp trên máy này').check();
    expect(await stored()).toContain(question);
    const typed = await sendQuestion(visitor);
    expect(await stored()).not.toContain(question);
    expect(await stored()).not.toContain(typed);
  });

  it('show petitions that are alike, found in this portal alone', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(formAddress);
    expect(await page.locator('[data-tuong-tu]').isVisible()).toBe(false);
    await page.locator('#noi_dung').fill(question);
    await page.locator('[data-tuong-tu] li').first().waitFor();
    const links = await page
      .locator('[data-tuong-tu] a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links.filter((path) => !path.startsWith('/kien-nghi/kn-'))).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('show questions of this session that are alike, each at its place', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(formAddress);
    const asked = page.locator('[data-da-hoi] a').first();
    const [text, href] = [(await asked.textContent()) ?? '', await asked.getAttribute('href')];
    await page.locator('#noi_dung').fill(text.replace(/^CH-\d+: /u, ''));
    await expect.poll(() => page.locator('[data-tuong-tu] a').first().getAttribute('href')).toBe(href);
    await visitor.go(href ?? '');
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  });

  it('let a browser say once that a question is theirs, too', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    const part = page.locator('.support').first();
    await visitor.go(addressOf('dialogues', openSession.id));
    await part.getByRole('button').click();
    await expect.poll(() => part.getByRole('status').innerText()).toMatch(/^Đã ghi: bạn cũng quan tâm/u);
    expect(await part.getByRole('status').evaluate((line) => line === document.activeElement)).toBe(true);
    await page.reload();
    expect(await part.getByRole('button').isVisible()).toBe(false);
    expect(await part.innerText()).toContain('Bạn đã cho biết');
    expect(visitor.complaints).toEqual([]);
  });

  it('show what is alike on a form shown again by a function, too', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(formAddress);
    await press(page, 'Xem lại trước khi gửi');
    await page.locator('#noi_dung').fill(question);
    await page.locator('[data-tuong-tu] li').first().waitFor();
    expect(unexpected(visitor.complaints)).toEqual([]);
  });

  it('open the link of a receipt, without its code ever standing in an address that is sent or kept', async () => {
    await using visitor = await visit();
    const { page, context } = visitor;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const code = '0123456789ABCDEFGHJKMNPQRS';
    await page.goto(`${portal}/tra-cuu/#${code}`);
    await page.waitForURL('**/api/tra-cuu');
    expect(await heading(page)).toBe('Không tìm thấy mã này');
    // Pasted into the address of a page that is open already.
    await visitor.go('/tra-cuu/');
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, code);
    await page.waitForURL('**/api/tra-cuu');
    const kept = await page.evaluate(() =>
      (window as unknown as { navigation: { entries(): { url: string }[] } }).navigation
        .entries()
        .map(({ url }) => url),
    );
    expect(kept.filter((url) => url.includes(code))).toEqual([]);
    expect(kept).toContain(`${portal}/tra-cuu/`);
    expect(asked.filter((url) => url.replace(/#.*$/u, '').includes(code))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  it('check on the device that a receipt stands in the open log', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await sendQuestion(visitor);
    const note = page.locator('[data-nhat-ky]');
    await note.getByRole('button').click();
    await expect.poll(() => note.getByRole('status').innerText()).toMatch(/^Có trong nhật ký/u);
    await page.route('**/nhat-ky/bien-nhan/*.json', async (route) => {
      const response = await route.fetch();
      const day = (await response.json()) as { la: string[] };
      return route.fulfill({ response, json: { ...day, la: [...day.la, 'f'.repeat(64)] } });
    });
    await note.getByRole('button').click();
    await expect.poll(() => note.getByRole('status').innerText()).toMatch(/không khớp/u);
    await page.unrouteAll();
    await page.route('**/nhat-ky/bien-nhan/*.json', async (route) => {
      const response = await route.fetch();
      const day = (await response.json()) as { la: string[] };
      return route.fulfill({ response, json: { ...day, la: [] } });
    });
    await note.getByRole('button').click();
    await expect.poll(() => note.getByRole('status').innerText()).toMatch(/KHÔNG thấy/u);
  });
});
