import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collections } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import type { Draft } from '#import/draft/draft.ts';
import type { Understanding } from '#import/understanding.ts';
import { checkContent } from '#record/check-record.ts';
import { draftText } from '#record/draft-text.ts';
import { RecordFiles } from '../record-files.ts';
import { Refused } from '../refused.ts';
import type { ImportCall } from './call.ts';

export interface Original {
  readonly bytes: Uint8Array;
  readonly ending: '.docx' | '.txt';
}

const mimes = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.txt': 'text/plain',
} as const;

/** What may never stand in a public folder, not even in a draft. */
const forbidden: ReadonlySet<string> = new Set(['personal-data', 'secrecy', 'circulation']);

/** Writes drafts with the original file beside them, checks them and tells what is left to do. @returns the exit code */
export function writeDrafts(call: ImportCall, understood: Understanding, original: Original): number {
  const { root, print } = call;
  const [main, ...others] = understood.drafts;
  if (main === undefined) throw new Refused('Không có gì để ghi.');
  const files = new RecordFiles(root);
  const kept = understood.ofResidents ? null : keptPath(main, original.ending);
  const drafts = [kept === null ? main : withFile(main, kept, original), ...others];
  const taken = [...drafts.map(pathOf), ...(kept === null ? [] : [`tep/${kept}`])].find((path) => files.has(path));
  if (taken !== undefined)
    throw new Refused(`Đã có tệp content/${taken}.\n→ Đổi tên hoặc xóa tệp ấy rồi nhập lại; lệnh này không ghi đè.`);
  if (kept !== null) keep(root, kept, original.bytes);
  for (const draft of drafts) files.replace(pathOf(draft), draftText(draft.data, draft.body));
  const paths = drafts.map(pathOf);
  const problems = checkContent(root, call.today).problems.filter(({ where }) => paths.includes(where.file));
  const wrong = problems.filter(({ rule }) => forbidden.has(rule));
  if (wrong.length > 0) {
    files.restore();
    if (kept !== null) rmSync(join(root, 'tep', kept), { force: true });
    throw new Refused(
      `Chưa ghi gì, vì bản nháp sẽ có điều không được công khai:\n${wrong.map(problemLine).join('\n')}`,
    );
  }
  print(`\nĐã ghi ${drafts.length} bản nháp:`);
  for (const path of paths) print(`  content/${path}`);
  print(
    kept === null
      ? 'Tệp gốc có dữ liệu cá nhân của người dân: không chép vào content/tep.'
      : `Tệp gốc: content/tep/${kept}`,
  );
  tellLeft(problems, print);
  return 0;
}

function tellLeft(problems: readonly Problem[], print: (text: string) => void): void {
  const left = problems.filter(({ rule }) => rule !== 'draft');
  if (left.length > 0) print(`\nCòn ${left.length} chỗ phải điền hoặc sửa trước khi đăng:`);
  for (const problem of left) print(`  ${problemLine(problem)}`);
  print(
    '\nViệc tiếp theo: sửa các tệp trên (bằng trình soạn thảo hoặc biểu mẫu ở trang /bien-tap/), xem thử bằng npm run dev, kiểm tra bằng npm run check -- --content.\nNgười có trách nhiệm duyệt xong thì điền clearedBy, clearedAt, publishedAt và xóa dòng draft: true.',
  );
}

function problemLine({ where, what, remedy }: Problem): string {
  return `${where.file}:${where.line} ${what} ${remedy}`;
}

function pathOf({ collection, id }: Draft): string {
  const year = collection === 'petitions' ? `${/^kn-(\d{4})-/.exec(id)?.[1] ?? ''}/` : '';
  return `${collection}/${year}${id}.${collections[collection].form}`;
}

function keptPath({ collection, id }: Draft, ending: Original['ending']): string {
  return `${collection}/${id}${ending}`;
}

function keep(root: string, path: string, bytes: Uint8Array): void {
  const file = join(root, 'tep', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flag: 'wx' });
}

/** The draft with the original file among its files. */
function withFile(draft: Draft, path: string, { bytes, ending }: Original): Draft {
  const file = {
    title: ending === '.docx' ? 'Tệp Word gốc' : 'Tệp chữ gốc',
    path,
    mime: mimes[ending],
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signature: 'unsigned',
  };
  const { draft: mark, ...data } = draft.data;
  return { ...draft, data: { ...data, files: [file], draft: mark } };
}
