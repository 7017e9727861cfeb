import type { PublicRecord } from '#domain/record.ts';
import { toFill } from '#domain/to-fill.ts';
import type { ImportMessage } from '../neutral-document.ts';
import type { BodyIndex } from '../recognise/body-index.ts';
import { chairsIn } from '../recognise/chairs.ts';
import type { LabelledPart, PartLabel } from '../recognise/labelled-parts.ts';
import { capitalised } from '../recognise/name-casing.ts';
import { topicOf } from '../recognise/topics.ts';
import type { ReadField } from '../understanding.ts';
import { UNKNOWN_ID } from './draft.ts';

/** Topic of what fits no other. */
const OTHER = 'khac';

/** What plans and notices are drafted with, and what is told on the way. */
export interface SessionSetting {
  readonly record: Pick<PublicRecord, 'topics'>;
  readonly bodies: BodyIndex;
  readonly issuer: string | null;
  /** Where in the source the session stands, and how it is called in messages: `Cuộc 2`, or nothing for the only one. */
  readonly at: number;
  readonly name: string;
  readonly messages: ImportMessage[];
}

export const partOf = (parts: readonly LabelledPart[], label: PartLabel) => parts.find((part) => part.label === label);

/** Tells what a person must look at of one session. */
export function check({ messages, at, name }: SessionSetting, what: string, source?: string): void {
  const said = name === '' ? what : `${name}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  messages.push({ weight: 'check', what: said, at, ...(source !== undefined && { source }) });
}

/** `Tại Hội trường UBND xã` → `Hội trường UBND xã`. */
export function venueIn(said: string): string {
  return capitalised(said.replace(/^tại\s+/iu, ''));
}

/** Who chairs, as far as it is said; what is not stands open. */
export function chairsOf(parts: readonly LabelledPart[], setting: SessionSetting) {
  const { bodies, issuer } = setting;
  const stated = (['chair', 'coChair'] as const).flatMap((label) => {
    const said = partOf(parts, label);
    return said === undefined ? [] : chairsIn(said.value, label === 'chair' ? 'chair' : 'co_chair', bodies, issuer);
  });
  if (stated.length === 0) check(setting, 'Không thấy ai chủ trì.', partOf(parts, 'chair')?.source);
  for (const { body, position } of stated)
    if (body === null) check(setting, 'Chưa nhận ra cơ quan của người chủ trì; bản nháp ghi can-dien.', position);
  const chairs = stated.map((chair) => ({ ...chair, body: chair.body ?? UNKNOWN_ID }));
  return chairs.length > 0
    ? chairs
    : [{ body: issuer ?? UNKNOWN_ID, position: toFill('chức danh người chủ trì'), role: 'chair' as const }];
}

/** The topic the words speak of most: a guess, and told as one. */
export function topicsOf(words: string, setting: SessionSetting): string[] {
  const { topics } = setting.record;
  // Every session is a dialogue: the word tells nothing of what it is about.
  const topic = topicOf(words.replace(/đối thoại/giu, ' '), topics);
  check(setting, topic === null ? 'Chưa đoán được lĩnh vực.' : `Lĩnh vực “${topic}” là phỏng đoán, ghi thêm nếu còn.`);
  return [topic ?? (topics.some(({ code }) => code === OTHER) ? OTHER : UNKNOWN_ID)];
}

/**
 * The labelled parts as what was read, so that the clerk sees each beside its source.
 * @param time what was made of the words about time; `null` where nothing was, and they are no field that was read
 */
export function fieldsRead(
  parts: readonly LabelledPart[],
  names: Readonly<Partial<Record<PartLabel, string>>>,
  prefix: string,
  time: string | null,
): ReadField[] {
  return parts.flatMap(({ label, value, at, source }): ReadField[] => {
    const name = names[label];
    if (name === undefined) return [];
    const made = label === 'time' ? time : value;
    if (made === null) return [];
    return [{ field: `${prefix}${name}`, found: { value: made, confidence: 'sure', at, source } }];
  });
}
