import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { buildPortal } from './build-portal.ts';
import { figuresIn } from './report-tables.ts';

const small = new URL('../fixtures/small-record', import.meta.url).pathname;

/** The small record with another session in 2025, as of 1 March 2025. */
function twoYears(): string {
  const folder = mkdtempSync(join(tmpdir(), 'two-years-'));
  cpSync(small, folder, { recursive: true });
  const edit = (from: string, to: string, change: (text: string) => string) =>
    writeFileSync(join(folder, to), change(readFileSync(join(folder, from), 'utf8')));
  mkdirSync(join(folder, 'dialogues/2025'));
  edit('dialogues/2024/an-binh-dinh-ky.mdx', 'dialogues/2025/an-binh-dinh-ky.mdx', (text) =>
    text
      .replaceAll('2024-05', '2025-01')
      .replaceAll(/^plan.*\n/gmu, '')
      .replace(/^title: .*$/mu, 'title: Đối thoại đầu năm 2025'),
  );
  edit('petitions/2024/kn-2024-an-binh-002.yaml', 'petitions/2024/kn-2024-an-binh-002.yaml', (text) =>
    text.replace(
      '\nillustrative: true',
      '\n  - date: 2025-02-10\n    status: explained\n    note: Đã trả lời.\n    by: ubnd-an-binh\nillustrative: true',
    ),
  );
  edit('site.yaml', 'site.yaml', (text) => text.replace('asOf: 2024-10-20', 'asOf: 2025-03-01'));
  return folder;
}

test('each year has its figures, with ways between them, and a past year stays as it ended', () => {
  const content = twoYears();
  try {
    using portal = buildPortal(content);
    expect(portal.status, portal.printed).toBe(0);
    const page = (year: number) => parseHTML(portal.text(`bao-cao/so-lieu/${year}/index.html`)).document;
    const unit = 'Xã An Bình';
    expect(figuresIn(page(2025)).get(unit)).toMatchObject({ sessions: 1, petitions: 0, counted: 0 });
    expect(figuresIn(page(2024)).get(unit)).toMatchObject({ sessions: 1, petitions: 2, forwarded: 1, explained: 0 });
    expect(page(2024).querySelector('.lead')?.textContent).toContain('31/12/2024');
    const links = (year: number) =>
      [...page(year).querySelectorAll('main a[href^="/bao-cao/so-lieu/"]')].map((link) => link.getAttribute('href'));
    expect(links(2024)).toEqual(['/bao-cao/so-lieu/2025/', '/bao-cao/so-lieu/2024/']);
    expect(page(2025).querySelector('main')?.textContent).toContain('Các buổi năm 2025 chưa có kiến nghị nào');
    const rows = JSON.parse(portal.text('du-lieu/so-lieu.json')) as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(['2025/an-binh', '2024/an-binh']);
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
});
