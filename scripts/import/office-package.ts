import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Refused } from '../refused.ts';

/** A file of a few pages is well under 1 MB; pictures make it a few. */
const LARGEST_FILE = 20_000_000;
const LARGEST_UNPACKED = 64_000_000;
const MOST_PARTS = 2_000;

/** A kind of office file: what must be in it, and which of its parts are read. Pictures, fonts, macros and embedded objects stay shut. */
interface Kind {
  readonly name: string;
  readonly main: string;
  readonly parts: RegExp;
  readonly remedy: string;
}

const word: Kind = {
  name: 'tệp Word (.docx)',
  main: 'word/document.xml',
  parts:
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]+\.xml|word\/_rels\/[\w-]+\.xml\.rels|docProps\/core\.xml)$/,
  remedy: 'Mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx.',
};
const workbook: Kind = {
  name: 'bảng tính (.xlsx)',
  main: 'xl/workbook.xml',
  parts:
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[\w-]+\.xml|xl\/_rels\/[\w-]+\.xml\.rels|xl\/worksheets\/[\w-]+\.xml)$/,
  remedy: 'Mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.',
};

/** The parts of an office file, by name. */
export type Parts = Record<string, Uint8Array>;

/** Unpacks a Word file. @throws Refused for what is none, is locked, damaged or unpacks to more than a document can be */
export const openDocx = (bytes: Uint8Array): Parts => openPackage(bytes, word);

/** Unpacks a workbook, as `openDocx` does a Word file. */
export const openXlsx = (bytes: Uint8Array): Parts => openPackage(bytes, workbook);

function openPackage(bytes: Uint8Array, kind: Kind): Parts {
  if (bytes.length > LARGEST_FILE) throw refused('lớn quá 20 MB', 'Bỏ bớt ảnh trong tệp, hoặc chỉ giữ phần chữ.');
  refuseOtherKinds(bytes, kind);
  const parts = unpacked(bytes, kind);
  if (parts[kind.main] === undefined) throw refused(`không phải ${kind.name}`, kind.remedy);
  for (const [name, part] of Object.entries(parts)) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 4096), true)))
      throw refused(`có khai báo lạ trong phần ${name}`, kind.remedy);
  }
  return parts;
}

/** The parts as an office file again. */
export function closePackage(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

function unpacked(bytes: Uint8Array, { parts: wanted, remedy }: Kind): Parts {
  let total = 0;
  let count = 0;
  const bomb = refused('bung ra quá lớn', 'Đây không phải một văn bản thông thường; không mở tệp này.');
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > MOST_PARTS) throw bomb;
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (total > LARGEST_UNPACKED) throw bomb;
        return true;
      },
    });
    const size = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
    if (size > LARGEST_UNPACKED) throw bomb;
    return parts;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refused('bị hỏng, không mở được', remedy);
  }
}

function refuseOtherKinds(bytes: Uint8Array, { name, remedy }: Kind): void {
  const head = strFromU8(bytes.subarray(0, 8), true);
  if (head.startsWith('PK')) return;
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    // An OLE container: an old Word file, or a new one behind a password. Its directory names the stream in UTF-16.
    const locked = strFromU8(bytes, true).includes([...'EncryptedPackage'].join('\0'));
    throw locked
      ? refused('có mật khẩu', 'Mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ) rồi lưu lại.')
      : refused('là tệp Office đời cũ (.doc, .xls)', remedy);
  }
  if (head.startsWith('%PDF'))
    throw refused('là tệp PDF', 'Nhập từ tệp Word gốc; bản PDF có chữ ký thì để trong content/tep.');
  if (head.startsWith('{\\rtf')) throw refused('là tệp RTF', 'Mở bằng Word rồi lưu lại dạng .docx.');
  throw refused(`không phải ${name}`, `Kiểm tra lại tên tệp. ${remedy}`);
}

function refused(what: string, remedy: string): Refused {
  return new Refused(`Tệp này ${what}.\n→ ${remedy}`);
}
