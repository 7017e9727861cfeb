import type { Json } from '#domain/json.ts';
import type { Finding, Problem } from '#domain/problem.ts';
import { type Comparison, compareWith } from '#domain/register/next-release.ts';
import { collectionOf, documentLine } from '#domain/register/published-document.ts';
import {
  type Register,
  type RegisterFault,
  readRegister,
  registerFiles,
  registerFolder,
} from '#domain/register/register.ts';
import { unexplainedChanges } from '#domain/register/unexplained-changes.ts';
import { fileUnder } from './file-names.ts';
import type { SeenFile } from './reader.ts';
import { type RegisterTexts, readRegisterTexts, sha256 } from './register-files.ts';

/** The record beside its register of publications. */
export interface RegisterState {
  texts: RegisterTexts;
  register: Register;
  /** What is not yet in the register. */
  comparison: Comparison;
  /** Faults of the register's own files, and published documents that are gone. */
  problems: Problem[];
  /** Changes of published documents that nobody has explained. */
  findings: Finding[];
}

/** A file of the record as the line it is published as; `null` for a draft and for what cannot be read. */
export function publishedLine({ path, file }: SeenFile): { entry: string; line: string } | null {
  const { filed } = fileUnder(path);
  if (!filed || !file || file.yaml.errors.length > 0) return null;
  const data = file.yaml.data as Json;
  if (typeof data !== 'object' || data === null || ('draft' in data && data.draft === true)) return null;
  const entry = `${filed.collection}/${filed.id}`;
  return { entry, line: documentLine({ entry, data, ...(file.body ? { text: file.body.text } : {}) }) };
}

/**
 * Compares the documents of a content folder, as lines by entry, with its register. A folder without a register has nothing to
 * compare with.
 */
export function checkRegister(root: string, lines: ReadonlyMap<string, string>): RegisterState {
  const texts = readRegisterTexts(root);
  const { register, faults } = readRegister(texts, sha256);
  const comparison = compareWith(register, lines);
  const state = { texts, register, comparison };
  if (faults.length > 0) return { ...state, problems: faults.map(faultProblem), findings: [] };
  return {
    ...state,
    problems: comparison.gone.map((entry) => goneProblem(entry, register)),
    findings: comparison.versions.flatMap(({ entry, changes }) =>
      changes === null ? [] : silentChanges(entry, changes),
    ),
  };
}

function silentChanges(entry: string, changes: Parameters<typeof unexplainedChanges>[1]): Finding[] {
  return unexplainedChanges(collectionOf(entry), changes).map(({ field, after }) => {
    const taken = after === undefined;
    const said = field[0] === 'changes' || field[0] === 'history';
    return {
      entry,
      path: field[0] === 'text' ? [] : field,
      what: said
        ? 'Một dòng đã đăng về việc sửa, dời hoặc hủy bị sửa hay xóa.'
        : `${field[0] === 'text' ? 'Phần văn bản' : `Trường ${field.join('.')}`} đã đăng nay bị ${taken ? 'bỏ' : 'sửa'} mà không có dòng nào nói rõ.`,
      remedy: said
        ? 'Trả lại dòng cũ như đã đăng; điều mới thì thêm dòng mới.'
        : 'Thêm một dòng vào changes (ngày sửa, trước là gì, nay là gì, vì sao), hoặc trả lại như đã đăng.',
      rule: said ? 'told-change' : 'silent-change',
    };
  });
}

function goneProblem(entry: string, { published }: Register): Problem {
  return {
    where: { file: `${registerFolder}/${registerFiles.published}`, line: (published.get(entry)?.at ?? 0) + 1 },
    what: `${entry} đã đăng mà nay không còn tệp.`,
    remedy:
      'Khôi phục tệp ở đúng chỗ cũ. Muốn gỡ nội dung thì giữ tệp và nói rõ trong changes: địa chỉ đã công bố không mất đi.',
    severity: 'error',
    rule: 'gone-document',
  };
}

function faultProblem({ file, line, what }: RegisterFault): Problem {
  return {
    where: { file: `${registerFolder}/${registerFiles[file]}`, line },
    what: `Sổ công bố: ${what}`,
    remedy: 'Sổ chỉ do lệnh “npm run check -- --release” ghi thêm. Khôi phục ba tệp của sổ từ git, rồi kiểm tra lại.',
    severity: 'error',
    rule: 'register',
  };
}
