import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runAxe } from './axe.ts';
import { answers } from './feedback-answers.ts';
import {
  answerWith,
  fillIn,
  formAddress,
  heading,
  lookUp,
  press,
  receiptCode,
  sendQuestion,
} from './feedback-pages.ts';
import { describeInBrowser, portal, shareBrowser, visit } from './visit.ts';

const narrow = { width: 320, height: 640 };

/** WCAG in light and dark, and nothing to scroll sideways for. */
async function isFine(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await runAxe(page);
  expect(light.violations, `${state}, light`).toEqual([]);
  expect(light.passes).toBeGreaterThan(10);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  expect((await runAxe(page, 'colours')).violations, `${state}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), state).toBeLessThanOrEqual(320);
}

shareBrowser();

describeInBrowser('every state of feedback meets WCAG 2.2 AA, as far as axe sees, at 320 px', () => {
  it('from the empty form to the receipt and its status', async () => {
    await using visitor = await visit(narrow);
    const { page } = visitor;
    await visitor.go(formAddress);
    await isFine(page, 'empty');
    await press(page, 'Xem lại trước khi gửi');
    await isFine(page, 'errors');
    await fillIn(page, { contact: true, content: `Số nhà tôi gần chợ.\n${'dàikhôngdấucách'.repeat(20)}` });
    await press(page, 'Xem lại trước khi gửi');
    await isFine(page, 'check');
    await press(page, 'Gửi ý kiến');
    await isFine(page, 'receipt');
    const code = await receiptCode(page);
    await visitor.go('/tra-cuu/');
    await isFine(page, 'look-up');
    await lookUp(visitor, code);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await isFine(page, 'status');
  });

  it.each(answers)('$name', async ({ name, html }) => {
    await using visitor = await visit(narrow);
    const { page } = visitor;
    await answerWith(page, '/api/gop-y', html);
    await page.goto(`${portal}/api/gop-y`);
    await isFine(page, name);
    expect(visitor.complaints).toEqual([]);
  });
});

describeInBrowser('a closed window', () => {
  it('is told by the server, with the text kept, whatever the page said', async () => {
    await using visitor = await visit(narrow);
    const { page } = visitor;
    await visitor.go(formAddress);
    await fillIn(page, { content: 'Ý kiến gửi quá muộn, cần được giữ lại.' });
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('main input[name="buoi"]');
      if (field) field.value = '2024/phuc-hoa-dinh-ky';
    });
    await press(page, 'Xem lại trước khi gửi');
    expect(await heading(page)).toMatch(/hết hạn|hủy|Chưa đến ngày/u);
    expect(await page.locator('#da-viet').inputValue()).toContain('cần được giữ lại');
  });
});

describeInBrowser('a receipt on paper', () => {
  it.each(['A5', 'A4'])('is one sheet of %s, black on white, with its code and its QR code', async (format) => {
    await using visitor = await visit({ colorScheme: 'dark' });
    const { page } = visitor;
    await sendQuestion(visitor, { contact: true });
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length).toBe(1);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const part of ['.code-groups', '.qr', '.receipt-next']) {
      expect(await page.locator(part).isVisible(), part).toBe(true);
    }
    for (const part of ['.masthead', '.colophon', '.receipt-do', '[data-nhat-ky]', '.demo-note']) {
      expect(await page.locator(part).isVisible(), part).toBe(false);
    }
    const colours = await page.locator('.receipt').evaluate((slip) => {
      const { color, backgroundColor } = getComputedStyle(slip);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });
});

describeInBrowser('with the keyboard alone', () => {
  it('a resident sends a question, prints nothing by accident and looks at its status', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    const { keyboard } = page;
    const at = () => page.evaluate(() => document.activeElement?.id ?? '');
    const tabTo = async (id: string) => {
      for (let presses = 0; (await at()) !== id; presses += 1) {
        expect(presses, id).toBeLessThan(60);
        await keyboard.press('Tab');
      }
    };
    const sendByEnter = () => Promise.all([page.waitForEvent('load'), keyboard.press('Enter')]);
    await visitor.go(formAddress);
    await tabTo('loai_viec');
    await keyboard.press('Space');
    await tabTo('linh_vuc');
    await keyboard.press('ArrowDown');
    await tabTo('noi_dung');
    await keyboard.type('Đèn đường đầu thôn hỏng đã một tháng, bao giờ sửa?');
    await tabTo('noi_xay_ra');
    await tabTo('thay_mat');
    await keyboard.press('Space');
    await tabTo('dong_y');
    expect(await page.locator('#ghi_chu_them').inputValue()).toBe('');
    await keyboard.press('Space');
    await page.locator('main button[value="kiem_tra"]').focus();
    await sendByEnter();
    expect(await heading(page)).toBe('Xem lại trước khi gửi');
    await page.locator('main button[value="gui"]').focus();
    await sendByEnter();
    expect(await at()).toBe('da-nhan');
    await page.locator('main button[value="xem"]').focus();
    await sendByEnter();
    expect(await heading(page)).toBe('Tình trạng ý kiến của bạn');
  });

  it('nobody can get into the field that is a trap', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go(formAddress);
    const stops: string[] = [];
    await page.locator('#noi_xay_ra').focus();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.id ?? ''));
    }
    expect(stops).toContain('dong_y');
    expect(stops).not.toContain('ghi_chu_them');
  });
});
