import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { intakeAddress } from '#domain/address.ts';
import { openSession } from './sample-pages.ts';
import { portal, type Visit } from './visit.ts';

/** What a resident writes in these tests: nobody's words, nobody's name. */
export const question = 'Đường liên thôn bị hỏng nặng, xe chở đất làm rơi vãi, bụi mù. Khi nào xã sửa?';
export const contactName = 'Người Thử Nghiệm';

export const formAddress = intakeAddress(openSession.id);

/** Fills in what has to be filled in, and what else is given. */
export async function fillIn(page: Page, { content = question, contact = false } = {}): Promise<void> {
  await page.getByLabel('Câu hỏi, kiến nghị, phản ánh hoặc góp ý').check();
  await page.getByLabel('Lĩnh vực', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Nội dung', { exact: true }).fill(content);
  await page.getByLabel('Bản thân tôi, gia đình tôi').check();
  if (contact) await page.getByLabel('Họ tên').fill(contactName);
  await page.getByLabel('Tôi đã đọc và đồng ý').check();
}

/** Presses a button that sends a form, and waits for the page that answers. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button', { name }).first().click()]);
}

export const heading = (page: Page) => page.locator('main h1').innerText();

/** From the empty form to the receipt; gives its typed code. */
export async function sendQuestion({ page, go }: Visit, filled: Parameters<typeof fillIn>[1] = {}): Promise<string> {
  await go(formAddress);
  await fillIn(page, filled);
  await press(page, 'Xem lại trước khi gửi');
  expect(await heading(page)).toBe('Xem lại trước khi gửi');
  await press(page, 'Gửi ý kiến');
  expect(await heading(page)).toBe('Đã nhận ý kiến của bạn');
  return receiptCode(page);
}

export async function receiptCode(page: Page): Promise<string> {
  return ((await page.locator('.code-groups').textContent()) ?? '').replaceAll(/\s/gu, '');
}

/** Looks a code up by hand. */
export async function lookUp({ page, go }: Visit, code: string): Promise<void> {
  await go('/tra-cuu/');
  await page.getByLabel('Mã biên nhận').fill(code);
  await press(page, 'Xem tình trạng');
}

/** Browsers report every answer of 4xx on the console; those are meant here. */
export const unexpected = (complaints: readonly string[]) =>
  complaints.filter((line) => !/status of (?:404|409|422|429|503)/u.test(line));

/** Answers the next post to an address with a page, in place of the portal. */
export async function answerWith(page: Page, path: string, html: string, status = 200): Promise<void> {
  await page.route(
    `${portal}${path}`,
    (route) => route.fulfill({ status, contentType: 'text/html; charset=utf-8', body: html }),
    { times: 1 },
  );
}
