import { expect, it } from 'vitest';
import {
  answerWith,
  contactName,
  fillIn,
  formAddress,
  heading,
  lookUp,
  press,
  question,
  receiptCode,
  sendQuestion,
  unexpected,
} from './feedback-pages.ts';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

const code = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/u;

shareBrowser();

describeInBrowser.each([
  ['on', true],
  ['off', false],
])('a resident with JavaScript switched %s', (_state, javaScriptEnabled) => {
  it('sends a question, keeps the receipt, sees how it stands, deletes contact data and takes it back', async () => {
    await using visitor = await visit({ javaScriptEnabled, width: 320, height: 640 });
    const { page } = visitor;
    const typed = await sendQuestion(visitor, { contact: true });
    expect(typed).toMatch(code);
    expect(await page.locator('svg.qr').isVisible()).toBe(true);
    expect(page.url()).not.toContain(typed);
    await lookUp(visitor, typed.toLowerCase().replaceAll('-', ' '));
    expect(await heading(page)).toBe('Tình trạng ý kiến của bạn');
    expect(await page.locator('main .state').innerText()).toBe('Đã nhận, đang chờ xem xét');
    expect(await page.locator('main').innerText()).not.toContain(contactName);
    await page.getByText('Xóa họ tên và cách liên hệ của tôi').click();
    await press(page, 'Xóa thông tin liên hệ');
    expect(await page.locator('.done').innerText()).toContain('Đã xóa họ tên');
    expect(await page.getByText('Xóa họ tên và cách liên hệ của tôi').count()).toBe(0);
    await page.getByText('Rút ý kiến này').click();
    await press(page, 'Rút ý kiến');
    expect(await page.locator('main .state').innerText()).toBe('Người gửi đã rút');
    expect(page.url()).toBe(`${portal}/api/tra-cuu`);
    expect(unexpected(visitor.complaints)).toEqual([]);
  });

  it('is shown what to correct, keeps what was typed, and goes back to change an answer', async () => {
    await using visitor = await visit({ javaScriptEnabled, width: 320, height: 640 });
    const { page } = visitor;
    await visitor.go(formAddress);
    await page.getByLabel('Nội dung', { exact: true }).fill('Ngắn');
    await press(page, 'Xem lại trước khi gửi');
    expect(await page.title()).toMatch(/^Lỗi: /u);
    const summary = page.locator('main [role=alert]');
    expect(await summary.locator('a').count()).toBe(5);
    await summary.locator('a').nth(2).click();
    expect(new URL(page.url()).hash).toBe('#noi_dung');
    expect(await page.locator('#noi_dung').inputValue()).toBe('Ngắn');
    expect(await page.locator('#noi_dung-loi').innerText()).toContain(await summary.locator('a').nth(2).innerText());
    await fillIn(page, { contact: true });
    await press(page, 'Xem lại trước khi gửi');
    await press(page, /^Sửa nội dung$/u);
    expect(await page.locator('#noi_dung').inputValue()).toBe(question);
    expect(await page.getByLabel('Họ tên').inputValue()).toBe(contactName);
    expect(await page.getByLabel('Tôi đã đọc và đồng ý').isChecked()).toBe(true);
    await press(page, 'Xem lại trước khi gửi');
    await press(page, 'Gửi ý kiến');
    expect(await receiptCode(page)).toMatch(code);
    expect(unexpected(visitor.complaints)).toEqual([]);
  });

  it('gets the same receipt when the form is sent twice or again after Back, and is told when its text was changed in between', async () => {
    await using visitor = await visit({ javaScriptEnabled });
    const { page, context } = visitor;
    await visitor.go(formAddress);
    await fillIn(page);
    await press(page, 'Xem lại trước khi gửi');
    const checked = await page.content();
    await press(page, 'Gửi ý kiến');
    const first = await receiptCode(page);
    await page.reload();
    expect(await receiptCode(page)).toBe(first);
    await page.goBack();
    expect(await heading(page)).toBe('Xem lại trước khi gửi');
    await press(page, 'Gửi ý kiến');
    expect(await receiptCode(page)).toBe(first);
    const again = await context.newPage();
    await answerWith(again, '/api/gop-y', checked.replaceAll(question, `${question} Sửa thêm.`));
    await again.goto(`${portal}/api/gop-y`);
    await press(again, 'Gửi ý kiến');
    expect(await heading(again)).toBe('Ý kiến này đã gửi rồi, với nội dung khác');
    await press(again, 'Xem lại như ý kiến mới');
    await press(again, 'Gửi ý kiến');
    expect(await receiptCode(again)).toMatch(code);
    expect(await receiptCode(again)).not.toBe(first);
  });

  it('with a complaint is shown its places; nothing is stored, and the way back keeps the text', async () => {
    await using visitor = await visit({ javaScriptEnabled });
    const { page } = visitor;
    await visitor.go(formAddress);
    await fillIn(page);
    await page.getByLabel('Khiếu nại hoặc tố cáo').check();
    await press(page, 'Xem lại trước khi gửi');
    expect(await heading(page)).toBe('Khiếu nại, tố cáo gửi ở nơi khác');
    await press(page, /quay lại/u);
    expect(await page.locator('#noi_dung').inputValue()).toBe(question);
    expect(await page.getByLabel('Câu hỏi, kiến nghị').isChecked()).toBe(true);
  });

  it('with a code nobody has is told to check it, and no more', async () => {
    await using visitor = await visit({ javaScriptEnabled });
    for (const typed of ['không phải mã', '0000-0000-0000-0000-0', 'KN-2024-NHA-NAM-001']) {
      await lookUp(visitor, typed);
      expect(await heading(visitor.page)).toBe('Không tìm thấy mã này');
      expect(await visitor.page.locator('#ma').inputValue()).toBe(typed);
    }
  });
});
