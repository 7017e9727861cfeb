import { type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import { registerFiles, registerFolder } from '#domain/register/register.ts';
import { slugOf } from '#domain/vietnamese.ts';

/** Files that stand at the top of the content folder. */
export const topFiles = ['site.yaml', 'topics.yaml', 'glossary.yaml'] as const;
const otherFiles = new Set<string>([...topFiles, 'README.md', 'LICENSE']);

/** Where a file belongs: its collection and its id in it. */
export interface FiledAs {
  collection: CollectionName;
  /** Id inside the collection: `2024/nha-nam-dinh-ky`, `huyen-uy-tan-yen`, or for petitions the bare `kn-…`. */
  id: string;
}

/** What a path says: where the file belongs, if anywhere, and what is wrong with its name, if anything. */
export interface FileName {
  filed: FiledAs | null;
  problem: Problem | null;
}

const registerPaths = new Set(Object.values(registerFiles).map((name) => `${registerFolder}/${name}`));

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const nowhere: FileName = { filed: null, problem: null };

/**
 * Says where a path belongs. A file whose name is only misspelt is still filed, under the name it should have:
 * what refers to it is not wrong. Files for download under `tep/` belong nowhere.
 */
export function fileUnder(path: string): FileName {
  const parts = path.split('/');
  const [folder = ''] = parts;
  if (parts.length === 1) return otherFiles.has(path) ? nowhere : { filed: null, problem: strayFile(path) };
  if (folder === 'tep') return { filed: null, problem: downloadName(path) };
  if (registerPaths.has(path)) return nowhere;
  if (!isCollection(folder)) return { filed: null, problem: strayFile(path) };
  return fileInto(folder, parts.slice(1), path);
}

function fileInto(collection: CollectionName, parts: string[], path: string): FileName {
  const { form, yearly, label } = collections[collection];
  const pattern = `${collection}/${yearly ? '2024/' : ''}ten-khong-dau.${form}`;
  const [year, name] = yearly ? [parts[0], parts[1]] : [undefined, parts[0]];
  if (parts.length !== (yearly ? 2 : 1) || name === undefined || (yearly && !/^\d{4}$/.test(year ?? ''))) {
    return {
      filed: null,
      problem: nameProblem(path, `Tệp nằm sai chỗ trong mục ${label}.`, `Đặt theo mẫu ${pattern}.`),
    };
  }
  const dot = name.lastIndexOf('.');
  const stem = dot === -1 ? name : name.slice(0, dot);
  const ending = dot === -1 ? '' : name.slice(dot + 1);
  if (!endingsOf[form].includes(ending)) {
    const problem = nameProblem(path, `Mục ${label} không có loại tệp “.${ending}”.`, `Đặt theo mẫu ${pattern}.`);
    return { filed: null, problem };
  }
  const proper = slugOf(stem);
  const filed = { collection, id: yearly && collection !== 'petitions' ? `${year}/${proper}` : proper };
  if (!slug.test(stem) || ending !== form) {
    const right = `${collection}/${yearly ? `${year}/` : ''}${proper}.${form}`;
    return { filed, problem: nameProblem(path, whyWrong(stem, ending, form), `Đổi tên thành ${right}.`) };
  }
  return { filed, problem: collection === 'petitions' ? petitionYear(path, stem, year) : null };
}

const endingsOf: Record<'yaml' | 'mdx', readonly string[]> = {
  yaml: ['yaml', 'yml', 'YAML', 'YML'],
  mdx: ['mdx', 'md', 'MDX', 'MD'],
};

function whyWrong(stem: string, ending: string, form: string): string {
  if (slug.test(stem)) return `Tên tệp phải có đuôi .${form}, không phải .${ending}.`;
  return /^[\x20-\x7e]+$/.test(stem)
    ? 'Tên tệp chỉ được có chữ thường, số và dấu gạch nối.'
    : 'Tên tệp có dấu tiếng Việt hoặc ký tự lạ.';
}

function petitionYear(path: string, stem: string, year: string | undefined): Problem | null {
  const inName = /^kn-(\d{4})-/.exec(stem)?.[1];
  if (inName === undefined || inName === year) return null;
  const remedy = `Chuyển tệp sang petitions/${inName}/, hoặc sửa năm trong tên.`;
  return nameProblem(path, `Mã kiến nghị mang năm ${inName} nhưng tệp nằm trong thư mục ${year}.`, remedy);
}

function downloadName(path: string): Problem | null {
  if (/^tep\/[a-z0-9/-]+\.[a-z0-9]+$/.test(path) || /\/(README\.md|LICENSE)$/.test(path)) return null;
  const right = path.slice(4).split('/').map(properFileName).join('/');
  return nameProblem(path, 'Tên tệp tải về có dấu, chữ hoa, dấu cách hoặc ký tự lạ.', `Đổi tên thành tep/${right}.`);
}

function properFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? slugOf(name) : `${slugOf(name.slice(0, dot))}.${slugOf(name.slice(dot + 1))}`;
}

function strayFile(path: string): Problem {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : null;
  return nameProblem(
    path,
    folder === null ? 'Tệp này không thuộc mục nào của hồ sơ.' : `Thư mục “${folder}” không thuộc hồ sơ.`,
    `Chuyển vào một trong các thư mục: ${collectionNames.join(', ')}; tệp tải về thì vào tep.`,
    folder === null ? 'file-name' : 'file-folder',
  );
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

/** A problem with the name or place of a whole file. */
export function nameProblem(file: string, what: string, remedy: string, rule = 'file-name'): Problem {
  return { where: { file, line: 1 }, what, remedy, severity: 'error', rule };
}
