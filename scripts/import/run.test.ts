import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '#record/check-record.ts';
import { refuseProblems } from '#record/refuse-problems.ts';
import { bold, columns, p, wordFile } from '../../tests/imports/word-file.ts';
import { runImport } from './run.ts';

const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;

const head = columns(
  ['ĐẢNG ỦY XÃ AN BÌNH', 'Số 30-CV/ĐU'],
  ['ĐẢNG CỘNG SẢN VIỆT NAM', 'An Bình, ngày 02 tháng 5 năm 2024'],
);
const letter = (...body: string[]) =>
  wordFile([
    head,
    p('V/v lấy ý kiến Nhân dân'),
    p('Kính gửi: Các chi bộ.'),
    ...body.map((text) => p(text)),
    p('T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Văn B'),
  ]);

describe('npm run import', () => {
  it('writes a draft with the original beside it, which is checked and not built', async () => {
    const { root, run, said } = desk();
    const file = await letter('1. Các chi bộ họp dân.');
    expect(await run('thu.docx', file)).toBe(0);
    const path = 'directives/cong-van-30-cv-du.mdx';
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toContain(`sha256: ${createHash('sha256').update(file).digest('hex')}`);
    expect(readFileSync(join(root, 'tep/directives/cong-van-30-cv-du.docx'))).toEqual(Buffer.from(file));
    expect(text).not.toContain('Trần Văn B');
    expect(said.join('\n')).toMatch(/T•+ V•+ B/);
    const { problems } = checkContent(root, '2024-10-20');
    expect(problems.map(({ where, rule }) => [where.file, rule])).toEqual([
      [path, 'unfilled'],
      [path, 'draft'],
    ]);
    expect(() => refuseProblems(root, true)).toThrow('Đây là bản nháp');
    expect(refuseProblems(root, false).record.directives.get('cong-van-30-cv-du')?.draft).toBe(true);
  });

  it('is complete once a person has filled in what was left and taken the mark away', async () => {
    const { root, run } = desk();
    await run('thu.docx', await letter('1. Các chi bộ họp dân.'));
    const path = join(root, 'directives/cong-van-30-cv-du.mdx');
    const cleared = readFileSync(path, 'utf8')
      .replace(/"\(cần điền[^"]*"/g, 'Chánh Văn phòng')
      .replace('draft: true\n', '');
    writeFileSync(path, cleared);
    expect(checkContent(root, '2024-10-20').problems).toEqual([]);
  });

  it('splits a conclusion into petitions that pass the check but for what only a person knows', async () => {
    const { root, run } = desk();
    rmSync(join(root, 'conclusions/2024/an-binh-dinh-ky.mdx'));
    for (const id of ['001', '002']) rmSync(join(root, `petitions/2024/kn-2024-an-binh-${id}.yaml`));
    rmSync(join(root, 'supervision'), { recursive: true });
    const file = await wordFile([
      columns(['ĐẢNG ỦY XÃ AN BÌNH', 'Số 31-KL/ĐU'], ['ĐẢNG CỘNG SẢN VIỆT NAM', 'An Bình, ngày 24 tháng 5 năm 2024']),
      bold('KẾT LUẬN'),
      bold('Hội nghị đối thoại với Nhân dân'),
      p(
        '1. Cử tri thôn Đông đề nghị sửa đường thôn. Giao UBND xã chủ trì, phối hợp với Ủy ban MTTQ xã sửa đường, xong trước ngày 01/9/2024.',
      ),
      p('2. Cử tri thôn Đông đề nghị mở lớp học đêm: tiếp thu, ghi nhận.'),
      p('T/M BAN THƯỜNG VỤ\nBÍ THƯ'),
    ]);
    expect(await run('ket-luan.docx', file)).toBe(0);
    const petition = readFileSync(join(root, 'petitions/2024/kn-2024-an-binh-001.yaml'), 'utf8');
    expect(petition).toContain('lead: ubnd-an-binh');
    expect(petition).toContain('date: 2024-08-31');
    const left = checkContent(root, '2024-10-20').problems.filter(({ severity }) => severity === 'error');
    expect(new Set(left.map(({ rule }) => rule))).toEqual(new Set(['draft', 'unfilled', 'reference']));
    expect(left.filter(({ rule }) => rule === 'reference').map(({ what }) => what)).toEqual([
      expect.stringContaining('can-dien'),
    ]);
  });

  it('makes a session out of a notice and a plan out of a plan, with the original beside them', async () => {
    const { root, run, said } = desk();
    const notice = await wordFile([
      head,
      bold('THÔNG BÁO'),
      bold('Hội nghị đối thoại chuyên đề với phụ nữ về rác thải'),
      p('1. Thời gian: 8 giờ ngày 30/10/2024.'),
      p('2. Địa điểm: Nhà văn hóa thôn Đông, xã An Bình.'),
      p('3. Chủ trì: Bí thư Đảng ủy xã.'),
      p('T/M BAN THƯỜNG VỤ\nBÍ THƯ'),
    ]);
    expect(await run('thong-bao.docx', notice)).toBe(0);
    const plan = await wordFile([
      head,
      bold('KẾ HOẠCH'),
      bold('Đối thoại với Nhân dân năm 2025'),
      p('1. Đối thoại định kỳ về rác thải'),
      p('- Thời gian: quý II/2025.'),
      p('T/M BAN THƯỜNG VỤ\nBÍ THƯ'),
    ]);
    expect(await run('ke-hoach.docx', plan)).toBe(0);
    expect(said.at(-1)).toContain('Việc tiếp theo');
    for (const path of ['dialogues/2024/an-binh-chuyen-de', 'plans/2025/dang-uy-an-binh']) {
      expect(existsSync(join(root, `${path}.mdx`))).toBe(true);
      expect(existsSync(join(root, `tep/${path}.docx`))).toBe(true);
    }
    const left = checkContent(root, '2024-10-20').problems.filter(({ severity }) => severity === 'error');
    expect(new Set(left.map(({ rule }) => rule))).toEqual(new Set(['draft', 'unfilled']));
  });

  it('says what is wrong with a notice whose hour cannot be read, instead of making one up', async () => {
    const { root, run, said } = desk();
    const notice = await wordFile([
      head,
      bold('GIẤY MỜI'),
      bold('Dự Hội nghị đối thoại với Nhân dân'),
      p('Thời gian: ngày 30/10/2024.'),
      p('T/M BAN THƯỜNG VỤ\nBÍ THƯ'),
    ]);
    expect(await run('giay-moi.docx', notice)).toBe(0);
    expect(said.join('\n')).toContain('Không đọc được giờ và ngày họp; điền startsAt');
    expect(readFileSync(join(root, 'dialogues/2024/an-binh-dinh-ky-2.mdx'), 'utf8')).toContain(
      'startsAt: "(cần điền: bắt đầu lúc nào)"',
    );
    const errors = checkContent(root, '2024-10-20').problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ what }) => what).join('\n')).toContain('startsAt');
  });

  it('writes nothing on --dry-run, and nothing over what is there', async () => {
    const { root, run, said } = desk();
    const file = await letter('1. Các chi bộ họp dân.');
    expect(await run('thu.docx', file, '--dry-run')).toBe(0);
    expect(existsSync(join(root, 'directives/cong-van-30-cv-du.mdx'))).toBe(false);
    expect(said.at(-1)).toContain('Chưa ghi gì');
    await run('thu.docx', file);
    await run('thu.docx', file);
    expect(existsSync(join(root, 'directives/cong-van-30-cv-du-2.mdx'))).toBe(true);
  });

  it.each([
    ['MẬT', /mức độ mật “MẬT”/],
    ['Lưu hành nội bộ', /hạn chế lưu hành/],
    ['TÀI LIỆU KHÔNG PHỔ BIẾN'.normalize('NFD'), /hạn chế lưu hành/],
  ])('refuses a document marked %s, and writes nothing of it', async (mark, why) => {
    const { root, run, said } = desk();
    expect(await run('thu.docx', await letter(mark, '1. Các chi bộ họp dân.'))).toBe(1);
    expect(said.join('\n')).toMatch(why);
    expect(existsSync(join(root, 'directives/cong-van-30-cv-du.mdx'))).toBe(false);
  });

  it('tells personal data and copies none; the original stays out of the public folder', async () => {
    const { root, run, said } = desk();
    await run(
      'thu.docx',
      await letter(
        '1. Ông Nguyễn Văn Tám, số điện thoại 0912 345 678, đề nghị sửa đường.',
        '2. Đồng chí Lê Thị Sáu trả lời.',
      ),
    );
    const text = readFileSync(join(root, 'directives/cong-van-30-cv-du.mdx'), 'utf8');
    for (const secret of ['Văn Tám', '0912', 'Thị Sáu']) expect(text + said.join('\n')).not.toContain(secret);
    expect(text).toContain('(đã bỏ: số điện thoại)');
    expect(said.join('\n')).toContain('không chép vào content/tep');
    expect(existsSync(join(root, 'tep/directives'))).toBe(false);
  });

  it('says what to do when it is called wrongly or the file cannot be read', async () => {
    const { run, bare, said } = desk();
    expect(await bare()).toBe(2);
    expect(await bare('--help')).toBe(0);
    expect(said.at(-1)).toMatch(/Nhập văn bản Word[\s\S]*Reads a Word/);
    expect(await bare('khong-co.docx')).toBe(1);
    expect(await run('a.doc', new Uint8Array())).toBe(2);
    expect(await run('a.docx', new Uint8Array([1, 2, 3]))).toBe(1);
    expect(await run('a.txt', new Uint8Array([0xff, 0xfe, 0x41]))).toBe(1);
    expect(said.at(-1)).toContain('không phải văn bản UTF-8');
    expect(await run('a.txt', new Uint8Array([65]), '--as', 'poem')).toBe(2);
    expect(await run('a.txt', new Uint8Array([65]), '--session', '2024/khong-co')).toBe(2);
    expect(await run('a.txt', new Uint8Array([65]), '--colour')).toBe(2);
  });
});

function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'content');
  cpSync(small, root, { recursive: true });
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const bare = (...argv: string[]) => runImport(argv, { root, today: '2024-10-20', print, complain: print });
  const run = (name: string, bytes: Uint8Array, ...argv: string[]) => {
    writeFileSync(join(folder, name), bytes);
    return bare(join(folder, name), ...argv);
  };
  return { root, run, bare, said };
}
