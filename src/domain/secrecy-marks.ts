import { readable } from './readable-text.ts';

export interface SecrecyMark {
  /** `secrecy`: a level of State secrecy. `circulation`: the document may not go round freely. */
  kind: 'secrecy' | 'circulation';
  /** The mark in its usual spelling: `TỐI MẬT`, `Lưu hành nội bộ`. */
  mark: string;
  /** Position in the text as written. */
  index: number;
  length: number;
}

/** Capitals beside MẬT that make it another word: BÍ MẬT, BẢO MẬT, MẬT ĐỘ, MẬT ONG. */
const notBefore: ReadonlySet<string> = new Set('BÍ BẢO CẨN CƠ THÂN ONG LẤY QUAY RỈ TÚI HOA'.split(' '));
const notAfter: ReadonlySet<string> = new Set('ĐỘ KHẨU ONG MÍA THIẾT MÃ NGỌT HOA TẬP NINH'.split(' '));

/** Marks that are marks wherever they stand, in any case. */
const always: readonly [RegExp, string][] = [
  [/lưu hành nội bộ/giu, 'Lưu hành nội bộ'],
  [/(?:tài liệu|văn bản|thông tin|sử dụng|phổ biến|dùng) nội bộ/giu, 'Nội bộ'],
  [/tài liệu không phổ biến/giu, 'Không phổ biến'],
  [/tài liệu thu hồi(?! đất)|thu hồi (?:tài liệu )?sau (?:hội nghị|cuộc họp)/giu, 'Thu hồi'],
  [/(?:xem xong|xong hội nghị) trả lại/giu, 'Trả lại'],
];
/** Everyday words that are marks only where they stand alone. */
const whenAlone: readonly [RegExp, string][] = [
  [/(?:Nội|NỘI) (?:bộ|BỘ)/gu, 'Nội bộ'],
  [/(?:Không|KHÔNG) (?:phổ biến|PHỔ BIẾN)/gu, 'Không phổ biến'],
  [/(?:Thu|THU) (?:hồi|HỒI)/gu, 'Thu hồi'],
];

/** Words of which every mark holds one. Most texts hold none, and are done with in one look. */
const anyMark = /mật|nội bộ|phổ biến|thu hồi|trả lại/iu;

/**
 * Finds secrecy and circulation marks (Decree 30/2020/NĐ-CP, Appendix I; Guideline 36-HD/VPTW): a text that bears one
 * is never published. MẬT, TỐI MẬT, TUYỆT MẬT count as whole words in capitals, and after "Độ mật:".
 *
 * "Nội bộ", "không phổ biến", "thu hồi" are also everyday words (đoàn kết nội bộ, đường nội bộ, bệnh không phổ biến, thu
 * hồi đất). They count only alone and with a capital: on a line of their own, in brackets, at the end of a line after a
 * label ("Phạm vi lưu hành: Nội bộ"), the first two also in capitals with no capitals beside them; and inside set
 * phrases in any case ("lưu hành nội bộ", "tài liệu nội bộ", "xem xong trả lại").
 */
export function findSecrecyMarks(written: string): SecrecyMark[] {
  const { text, written: origin } = readable(written);
  if (!anyMark.test(text)) return [];
  const found = [...levels(text), ...phrases(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.flatMap((span) => {
    if (span.start < end) return [];
    end = span.end;
    const index = origin(span.start);
    return [{ kind: span.kind, mark: span.mark, index, length: origin(span.end) - index }];
  });
}

interface Span {
  kind: SecrecyMark['kind'];
  mark: string;
  start: number;
  end: number;
}

function levels(text: string): Span[] {
  const inCapitals = [...text.matchAll(/(?:(?:TUYỆT|TỐI)\s{1,3})?MẬT/gu)].flatMap((match): Span[] => {
    const span = {
      kind: 'secrecy',
      mark: match[0].replace(/\s+/, ' '),
      start: match.index,
      end: match.index + match[0].length,
    } as const;
    if (!isWhole(text, span)) return [];
    const other =
      span.mark === 'MẬT' && (notBefore.has(wordBefore(text, span.start)) || notAfter.has(wordAfter(text, span.end)));
    return other ? [] : [span];
  });
  const afterLabel = [...text.matchAll(/độ mật ?: ?((?:tuyệt |tối )?mật)(?!\p{L})/giu)].map((match): Span => {
    const [whole, level = ''] = match;
    const end = match.index + whole.length;
    return { kind: 'secrecy', mark: level.toUpperCase(), start: end - level.length, end };
  });
  return [...inCapitals, ...afterLabel];
}

function phrases(text: string): Span[] {
  return [
    ...always.flatMap(([phrase, mark]) => circulation(text, phrase, mark)),
    ...whenAlone.flatMap(([phrase, mark]) => circulation(text, phrase, mark).filter((span) => standsAlone(text, span))),
  ];
}

function circulation(text: string, phrase: RegExp, mark: string): Span[] {
  return [...text.matchAll(phrase)]
    .map((match): Span => ({ kind: 'circulation', mark, start: match.index, end: match.index + match[0].length }))
    .filter((span) => isWhole(text, span));
}

/** How far to look around a mark: enough for a label. */
const NEAR = 40;
const label = /(?:lưu hành|phạm vi|dấu|chỉ dẫn|độ mật)[^\n:]{0,20}: {0,2}[*_“"]{0,3}$/iu;

function standsAlone(text: string, { mark, start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (/[([“"] ?$/.test(before) && /^ ?[)\]”"]/.test(after)) return true;
  const lineEnds = /^[ *_.)\]”"|]{0,8}(?:\n|$)/.test(after);
  const lineBegins = /(?:^|\n)[ *_#>([“"|-]{0,8}$/.test(before);
  if (lineEnds && (lineBegins || label.test(before))) return true;
  if (mark === 'Thu hồi' || !isCapitals(text.slice(start, end))) return false;
  return !isCapitals(wordBefore(text, start)) && !isCapitals(wordAfter(text, end));
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function wordBefore(text: string, start: number): string {
  return /(\p{L}{1,8})[ ]{1,2}$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1] ?? '';
}

function wordAfter(text: string, end: number): string {
  return /^[ ]{1,2}(\p{L}{1,8})/u.exec(text.slice(end, end + 12))?.[1] ?? '';
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\d]/u.test(text.charAt(start - 1)) && !/[\p{L}\d]/u.test(text.charAt(end));
}
