import type { Problem } from '#domain/problem.ts';

interface LetterRule {
  rule: string;
  /** Whether anything may be wrong in the whole text: asked first, for most texts are clean. */
  in(text: string): boolean;
  what: string;
  remedy: string;
}

/** Controls, zero-width and direction characters, soft hyphens, tag characters, odd line ends. A joiner inside an emoji is none. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/u;

const rules: readonly LetterRule[] = [
  {
    rule: 'text-nfc',
    in: (text) => text.normalize('NFC') !== text,
    what: 'Chữ có dấu được ghép từ nhiều ký tự (Unicode tổ hợp).',
    remedy: 'Chuyển sang Unicode dựng sẵn (NFC), thường chỉ cần gõ lại bằng bộ gõ tiếng Việt.',
  },
  {
    rule: 'text-invisible',
    in: (text) => invisible.test(text),
    what: 'Có ký tự không nhìn thấy (khoảng trắng rỗng, ký tự điều khiển hoặc đổi hướng chữ).',
    remedy: 'Gõ lại đoạn này thay vì dán từ nơi khác.',
  },
  {
    rule: 'text-eth',
    in: (text) => /[Ðð]/.test(text),
    what: 'Có chữ “Ð” của bảng mã khác, trông giống chữ “Đ”.',
    remedy: 'Gõ lại chữ Đ bằng bộ gõ tiếng Việt.',
  },
];

/** Letters that are not what they look like: one problem for each kind in a file, at its first line. */
export function letterProblems(path: string, text: string): Problem[] {
  const shown = text.replace(/^\uFEFF/, '');
  return rules.flatMap((rule) => {
    if (!rule.in(shown)) return [];
    const lines = shown.split('\n').flatMap((line, index) => (rule.in(line.replace(/\r$/, '')) ? [index + 1] : []));
    const more = lines.length > 1 ? ` Còn ${lines.length - 1} dòng nữa trong tệp cũng vậy.` : '';
    return [
      {
        where: { file: path, line: lines[0] ?? 1 },
        what: `${rule.what}${more}`,
        remedy: rule.remedy,
        severity: 'error',
        rule: rule.rule,
      },
    ];
  });
}
