import { type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';

/** Files that stand at the top of the content folder. */
export const topFiles = ['site.yaml', 'topics.yaml', 'glossary.yaml'] as const;
const otherFiles = new Set<string>([...topFiles, 'README.md', 'LICENSE']);

/** Where a file belongs: its collection and its id in it. */
export interface FiledAs {
  collection: CollectionName;
  /** Id inside the collection: `2024/nha-nam-dinh-ky`, `huyen-uy-tan-yen`, or for petitions the bare `kn-…`. */
  id: string;
}

/** Says where a path belongs, or what is wrong with its name. Files for download under `tep/` belong nowhere. */
export function fileUnder(path: string): FiledAs | Problem | null {
  if (!/^[\x20-\x7e]+$/.test(path)) {
    return nameProblem(
      path,
      'Tên tệp hoặc thư mục có dấu tiếng Việt hoặc ký tự lạ.',
      'Đổi tên chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ doi-thoai-nha-nam.mdx.',
    );
  }
  const [folder = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    return otherFiles.has(path)
      ? null
      : nameProblem(
          path,
          'Tệp này không thuộc mục nào của hồ sơ.',
          `Chuyển vào một trong các thư mục: ${collectionNames.join(', ')}.`,
        );
  }
  if (folder === 'tep') return null;
  if (!isCollection(folder)) {
    return nameProblem(
      path,
      `Thư mục “${folder}” không thuộc hồ sơ.`,
      `Dùng một trong các thư mục: ${collectionNames.join(', ')}.`,
    );
  }
  const { form, yearly, label } = collections[folder];
  const shape = new RegExp(`^${yearly ? '\\d{4}/' : ''}[a-z0-9]+(-[a-z0-9]+)*\\.${form}$`);
  const name = rest.join('/');
  if (!shape.test(name)) {
    return nameProblem(
      path,
      `Tên tệp không đúng mẫu của mục ${label}.`,
      `Đặt tên theo mẫu ${folder}/${yearly ? '2024/' : ''}ten-khong-dau.${form}.`,
    );
  }
  const id = name.slice(0, -form.length - 1);
  return { collection: folder, id: folder === 'petitions' ? (id.split('/')[1] ?? id) : id };
}

function isCollection(name: string): name is CollectionName {
  return name in collections;
}

function nameProblem(file: string, what: string, remedy: string): Problem {
  return { where: { file, line: 1 }, what, remedy, severity: 'error', rule: 'file-name' };
}
