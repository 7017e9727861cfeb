import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Refused } from '../refused.ts';

/** A Word file of a few pages is well under 1 MB; pictures make it a few. */
const LARGEST_FILE = 20_000_000;
const LARGEST_UNPACKED = 64_000_000;
const MOST_PARTS = 2_000;

/** Parts that are read. Pictures, fonts, macros and embedded objects stay shut. */
const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]+\.xml|word\/_rels\/[\w-]+\.xml\.rels|docProps\/core\.xml)$/;

/** The parts of a Word file, by name. */
export type Parts = Record<string, Uint8Array>;

/**
 * Unpacks a Word file, within limits.
 * @throws Refused for what is no Word file, is locked, damaged or unpacks to more than a document can be
 */
export function openDocx(bytes: Uint8Array): Parts {
  if (bytes.length > LARGEST_FILE) throw refused('lớn quá 20 MB', 'Bỏ bớt ảnh trong tệp, hoặc chỉ giữ phần chữ.');
  refuseOtherKinds(bytes);
  const parts = unpacked(bytes);
  if (parts['word/document.xml'] === undefined)
    throw refused('không phải tệp Word (.docx)', 'Mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx.');
  for (const [name, part] of Object.entries(parts)) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 4096), true)))
      throw refused(`có khai báo lạ trong phần ${name}`, 'Mở bằng Word rồi lưu lại dạng .docx.');
  }
  return parts;
}

/** The parts as a Word file again. */
export function closeDocx(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

function unpacked(bytes: Uint8Array): Parts {
  let total = 0;
  let count = 0;
  const bomb = refused('bung ra quá lớn', 'Đây không phải một văn bản thông thường; không mở tệp này.');
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > MOST_PARTS) throw bomb;
        if (!read.test(name)) return false;
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
    throw refused('bị hỏng, không mở được', 'Mở bằng Word, lưu lại dạng .docx rồi nhập lại.');
  }
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const head = strFromU8(bytes.subarray(0, 8), true);
  if (head.startsWith('PK')) return;
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    // An OLE container: an old Word file, or a new one behind a password. Its directory names the stream in UTF-16.
    const locked = strFromU8(bytes, true).includes([...'EncryptedPackage'].join('\0'));
    throw locked
      ? refused('có mật khẩu', 'Mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại.')
      : refused('là tệp Word đời cũ (.doc)', 'Mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx.');
  }
  if (head.startsWith('%PDF'))
    throw refused('là tệp PDF', 'Nhập từ tệp Word gốc; bản PDF có chữ ký thì để trong content/tep.');
  if (head.startsWith('{\\rtf')) throw refused('là tệp RTF', 'Mở bằng Word rồi lưu lại dạng .docx.');
  throw refused('không phải tệp Word (.docx)', 'Kiểm tra lại tên tệp; văn bản chữ thuần thì đặt đuôi .txt.');
}

function refused(what: string, remedy: string): Refused {
  return new Refused(`Tệp này ${what}.\n→ ${remedy}`);
}
