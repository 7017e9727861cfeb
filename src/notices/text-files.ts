import type { CivilDate } from '#domain/calendar.ts';
import { longDate, weekdayName } from '#domain/dates-in-words.ts';
import type { Spoken } from '#domain/read-aloud/read-aloud.ts';

/** Windows Notepad takes a text for UTF-8 only with this mark before it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A text as a file that opens well in Windows Notepad too. */
export function textFile(text: string): string {
  return `${BYTE_ORDER_MARK}${text.trimEnd().replaceAll('\n', '\r\n')}\r\n`;
}

/** Days of reading, one a line. */
export function daysInWords(days: readonly CivilDate[]): string[] {
  return days.map((day) => `${weekdayName(day)}, ${longDate(day)}`);
}

/** What a reader has to make out alone, or null. */
export function readersNote({ unclear }: Spoken): string | null {
  return unclear.length === 0 ? null : `Chữ viết tắt chưa rõ nghĩa, người đọc xem lại: ${unclear.join(', ')}.`;
}

/** The loudspeaker text with the days it is to be read, as one file. */
export function loudspeakerFile(spoken: Spoken, days: readonly CivilDate[]): string {
  const when =
    days.length === 0 ? ['Không còn ngày đọc.'] : ['Đọc vào các ngày:', ...daysInWords(days).map((day) => `- ${day}`)];
  const note = readersNote(spoken);
  return textFile(
    ['LỜI ĐỌC TRÊN LOA TRUYỀN THANH', ...when, ...(note === null ? [] : [note]), '', '---', '', spoken.text].join('\n'),
  );
}
