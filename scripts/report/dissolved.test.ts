import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it, onTestFinished } from 'vitest';
import { desk, small } from '../../tests/records/report-desk.ts';

describe('the report of a body that was dissolved', () => {
  const text = async (written: Promise<Uint8Array>) =>
    (await mammoth.extractRawText({ buffer: Buffer.from(await written) })).value;

  it('ends with its last day, which it and the command line say', async () => {
    const { written, told } = desk(dissolved('dang-uy-an-binh', '2024-08-31'));
    const value = await text(written('docx', 'year', '--body', 'dang-uy-an-binh'));
    const ended = 'hoạt động đến hết ngày 31/08/2024, nên số liệu dừng ở ngày đó.';
    expect(told()).toContain('số liệu tính đến ngày 31/08/2024');
    expect(told()).toContain(`Đảng ủy xã An Bình ${ended}`);
    expect(value).toContain('(Số liệu tính đến ngày 31/08/2024)');
    expect(value).toContain(`Đảng ủy xã An Bình ${ended}`);
    expect(value).not.toContain('20/10/2024');
  });

  it('says nothing of it in a span that ends with it', async () => {
    const { written, told } = desk(dissolved('dang-uy-an-binh', '2024-09-30'));
    const value = await text(written('docx', 'quarter', '--quarter', '3', '--body', 'dang-uy-an-binh'));
    expect(`${value}${told()}`).not.toContain('hoạt động đến hết ngày');
  });

  it('is refused for a span after it, and never signed by a counterpart that was gone', async () => {
    const gone = dissolved('ubnd-an-binh', '2023-12-31', dissolved('dang-uy-an-binh', '2024-08-31'));
    const { report, told } = desk(gone);
    expect(await report('quarter', '--quarter', '4', '--body', 'dang-uy-an-binh', '--html')).toBe(1);
    expect(told()).toContain('Trong quý IV năm 2024 chưa có hoặc không còn Đảng ủy xã An Bình');
    expect(await report('year', '--body', 'dang-uy-an-binh', '--form', 'state', '--html')).toBe(2);
    expect(told()).toContain('không có cơ quan Nhà nước nào cùng địa bàn với Đảng ủy xã An Bình trong năm 2024');
  });
});

it('refuses a body whose place the record does not know', async () => {
  const { report, told } = desk(withBody('dang-uy-an-binh', /^place: .*\n/m, ''));
  expect(await report('year', '--body', 'dang-uy-an-binh', '--html')).toBe(1);
  expect(told()).toContain('Thêm place vào content/bodies/dang-uy-an-binh.yaml');
});

/** The small record with a line of a body in other words. */
function withBody(body: string, line: RegExp, instead: string, root = small): string {
  const folder = mkdtempSync(join(tmpdir(), 'dissolved-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(root, folder, { recursive: true });
  const file = join(folder, `bodies/${body}.yaml`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(line, instead));
  return folder;
}

function dissolved(body: string, lastDay: string, root = small): string {
  return withBody(body, /^validTo: .*$/m, `validTo: ${lastDay}`, root);
}
