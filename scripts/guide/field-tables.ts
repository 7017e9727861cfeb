import { collectionNames, collections } from '#domain/collections.ts';
import { siteSchema } from '#domain/content/site.ts';
import { glossarySchema, topicsSchema } from '#domain/content/vocabulary.ts';
import { type FieldRow, fieldTable } from '#domain/field-table.ts';
import { statuses, statusMeaning } from '#domain/petition-status.ts';
import { authorComponents } from '#mdx/index.ts';

const start = '<!-- bảng trường: bắt đầu (sinh tự động, đừng sửa tay) -->';
const end = '<!-- bảng trường: hết -->';

/** The clerk's guide with its generated part written anew: fields of every kind of file, components, statuses. */
export function withFieldTables(guide: string): string {
  const [before, rest] = guide.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`content/README.md lacks “${start}” … “${end}”`);
  return `${before}${start}\n\n${generated()}\n\n${end}${after}`;
}

function generated(): string {
  const single = [
    ['site.yaml', 'Thông tin chung của cổng', siteSchema],
    ['topics.yaml', 'Lĩnh vực', topicsSchema],
    ['glossary.yaml', 'Chữ viết tắt và cách gõ', glossarySchema],
  ] as const;
  return [
    ...collectionNames.map((name) => {
      const { label, form, yearly, schema } = collections[name];
      return section(`${label}: \`${name}/${yearly ? '<năm>/' : ''}<mã>.${form}\``, table(fieldTable(schema)));
    }),
    ...single.map(([file, label, schema]) => section(`${label}: \`${file}\``, table(fieldTable(schema)))),
    section('Trạng thái của kiến nghị', statusTable()),
    section('Thành phần dùng trong tệp `.mdx`', componentList()),
  ].join('\n\n');
}

function section(title: string, text: string): string {
  return `### ${title}\n\n${text}`;
}

function table(rows: readonly FieldRow[]): string {
  const lines = rows.map(
    ({ path, type, required, about }) => `| \`${path}\` | ${cell(type)} | ${required ? 'có' : ''} | ${cell(about)} |`,
  );
  return ['| Trường | Kiểu | Bắt buộc | Ý nghĩa |', '|---|---|---|---|', ...lines].join('\n');
}

function statusTable(): string {
  const lines = statuses.map((status) => {
    const { label, next } = statusMeaning[status];
    return `| \`${status}\` | ${label} | ${next.map((code) => `\`${code}\``).join(', ') || 'kết thúc'} |`;
  });
  return ['| Mã | Hiện trên cổng | Có thể chuyển sang |', '|---|---|---|', ...lines].join('\n');
}

function componentList(): string {
  return Object.entries(authorComponents)
    .map(([name, { about, example }]) => `\`<${name}>\`: ${about}\n\n\`\`\`mdx\n${example}\n\`\`\``)
    .join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
