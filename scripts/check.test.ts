import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { writtenFolder } from '../tests/records/written-folder.ts';

const fixtures = 'tests/fixtures';

function check(argv: readonly string[], node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, 'scripts/check.ts', ...argv], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('ends with 0 and one sentence for a sound record', () => {
    expect(check(['--content', `${fixtures}/small-record`])).toEqual({
      status: 0,
      stdout: 'Nội dung không có lỗi (đã xem 19 tệp).\n',
      stderr: '',
    });
  });

  it('ends with 1 and says every mistake with its file and line', () => {
    const { status, stdout, stderr } = check(['--content', `${fixtures}/record-with-mistakes`]);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      `${fixtures}/record-with-mistakes/petitions/2024/kn-2024-an-binh-116.yaml:15  Ghi “Đã giải quyết xong” mà không có bằng chứng.\n    → Thêm evidence`,
    );
    expect(stdout.match(/^ {4}→ /gm)).toHaveLength(115);
    expect(stdout).toMatch(/\n110 lỗi, 5 cảnh báo trong \d+ tệp \(đã xem 125 tệp\)\.\n$/);
  });

  it('prints the same as JSON with --json', () => {
    const { status, stdout } = check(['--json', '--content', `${fixtures}/record-with-mistakes`]);
    expect(status).toBe(1);
    const { problems, counts } = JSON.parse(stdout);
    expect(problems).toHaveLength(115);
    expect(counts).toMatchObject({ errors: 110, warnings: 5, files: 125 });
  });

  it('ends with 0 when there are warnings only', () => {
    const small = `${fixtures}/small-record`;
    const root = writtenFolder({});
    spawnSync('cp', ['-r', `${small}/.`, root]);
    spawnSync('cp', [`${small}/site.yaml`, `${root}/tep/2024/thua.pdf`]);
    const { status, stdout } = check(['--content', root]);
    expect(stdout).toContain('Cảnh báo: Không mục nào');
    expect(stdout).toContain('0 lỗi, 1 cảnh báo trong 1 tệp');
    expect(status).toBe(0);
  });

  it('closes the register with --release, and says the digest to note down', () => {
    const root = writtenFolder({});
    spawnSync('cp', ['-r', `${fixtures}/small-record/.`, root]);
    const first = check(['--release', root]);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(
      /Đã đóng sổ lần 1, ngày \d\d\/\d\d\/\d{4}: \d+ tài liệu mới, 0 tài liệu có thay đổi\.\nDấu của sổ: [0-9a-f]{64}\n/,
    );
    expect(check(['--release', root]).stdout).toContain('Không có gì mới');
  });

  it('ends with 2 and explains itself when called wrongly', () => {
    for (const argv of [['--xyz'], ['--content', '/khong/co'], ['--content', 'package.json']]) {
      const { status, stdout, stderr } = check(argv);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^(?:Không hiểu|Không có thư mục)[\s\S]*npm run check/);
    }
  });

  it('explains itself in two languages with --help', () => {
    const { status, stdout } = check(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Kiểm tra tất cả[\s\S]*Checks everything/);
  });

  it('ends with 3 and says that it is not the content when it breaks itself', () => {
    const broken = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.readdirSync = () => { throw new Error('đĩa hỏng'); }; syncBuiltinESMExports();`;
    const { status, stderr } = check(
      ['--content', `${fixtures}/small-record`],
      ['--import', `data:text/javascript,${encodeURIComponent(broken)}`],
    );
    expect(status).toBe(3);
    expect(stderr).toContain('Chương trình kiểm tra bị hỏng, không phải lỗi của nội dung: đĩa hỏng');
  });
});
