import { z } from 'zod';
import { nearest } from '#domain/nearest.ts';
import { formatRemedy, typeName, typeRemedy } from './schema-remedies.ts';
import { bare, keysAt, nearestForm, schemaAt, valueAt } from './schema-shape.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** What a schema refuses, said to a clerk. `path` points at the offending key. */
export interface SchemaFinding {
  path: PropertyKey[];
  what: string;
  remedy: string;
}

/** An unknown field: the name it should have, if it is a misspelt one, else `null`. */
export interface UnknownKey {
  path: PropertyKey[];
  key: string;
  meant: string | null;
}

/** What was parsed, by which schema. */
interface Parsed {
  schema: z.ZodType;
  data: unknown;
}

/** Turns zod's issues into findings in Vietnamese, one for each thing to mend: a misspelt field is not also a missing one. */
export function findingsOfIssues(issues: readonly Issue[], schema: z.ZodType, data: unknown): SchemaFinding[] {
  const parsed = { schema, data };
  const unknown = unknownKeys(issues, schema, data);
  const meant = new Set(unknown.flatMap(({ path, meant }) => (meant === null ? [] : [pathKey([...path, meant])])));
  return [
    ...unknown.map((key) => unknownFinding(key, parsed)),
    ...issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys' || (isMissing(issue, data) && meant.has(pathKey(issue.path)))) return [];
      return findingsOfIssue(issue, parsed);
    }),
  ];
}

/** The unknown fields among the issues, each with the absent field whose misspelling it seems to be. */
export function unknownKeys(issues: readonly Issue[], schema: z.ZodType, data: unknown): UnknownKey[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const present = valueAt(data, issue.path);
    const absent = new Set(keysAt(schema, issue.path, data).filter((key) => !Object.hasOwn(Object(present), key)));
    return issue.keys.map((key) => {
      const meant = nearest(key, absent, 1)[0] ?? null;
      if (meant !== null) absent.delete(meant);
      return { path: [...issue.path], key, meant };
    });
  });
}

const pathKey = (path: readonly PropertyKey[]) => path.map(String).join('\n');
const isMissing = (issue: Issue, data: unknown) =>
  issue.path.length > 0 && issue.code !== 'unrecognized_keys' && valueAt(data, issue.path) === undefined;

function unknownFinding({ path, key, meant }: UnknownKey, { schema, data }: Parsed): SchemaFinding {
  return {
    path: [...path, key],
    what: `Trường “${key}” không có trong mẫu.`,
    remedy:
      meant === null
        ? `Xóa trường này; các trường được dùng: ${keysAt(schema, path, data).join(', ')}.`
        : `Sửa thành “${meant}”.`,
  };
}

function findingsOfIssue(issue: Issue, parsed: Parsed): SchemaFinding[] {
  const path = [...issue.path];
  const name = named(path, parsed);
  if (isMissing(issue, parsed.data) && issue.code !== 'invalid_union') {
    const key = String(path.at(-1));
    const type = issue.code === 'invalid_type' ? `, kiểu ${typeName(issue.expected)}` : '';
    return [{ path, what: `Thiếu trường ${name}.`, remedy: `Thêm dòng “${key}: …”${type}.` }];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [
        {
          path,
          what: `${sentence(name)} sai kiểu: cần ${typeName(issue.expected)}.`,
          remedy: typeRemedy(issue.expected, valueAt(parsed.data, path)),
        },
      ];
    case 'invalid_value': {
      const remedy = `Chọn một trong: ${issue.values.map(String).join(', ')}.`;
      return [{ path, what: `${sentence(name)} có giá trị không nằm trong danh mục.`, remedy }];
    }
    case 'invalid_union':
      return unionFindings(issue, parsed);
    case 'too_small':
    case 'too_big':
      return [sizeFinding(issue, name)];
    case 'invalid_format':
      return [{ path, what: `${sentence(name)} không đúng dạng.`, remedy: formatRemedy(issue) }];
    default:
      return [
        {
          path,
          what: `${sentence(name)} chưa đúng: ${issue.message}.`,
          remedy: 'Sửa lại giá trị này; cách ghi có ở content/README.md.',
        },
      ];
  }
}

/** A value that may take several forms is judged by the one it comes nearest to. */
function unionFindings(issue: IssueOf<'invalid_union'>, parsed: Parsed): SchemaFinding[] {
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    return [kindFinding(issue.path, issue.discriminator, parsed)];
  }
  const union = bare(schemaAt(parsed.schema, issue.path, parsed.data));
  const forms = union instanceof z.ZodUnion ? union.options.map((form) => bare(form as z.ZodType)) : [];
  const branch = issue.errors[nearestForm(forms, valueAt(parsed.data, issue.path))] ?? [];
  const inner = branch.map((one) => ({ ...one, path: [...issue.path, ...one.path] }) as Issue);
  return findingsOfIssues(inner, parsed.schema, parsed.data);
}

/** The field that tells of which kind an object is, missing or not among the kinds there are. */
function kindFinding(at: readonly PropertyKey[], key: string, { schema, data }: Parsed): SchemaFinding {
  const owner = at.at(-1) === key ? at.slice(0, -1) : at;
  const path = [...owner, key];
  const union = bare(schemaAt(schema, owner, data));
  const kinds = union instanceof z.ZodUnion ? union.options.flatMap((form) => literalsOf(form as z.ZodType, key)) : [];
  const name = fieldName(path);
  const missing = valueAt(data, path) === undefined;
  const what = missing ? `Thiếu trường “${name}”.` : `Trường “${name}” có giá trị không nằm trong danh mục.`;
  return { path, what, remedy: `${missing ? `Thêm dòng “${key}: …”, chọn` : 'Chọn'} một trong: ${kinds.join(', ')}.` };
}

function literalsOf(form: z.ZodType, key: string): string[] {
  const field = form instanceof z.ZodObject ? bare(form.shape[key]) : undefined;
  return field instanceof z.ZodLiteral ? [...field.values].map(String) : [];
}

function sizeFinding(issue: IssueOf<'too_small'> | IssueOf<'too_big'>, name: string): SchemaFinding {
  const path = [...issue.path];
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string' && small && limit === 1) {
    const remedy = 'Điền nội dung, hoặc xóa cả dòng nếu trường không bắt buộc.';
    return { path, what: `${sentence(name)} đang để trống.`, remedy };
  }
  const unit = issue.origin === 'string' ? ' ký tự' : issue.origin === 'array' ? ' mục' : '';
  const exact = 'exact' in issue && issue.exact;
  const inclusive = 'inclusive' in issue && issue.inclusive === false ? (small ? limit + 1 : limit - 1) : limit;
  const bound = exact ? `đúng ${limit}` : small ? `ít nhất ${inclusive}` : `nhiều nhất ${inclusive}`;
  const what = unit ? `${sentence(name)} phải có ${bound}${unit}.` : `${sentence(name)} phải là số, ${bound}.`;
  return { path, what, remedy: unit ? (small ? 'Bổ sung cho đủ.' : 'Rút gọn cho vừa.') : 'Sửa lại con số.' };
}

function named(path: readonly PropertyKey[], { schema, data }: Parsed): string {
  if (path.length === 0) return 'nội dung tệp';
  const about = schemaAt(schema, path, data)
    ?.description?.replace(/\s*\([^)]*\)/g, '')
    .replace(/;.*/, '');
  return `“${fieldName(path)}”${about ? ` (${about})` : ''}`;
}

const sentence = (name: string) =>
  name.startsWith('“') ? `Trường ${name}` : `${name[0]?.toUpperCase()}${name.slice(1)}`;

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );
}
