import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** A petition and a session that the editor is opened on. */
export const petition = 'petitions/2024/kn-2024-huyen-020.yaml';
export const session = 'dialogues/2024/cao-thuong-sap-xep-don-vi.mdx';

/** Text of a file of the record, as the editor finds it. */
export const before = (path: string) => readFileSync(join('content', path), 'utf8');

/** Lets the folder picker of the editor give a git folder in the browser's own storage. Before the page is opened. */
export async function layOutRepository(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory();
    Object.assign(window, { showDirectoryPicker: async () => (await root()).getDirectoryHandle('kho') });
  });
}

/** Puts the files there. Once the page is open: storage belongs to an origin. */
export async function fillRepository(page: Page): Promise<void> {
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

/** What a file holds now. */
export const stored = (page: Page, path: string) =>
  page.evaluate(async (parts) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kho');
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
  }, `content/${path}`.split('/'));

/** Opens an entry of the folder, as a clerk does who works on their own machine. */
export async function openEntry(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /kho mã nguồn cục bộ/u }).click();
  await page.waitForURL(/#\/collections\/bodies$/u);
  await page.getByText('Kiến nghị', { exact: true }).first().waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${entry}`);
  await page.getByText('Chỉnh sửa', { exact: true }).first().waitFor({ timeout: 60_000 });
}

/** Scrolls the form until a part of it is there: the editor draws fields as they come near. */
export async function found(page: Page, part: Locator): Promise<Locator> {
  await page.mouse.move(300, 500);
  for (let turn = 0; turn < 60 && (await part.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(100);
  }
  await part.last().scrollIntoViewIfNeeded();
  return part.last();
}
