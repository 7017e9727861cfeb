import { fold } from '#domain/vietnamese.ts';

/** Positions of those who sign, as they are written in words; the first letter is a capital where a title stands alone. */
const positions = [
  'Bí thư',
  'Phó Bí thư',
  'Phó Bí thư Thường trực',
  'Bí thư Đảng ủy',
  'Phó Bí thư Đảng ủy',
  'Bí thư Chi bộ',
  'Ủy viên Ban Thường vụ',
  'Ủy viên',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Phó Chủ tịch Thường trực',
  'Chủ tịch UBND',
  'Phó Chủ tịch UBND',
  'Chủ tịch HĐND',
  'Phó Chủ tịch HĐND',
  'Trưởng ban',
  'Phó Trưởng ban',
  'Phó Trưởng ban Thường trực',
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'Chánh Văn phòng',
  'Phó Chánh Văn phòng',
  'Chánh Thanh tra',
  'Giám đốc',
  'Phó Giám đốc',
  'Trưởng Công an',
  'Phó Trưởng Công an',
  'Trưởng đoàn',
  'Tổ trưởng',
  'Hiệu trưởng',
  'Viện trưởng',
  'Chánh án',
  'Chủ nhiệm',
  'Phó Chủ nhiệm',
  'Thư ký',
  'Tổng Bí thư',
  'Thủ tướng',
  'Bộ trưởng',
  'Thứ trưởng',
] as const;
const byFold = new Map(positions.map((position) => [fold(position), position as string]));

/** The position a line names, in words: `PHÓ BÍ THƯ` → `Phó Bí thư`. `null` when it is none. */
export function positionInWords(text: string): string | null {
  const key = fold(text)
    .replace(/[,.;:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const known = byFold.get(key);
  if (known !== undefined) return known;
  // Two offices in one hand: `PHÓ BÍ THƯ - CHỦ TỊCH UBND`, `BÍ THƯ KIÊM CHỦ TỊCH`.
  const [first, second, ...more] = key.split(/\s+(?:-|–|kiem)\s+/);
  const joint = / kiem /.test(key) ? ' kiêm ' : ' - ';
  if (first === undefined || second === undefined || more.length > 0) return null;
  const both = [byFold.get(first), byFold.get(second)];
  return both.every((one) => one !== undefined) ? both.join(joint) : null;
}
