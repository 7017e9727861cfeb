import { getIndex } from '#queries/record-index.ts';
import { calendarFile } from './_calendar-file.ts';

/** Every session as one calendar to subscribe to. */
export async function GET(): Promise<Response> {
  const { record, sessions } = await getIndex();
  const unit = record.bodies.get(record.site.unit)?.name ?? record.site.name;
  return calendarFile(`Lịch đối thoại: ${unit}`, '/lich/', sessions);
}
