import { statSync } from 'node:fs';
import type { CivilDate } from '#domain/calendar.ts';
import type { Body } from '#domain/content/body.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { readRecord } from '#record/read-record.ts';
import { Refused } from '../refused.ts';
import type { Call } from './command.ts';

/** The record and the day it lives on, or why it cannot be read. */
export function recordOf({ root, today }: Pick<Call, 'root' | 'today'>): { record: PublicRecord; asOf: CivilDate } {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Refused(
      `Không có thư mục nội dung ${root}.\n→ Đặt CONTENT_DIR cho đúng thư mục, hoặc bỏ đi để dùng content.`,
      2,
    );
  const { record } = readRecord(root);
  if (record === null) throw new Refused('Không đọc được hồ sơ.\n→ Chạy npm run check -- --content để xem vì sao.');
  return { record, asOf: record.site.demo?.asOf ?? today };
}

/** The body of a code as it was typed, or what to type instead. */
export function bodyOf({ bodies }: Pick<PublicRecord, 'bodies'>, id: string): Entry<Body> {
  const body = bodies.get(id);
  if (body === undefined)
    throw new Refused(`Không có cơ quan “${id}” trong content/bodies.\n→ Ghi mã cơ quan, là tên tệp không đuôi.`, 2);
  return body;
}
