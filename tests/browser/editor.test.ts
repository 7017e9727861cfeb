import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { checkContent } from '#record/check-record.ts';
import { writtenFolder } from '../records/written-folder.ts';
import { describeInBrowser, shareBrowser, visit } from './visit.ts';

shareBrowser();

const petition = 'petitions/2024/kn-2024-huyen-020.yaml';
const session = 'dialogues/2024/cao-thuong-sap-xep-don-vi.mdx';
const note = 'Đã họp với 33 hộ về phương án điều chỉnh.';
const before = (path: string) => readFileSync(join('content', path), 'utf8');

/** Lays files into the browser's own storage as a git folder, and lets the editor's folder picker give that folder. */
async function layOutRepository(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory();
    Object.assign(window, { showDirectoryPicker: async () => (await root()).getDirectoryHandle('kho') });
  });
}

async function fillRepository(page: Page): Promise<void> {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|mdx)$/u.test(path))
    .map((path) => [`content/${path}`, before(path)] as const);
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    const repository = await root.getDirectoryHandle('kho', { create: true });
    await repository.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of all) {
      let folder = repository;
      const parts = path.split('/');
      const name = parts.pop() ?? '';
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
  }, files);
}

const stored = (page: Page, path: string) =>
  page.evaluate(async (parts) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kho');
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
  }, `content/${path}`.split('/'));

async function open(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /kho mã nguồn cục bộ/u }).click();
  await page.waitForURL(/#\/collections\/bodies$/u);
  await page.getByText('Kiến nghị', { exact: true }).first().waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${entry}`);
}

/** Scrolls the form until a part of it is there: the editor draws fields as they come near. */
async function found(page: Page, part: Locator): Promise<Locator> {
  await page.mouse.move(300, 500);
  for (let turn = 0; turn < 60 && (await part.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(100);
  }
  await part.last().scrollIntoViewIfNeeded();
  return part.last();
}

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
    await open(page, 'petitions/entries/2024/kn-2024-huyen-020');
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
    await open(page, 'dialogues/entries/2024/cao-thuong-sap-xep-don-vi');
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
