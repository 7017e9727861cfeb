import type { z } from 'zod';

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm các trường',
  null: 'để trống (null)',
};

/** Name of a schema type, as clerks read it. */
export function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

/** What to do about a value of the wrong type. */
export function typeRemedy(expected: string, value: unknown): string {
  switch (expected) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean'
        ? `Đặt giá trị trong dấu ngoặc kép: "${value}".`
        : 'Viết giá trị ngay sau dấu hai chấm, trên cùng một dòng.';
    case 'array':
      return 'Viết thành danh sách: mỗi mục một dòng, bắt đầu bằng “- ”; hoặc [mục 1, mục 2].';
    case 'object':
      return 'Viết các trường con ở những dòng dưới, thụt vào hai dấu cách.';
    case 'number':
    case 'int':
      return 'Viết bằng chữ số, không có dấu ngoặc kép và không có đơn vị.';
    case 'boolean':
      return 'Viết true (có) hoặc false (không).';
    default:
      return `Viết lại cho đúng kiểu ${typeName(expected)}.`;
  }
}

/** What to do about a text of the wrong form. */
export function formatRemedy(issue: Extract<z.core.$ZodIssue, { code: 'invalid_format' }>): string {
  switch (issue.format) {
    case 'date':
      return 'Viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2024-10-20.';
    case 'url':
      return 'Viết đủ địa chỉ, bắt đầu bằng https://.';
    case 'regex':
      return /^Invalid/.test(issue.message) ? 'Xem dạng mẫu ở content/README.md.' : `${issue.message}.`;
    default:
      return `${issue.message}.`;
  }
}
