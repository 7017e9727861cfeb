import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '#record/check-record.ts';
import { writtenFolder } from '../records/written-folder.ts';
import {
  before,
  fillRepository,
  found,
  layOutRepository,
  openEntry,
  petition,
  session,
  stored,
} from './editor-desk.ts';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

shareBrowser();

const note = 'Đã họp với 33 hộ về phương án điều chỉnh.';

/** The record with one file as the editor left it. */
function problemsWith(path: string, text: string): string[] {
  const root = writtenFolder({});
  cpSync('content', root, { recursive: true });
  writeFileSync(join(root, path), text);
  return checkContent(root)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ where, what }) => `${where.file}:${where.line} ${what}`);
}

describeInBrowser('the editor', () => {
  it('adds a step to a petition, and changes no other byte of its file', async () => {
    await using visitor = await visit();
    const { page, complaints } = visitor;
    await layOutRepository(page);
    await visitor.go('/bien-tap/');
    await fillRepository(page);
    await openEntry(page, 'petitions/entries/2024/kn-2024-huyen-020');
    await (await found(page, page.getByRole('button', { name: /Thêm.*Diễn biến theo thời gian/u }))).click();
    const steps = page.getByRole('group', { name: /^Trường “\W*Diễn biến theo thời gian/u });
    const day = steps.getByRole('group', { name: /Trường “\W*Ngày\W*”/u }).locator('input');
    await (await found(page, day)).fill('2024-10-19');
    await (await found(page, steps.getByRole('textbox', { name: 'Việc gì đã diễn ra' }))).fill(note);
    const status = steps.getByRole('group', { name: /Trường “\W*Trạng thái sau sự việc này/u });
    await (await found(page, status.getByRole('combobox'))).click();
    await page.getByRole('option', { name: 'Đang giải quyết' }).click();
    const by = steps.getByRole('group', { name: /Trường “\W*Mã cơ quan thực hiện/u });
    await (await found(page, by.getByRole('combobox'))).click();
    await page.getByRole('option', { name: 'Phòng Tài nguyên và Môi trường huyện Tân Yên' }).click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => stored(page, petition), { timeout: 30_000 }).not.toBe(before(petition));
    const after = await stored(page, petition);
    const step =
      '  - date: 2024-10-19\n    status: in_progress\n    note: Đã họp với 33 hộ về phương án điều chỉnh.\n    by: phong-tnmt\n';
    expect(after.replace(step, '')).toBe(before(petition));
    expect(after).toContain(step);
    expect(problemsWith(petition, after)).toEqual([]);
    expect(complaints.filter((complaint) => complaint.startsWith('request:'))).toEqual([]);
  });

  it('opens a document with its text, and leaves both as they were when nothing is edited', async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await layOutRepository(page);
    await visitor.go('/bien-tap/');
    await fillRepository(page);
    await openEntry(page, 'dialogues/entries/2024/cao-thuong-sap-xep-don-vi');
    const attend = page.getByRole('textbox', { name: 'Cách tham dự' });
    await (await found(page, attend)).fill('Đến dự trực tiếp, không phải đăng ký.');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => stored(page, session), { timeout: 30_000 }).not.toBe(before(session));
    expect(await stored(page, session)).toBe(
      before(session).replace(/^howToAttend: .*$/mu, 'howToAttend: Đến dự trực tiếp, không phải đăng ký.'),
    );
  });

  it('says what to do without JavaScript', async () => {
    await using visitor = await visit({ javaScriptEnabled: false });
    await visitor.go('/bien-tap/');
    expect(await visitor.page.locator('body').innerText()).toContain('Trang này cần JavaScript');
  });
});
