import type { Site } from '#domain/content/site.ts';
import { licence } from '#queries/dcat.ts';
import type { DataSet } from '#queries/open-data.ts';

/** How lists, groups and cells are written in a CSV file. Told on the page and in the archive. */
export const csvRules = [
  'Mỗi mục một dòng; dòng đầu là tên cột. UTF-8 có dấu BOM, dấu phẩy, dấu nháy kép (RFC 4180): mở thẳng bằng Excel, LibreOffice.',
  'Trường trong một nhóm có tên cha.con, ví dụ held.attendance.residents. Danh sách là một cột, ghi dạng JSON trong ô.',
  'Ô trống là không có hoặc chưa rõ (null).',
  'Ô mà bảng tính sẽ hiểu là công thức (bắt đầu bằng =, +, -, @, kể cả sau dấu chấm phẩy, xuống dòng) có thêm dấu nháy đơn ở trước.',
] as const;

/** What stands in the archive beside the data: whose it is, how to read it, every column explained. */
export function readMe(site: Site, sets: readonly DataSet[]): string {
  const lines = [
    `DỮ LIỆU MỞ: ${site.name}`,
    new URL('/du-lieu/', site.baseUrl).href,
    '',
    site.status,
    ...(site.demo ? [site.demo.notice] : []),
    `Giấy phép: Creative Commons Ghi công 4.0 (${licence}). Ghi nguồn: ${site.name}, ${site.baseUrl}`,
    'Ngày viết theo dạng 2024-10-20; giờ là giờ Việt Nam (UTC+7). Không có thông tin cá nhân của người kiến nghị.',
    '',
    'TỆP CSV',
    ...csvRules.map((rule) => `- ${rule}`),
    ...sets.flatMap(({ slug, label, fields }) => [
      '',
      `${slug}: ${label.toUpperCase()} (${slug}.json, ${slug}.csv, luoc-do/${slug}.json)`,
      ...fields.map(
        ({ path, type, required, about }) => `- ${path} (${type}${required ? ', bắt buộc' : ''}): ${about}`,
      ),
    ]),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
