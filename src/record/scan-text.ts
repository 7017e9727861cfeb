import { findPersonalData, findSecrecyMarks, personalDataLabels } from '#domain/personal-data.ts';
import type { Problem } from '#domain/problem.ts';
import { publicLines } from './public-lines.ts';
import { letterProblems } from './scan-letters.ts';

/**
 * Scans the whole text of a file, data, comments and body, for what may not be published: personal data (Law
 * 91/2025/QH15, art. 16), secrecy and circulation marks, and letters that are not what they look like.
 * Each kind once a line; the message never repeats what it found.
 */
export function scanText(path: string, text: string): Problem[] {
  const found = (line: number, rule: string, what: string, remedy: string): Problem => ({
    where: { file: path, line },
    what,
    remedy,
    severity: 'error',
    rule,
  });
  const { asWritten, valuesOnly, lineAt } = publicLines(path, text);
  const problems = letterProblems(path, text);
  const seen = new Set<string>();
  const once = (key: string) => !seen.has(key) && seen.add(key);
  for (const { kind, index, sample } of findPersonalData(asWritten)) {
    const line = lineAt.asWritten(index);
    if (!once(`${line} ${kind}`)) continue;
    problems.push(
      found(
        line,
        'personal-data',
        `Có ${personalDataLabels[kind]}: ${sample.replace(/\s+/g, ' ')}.`,
        kind === 'name'
          ? 'Bỏ họ tên, thay bằng cách gọi chung, ví dụ “một hộ dân thôn Đông”.'
          : 'Xóa khỏi tệp, kể cả trong ghi chú; dữ liệu cá nhân không được đăng công khai.',
      ),
    );
  }
  for (const { kind, mark, index } of findSecrecyMarks(valuesOnly)) {
    const line = lineAt.valuesOnly(index);
    if (!once(`${line} ${kind}`)) continue;
    problems.push(
      kind === 'secrecy'
        ? found(
            line,
            'secrecy',
            `Có dấu chỉ mức độ mật “${mark}”.`,
            'Không đăng văn bản này; báo người phụ trách bảo mật của cơ quan.',
          )
        : found(
            line,
            'circulation',
            `Có dấu hạn chế lưu hành “${mark}”.`,
            'Không đăng văn bản này khi cơ quan ban hành chưa cho phép công khai.',
          ),
    );
  }
  return problems;
}
