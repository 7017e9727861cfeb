import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { registerFiles } from '#domain/register/register.ts';
import { builtText, distFolder, pageAt } from './built-site.ts';
import { visibleText } from './page-text.ts';

const page = pageAt('/nhat-ky/');
const text = page ? visibleText(page.document.body).replace(/\s+/gu, ' ') : '';
const chain = `nhat-ky/so/${registerFiles.chain}`;

describe('the public change log', () => {
  it('tells what was, what is and why when a session was moved', () => {
    expect(text).toContain('Hội nghị đối thoại chuyên đề về sắp xếp tổ dân phố');
    expect(text).toMatch(/Bắt đầu lúc Trước: 14 giờ, ngày 17\/10\/2024 Nay: 8 giờ, ngày 30\/10\/2024/u);
    expect(text).toMatch(/Lý do: Hội trường sửa mái/u);
  });

  it('says which documents are not in the register yet: none', () => {
    expect(text).not.toContain('chưa vào sổ');
  });

  it('prints the digest that its own command gives for the last line', () => {
    const lines = builtText(chain).trimEnd().split('\n');
    const command = page?.document.querySelector('.command')?.textContent ?? '';
    const run = (line: number) =>
      execFileSync('bash', ['-c', command.replace('1p', `${line}p`)], {
        cwd: `${distFolder}/nhat-ky/so`,
        encoding: 'utf8',
      });
    expect(command).toContain('sha256sum');
    for (let line = 1; line < lines.length; line += 1)
      expect(run(line).slice(0, 64)).toBe(JSON.parse(lines[line] ?? '').previous);
    expect(page?.document.querySelector('.leaf')?.textContent?.replaceAll(' ', '')).toBe(
      run(lines.length).slice(0, 64),
    );
  });
});
