import { findPersonalData, personalDataLabels } from '#domain/personal-data.ts';
import type { ImportMessage } from '../neutral-document.ts';
import { maskedName, namesAfterComrade } from './person-name.ts';

/** A text with all personal data taken out, and what was taken, masked. */
interface WithoutPersons {
  readonly text: string;
  readonly messages: readonly ImportMessage[];
  /** Whether anything but the name of an official was found. */
  readonly ofResidents: boolean;
}

/** Takes personal data out of a text; a word in brackets says what stood there. */
export function withoutPersons(text: string, at: number): WithoutPersons {
  const spans = [
    ...findPersonalData(text).map(({ kind, index, length, sample }) => ({ kind, index, length, sample })),
    ...namesAfterComrade(text).map(({ index, length }) => ({
      kind: 'official' as const,
      index,
      length,
      sample: maskedName(text.slice(index, index + length)),
    })),
  ].sort((a, b) => a.index - b.index);
  let rest = '';
  let end = 0;
  const messages: ImportMessage[] = [];
  for (const { kind, index, length, sample } of spans) {
    if (index < end) continue;
    const label = kind === 'official' ? 'họ tên cán bộ' : personalDataLabels[kind];
    rest += `${text.slice(end, index)}(đã bỏ: ${label})`;
    end = index + length;
    messages.push({
      weight: 'check',
      what: `Có ${label}, không chép vào bản nháp; thay bằng chức danh hoặc cách gọi chung.`,
      at,
      source: sample,
    });
  }
  const ofResidents = spans.some(({ kind }) => kind !== 'official');
  return { text: rest + text.slice(end), messages, ofResidents };
}
