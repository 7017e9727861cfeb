import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What a schema refuses, said to a clerk. `path` points at the offending key. */
export interface SchemaFinding {
  path: PropertyKey[];
  what: string;
  remedy: string;
}

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi dòng bắt đầu bằng dấu “-”)',
  object: 'nhóm các trường',
  null: 'để trống (null)',
};

/** Turns zod's issues into findings in Vietnamese, one for each thing to mend. `data` is what was parsed. */
export function findingsOfIssues(issues: readonly Issue[], schema: z.ZodType, data: unknown): SchemaFinding[] {
  return issues.flatMap((issue) => findingsOfIssue(issue, schema, data));
}

function findingsOfIssue(issue: Issue, schema: z.ZodType, data: unknown): SchemaFinding[] {
  const path = [...issue.path];
  const field = fieldName(path);
  const about = describe(schema, path);
  const meaning = about ? ` (${about})` : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: `Trường “${key}” không có trong mẫu.`,
        remedy: `Xóa trường này hoặc sửa tên cho đúng; các trường được dùng: ${keysOf(schema, path).join(', ')}.`,
      }));
    case 'invalid_type':
      return [
        valueAt(data, path) === undefined
          ? {
              path,
              what: `Thiếu trường “${field}”${meaning}.`,
              remedy: `Thêm dòng “${String(path.at(-1))}: …”, kiểu ${typeName(issue.expected)}.`,
            }
          : {
              path,
              what: `Trường “${field}”${meaning} sai kiểu: cần ${typeName(issue.expected)}.`,
              remedy: `Viết lại giá trị cho đúng kiểu ${typeName(issue.expected)}.`,
            },
      ];
    case 'invalid_value':
      return [
        {
          path,
          what: `Trường “${field}”${meaning} có giá trị không nằm trong danh mục.`,
          remedy: `Chọn một trong: ${issue.values.map(String).join(', ')}.`,
        },
      ];
    case 'invalid_union':
      return [unionFinding(issue, path, field, meaning)];
    case 'too_small':
    case 'too_big':
      return [sizeFinding(issue, path, field, meaning)];
    case 'invalid_format':
      return [
        {
          path,
          what: `Trường “${field}”${meaning} không đúng dạng.`,
          remedy: formatRemedy(issue),
        },
      ];
    default:
      return [
        {
          path,
          what: `Trường “${field}”${meaning}: ${issue.message}.`,
          remedy: 'Xem hướng dẫn ở content/README.md và sửa lại.',
        },
      ];
  }
}

function unionFinding(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: PropertyKey[],
  field: string,
  meaning: string,
): SchemaFinding {
  const discriminator =
    'discriminator' in issue && typeof issue.discriminator === 'string' ? issue.discriminator : null;
  if (discriminator) {
    return {
      path: [...path],
      what: `Trường “${[field, discriminator].filter(Boolean).join('.')}” thiếu hoặc không nằm trong danh mục.`,
      remedy: `Chọn đúng loại ở trường “${discriminator}”; các loại có trong content/README.md.`,
    };
  }
  const forms = issue.errors.map((branch) =>
    branch.flatMap((inner) => (inner.path.length > 0 ? [String(inner.path.at(-1))] : [])),
  );
  const shortest = forms.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return {
    path,
    what: `Trường “${field}”${meaning} không khớp dạng nào được phép.`,
    remedy: `Gần đúng nhất còn phải sửa: ${[...new Set(shortest)].join(', ') || 'tên trường'}; xem các dạng ở content/README.md.`,
  };
}

function sizeFinding(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  path: PropertyKey[],
  field: string,
  meaning: string,
): SchemaFinding {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string' && small && limit === 1) {
    return {
      path,
      what: `Trường “${field}”${meaning} đang để trống.`,
      remedy: 'Điền nội dung hoặc xóa cả dòng nếu trường không bắt buộc.',
    };
  }
  const unit = issue.origin === 'string' ? 'ký tự' : issue.origin === 'array' ? 'mục' : '';
  const bound = issue.exact ? `đúng ${limit}` : small ? `ít nhất ${limit}` : `nhiều nhất ${limit}`;
  return {
    path,
    what: `Trường “${field}”${meaning} phải có ${[bound, unit].join(' ').trim()}.`,
    remedy: small ? 'Bổ sung cho đủ.' : 'Rút gọn cho vừa.',
  };
}

function formatRemedy(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  switch (issue.format) {
    case 'date':
      return 'Viết ngày theo dạng năm-tháng-ngày có thật, ví dụ 2024-10-20.';
    case 'url':
      return 'Viết đủ địa chỉ bắt đầu bằng https://.';
    default:
      return `${issue.message}.`;
  }
}

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    data,
  );
}

function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemaAt(schema, path)?.description;
}

function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = unwrap(schemaAt(schema, path));
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner = unwrap(at);
    if (inner instanceof z.ZodObject) at = inner.shape[String(key)];
    else if (inner instanceof z.ZodArray) at = inner.element as z.ZodType;
    else return undefined;
  }
  return at;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault)
    at = at.unwrap() as z.ZodType;
  return at;
}
