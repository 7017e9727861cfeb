import type { Problem } from '#domain/problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readText } from './read-text.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** One file of the record, as read: its data, its body, and where in the file things stand. */
export interface SourceFile {
  /** Path inside the content folder, e.g. `petitions/2024/kn-2024-nha-nam-001.yaml`. */
  path: string;
  text: string;
  yaml: YamlSource;
  /** MDX body and the 1-based line of the file on which it begins; `null` for YAML files. */
  body: { text: string; line: number } | null;
}

export type Opened = { file: SourceFile } | { problem: Problem; text?: string };

/**
 * Opens one file of the record.
 * @returns the file, or the problem that keeps it from being read, with its text if that much could be read
 */
export function openSourceFile(root: string, path: string, form: 'yaml' | 'mdx'): Opened {
  const read = readText(root, path);
  if ('problem' in read) return read;
  const { text } = read;
  if (text.replace(/^\uFEFF/, '').trim() === '') {
    const remedy = 'Điền nội dung theo tệp mẫu cùng thư mục, hoặc xóa tệp.';
    return { problem: problem(path, 'empty-file', 'Tệp trống.', remedy), text };
  }
  if (form === 'yaml') return { file: { path, text, yaml: readYaml(text, 1), body: null } };
  const split = splitFrontMatter(text);
  if (!split) return { problem: frontMatterProblem(path, text), text };
  const yaml = readYaml(split.frontMatter, split.frontMatterLine);
  return { file: { path, text, yaml, body: { text: split.body, line: split.bodyLine } } };
}

/** Reads one file whose name tells its form. `null` when it is not readable as a file of the record. */
export function readSourceFile(root: string, path: string): SourceFile | null {
  const opened = openSourceFile(root, path, path.endsWith('.mdx') ? 'mdx' : 'yaml');
  return 'file' in opened ? opened.file : null;
}

function frontMatterProblem(path: string, text: string): Problem {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text)
    ? problem(
        path,
        'front-matter',
        'Phần khai báo ở đầu tệp mở mà không đóng.',
        'Thêm một dòng “---” sau trường cuối cùng, trước phần văn bản.',
      )
    : problem(
        path,
        'front-matter',
        'Tệp không có phần khai báo ở đầu.',
        'Bắt đầu tệp bằng dòng “---”, ghi các trường, rồi đóng bằng một dòng “---” nữa.',
      );
}

function problem(file: string, rule: string, what: string, remedy: string): Problem {
  return { where: { file, line: 1 }, what, remedy, severity: 'error', rule };
}
