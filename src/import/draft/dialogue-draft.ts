import { openPlanItem } from '#domain/plan-items.ts';
import { isToFill, toFill } from '#domain/to-fill.ts';
import { unitOf } from '#domain/unit-of-body.ts';
import { slugOf } from '#domain/vietnamese.ts';
import { sessionKindLabel } from '#domain/vocabulary-labels.ts';
import type { ImportMessage } from '../neutral-document.ts';
import type { Line } from '../reading/lines.ts';
import { type Clause, walkClauses } from '../recognise/clauses.ts';
import { intakeIn } from '../recognise/intake.ts';
import { type LabelledPart, labelledGroups } from '../recognise/labelled-parts.ts';
import { capitalised } from '../recognise/name-casing.ts';
import { meetsInPerson, sessionKindIn, sessionModeIn } from '../recognise/session-form.ts';
import { type StatedHours, statedHours } from '../recognise/stated-hours.ts';
import type { ImportSetting, ReadDocument } from '../understanding.ts';
import { type Draft, UNKNOWN_ID } from './draft.ts';
import { freeId } from './free-id.ts';
import { unpublishedFields } from './header-fields.ts';
import { mdxBody } from './mdx-body.ts';
import type { DraftedText } from './plan-draft.ts';
import { restOfText } from './rest-of-text.ts';
import { chairsOf, check, fieldsRead, partOf, type SessionSetting, topicsOf, venueIn } from './session-fields.ts';

const names = {
  time: 'startsAt',
  venue: 'venue',
  areas: 'areas',
  audience: 'invitees',
  agenda: 'agenda',
  topic: 'agenda',
  chair: 'chairs',
  coChair: 'chairs',
  form: 'mode',
  attend: 'howToAttend',
  intake: 'intake',
  contact: 'contact',
} as const;

/** The session a notice or an invitation announces; what is no field of it stays its text. */
export function dialogueDraft(read: ReadDocument, { record, today }: ImportSetting): DraftedText {
  const { header, clauses, bodies } = read;
  const messages: ImportMessage[] = [];
  const issuer = read.issuer?.value ?? null;
  const groups = labelledGroups(clauses);
  const parts = groups.flatMap((group) => group.parts);
  const at = parts[0]?.at ?? 1;
  const setting: SessionSetting = { record, bodies, issuer, at, name: '', messages };
  const value = (label: Parameters<typeof partOf>[1]) => partOf(parts, label)?.value;
  const announcedAt = header.issued?.value.length === 10 ? header.issued.value : null;
  if (announcedAt === null) check(setting, 'Không rõ ngày thông báo; bản nháp ghi ngày nhập.');
  const year = (header.issued?.value ?? today).slice(0, 4);
  const since = announcedAt ?? year;
  const hours = hoursOf(parts, clauses, since, setting);
  const startsAt = hours.day && hours.from ? `${hours.day}T${hours.from}` : toFill('bắt đầu lúc nào');
  const about = header.subject?.value ?? '';
  const form = [about, value('form')].filter(Boolean).join(' ');
  const kind = sessionKindIn(form) ?? 'periodic';
  if (sessionKindIn(form) === null) check(setting, 'Không ghi định kỳ, chuyên đề hay đột xuất; bản nháp ghi định kỳ.');
  const mode = sessionModeIn(form) ?? (meetsInPerson(read.words) ? 'in_person' : null);
  if (mode === null) check(setting, 'Không ghi phương thức; bản nháp ghi trực tiếp.');
  const planned =
    issuer === null || hours.day === null ? null : openPlanItem(record, { body: issuer, kind, day: hours.day });
  if (planned) messages.push({ weight: 'told', what: `Hiểu là mục ${planned.planItem} của kế hoạch ${planned.plan}.` });
  const agenda = partOf(parts, 'agenda') ?? partOf(parts, 'topic');
  const place = issuer === null ? undefined : record.bodies.get(issuer)?.place;
  const chairs = chairsOf(parts, setting);
  const intake = intakeOf(parts, announcedAt ?? today, since, setting);
  const { rest, messages: told } = restOfText(clauses, linesUsed(parts, { startsAt, chairs, intake }));
  const draft: Draft = {
    collection: 'dialogues',
    id: freeId(
      `${(hours.day ?? year).slice(0, 4)}/${unitOf(issuer ?? UNKNOWN_ID)}-${slugOf(sessionKindLabel[kind])}`,
      (id) => record.dialogues.has(id),
    ),
    data: {
      title: titleOf(about),
      kind,
      mode: mode ?? 'in_person',
      organizer: issuer ?? UNKNOWN_ID,
      chairs,
      topics: topicsOf(`${about} ${agenda?.value ?? ''}`, setting),
      startsAt,
      endsAt: hours.day && hours.to ? `${hours.day}T${hours.to}` : undefined,
      ...venueOf(value('venue') ?? placeBehind(hours.said), setting),
      place: place ?? UNKNOWN_ID,
      areas: partOf(parts, 'areas')?.items,
      agenda: agenda?.items ?? [toFill('chương trình')],
      invitees: inviteesOf(partOf(parts, 'audience')?.items, read),
      howToAttend: attendOf(partOf(parts, 'attend')) ?? attendIn(rest) ?? toFill('cách tham dự'),
      intake,
      contact: contactOf(value('contact')),
      announcedAt: announcedAt ?? today,
      ...planned,
      ...unpublishedFields(today),
    },
    body: mdxBody(rest),
  };
  return {
    drafts: [draft],
    messages: [...messages, ...told],
    fields: fieldsRead(parts, names, '', isToFill(startsAt) ? null : startsAt),
  };
}

interface FilledIn {
  readonly startsAt: string;
  readonly chairs: readonly { readonly position: string }[];
  readonly intake: { readonly to: string; readonly places: readonly string[] } | undefined;
}

/** Lines whose words are all in fields; what no field could take in stays in the text. */
function linesUsed(parts: readonly LabelledPart[], { startsAt, chairs, intake }: FilledIn): Set<Line> {
  const agenda = partOf(parts, 'agenda') ?? partOf(parts, 'topic');
  const stays = (part: LabelledPart): boolean => {
    const { label } = part;
    if (label === 'agenda' || label === 'topic') return part !== agenda;
    if (label === 'time') return isToFill(startsAt);
    if (label === 'chair' || label === 'coChair') return isToFill(chairs[0]?.position);
    if (label === 'intake') return [intake?.to, ...(intake?.places ?? [])].some(isToFill);
    return !(label in names);
  };
  return new Set(parts.filter((part) => !stays(part)).flatMap(({ lines }) => lines));
}

/** When it begins, behind its label, else in the first sentence that says an hour and a day; with the words that say it. */
function hoursOf(
  parts: readonly LabelledPart[],
  clauses: readonly Clause[],
  since: string,
  setting: SessionSetting,
): StatedHours & { said: string | null } {
  const labelled = partOf(parts, 'time')?.value;
  const texts = labelled === undefined ? [...walkClauses(clauses)].map(({ text }) => text) : [labelled];
  const read = texts.map((text) => ({ ...statedHours(text, since), said: text }));
  const found = read.find(({ day, from }) => day !== null && from !== null) ?? read.find(({ day }) => day !== null);
  if (!found?.day || !found.from) check(setting, 'Không đọc được giờ và ngày họp; điền startsAt.', labelled);
  return found ?? { day: null, from: null, to: null, said: null };
}

/** `Hội nghị đối thoại …` out of `Về việc tổ chức Hội nghị …`, `Dự Hội nghị …`. */
function titleOf(about: string): string {
  const name = /(?:hội nghị|buổi|cuộc)\s.*$/iu.exec(about)?.[0] ?? /(?:tiếp xúc, )?đối thoại.*$/iu.exec(about)?.[0];
  return name === undefined ? toFill('tên hội nghị') : capitalised(name);
}

/** `…, tại Nhà văn hóa thôn Đông`: where the hour is said with the place behind it. */
const placeBehind = (said: string | null): string | undefined =>
  /(?:,|\s)\s*tại\s+(\p{L}[^.;]*)/iu.exec(said ?? '')?.[1]?.trim();

/** Whom the text names, else whom it is addressed to. */
function inviteesOf(named: readonly string[] | undefined, { header }: ReadDocument): readonly string[] | undefined {
  if (named !== undefined) return named;
  return header.addressees.length > 0 ? header.addressees.map(({ value }) => value) : undefined;
}

/** `Cách tham dự: …` says it itself; `Đăng ký phát biểu: tại …` needs its label. */
function attendOf(part: LabelledPart | undefined): string | undefined {
  if (part === undefined) return undefined;
  return /^cách/iu.test(part.head) ? capitalised(part.value) : capitalised(`${part.head}: ${part.value}`);
}

/** The hall, and behind a comma or in brackets where it stands. */
function venueOf(said: string | undefined, setting: SessionSetting) {
  if (said === undefined) {
    check(setting, 'Không thấy địa điểm.');
    return { venue: toFill('địa điểm'), address: toFill('địa chỉ') };
  }
  const [, venue = said, address] = /^([^,(]+?)\s*(?:,\s*|\(\s*(?:địa chỉ\s*:?\s*)?)(.+?)\)?$/iu.exec(said) ?? [];
  return { venue: venueIn(venue), address: address ?? toFill('địa chỉ') };
}

const saysWhoMayCome =
  /đăng ký (?:trước|tham dự|dự|phát biểu)|không (?:phải|cần) đăng ký|kính mời.*(?:nhân dân|bà con).*dự/iu;
const LONGEST_SENTENCE = 400;

/** A sentence that says who may come and whether one must register. */
function attendIn(clauses: readonly Clause[]): string | undefined {
  const sentences = [...walkClauses(clauses)].flatMap(({ text }) => text.split(/[.;]\s*/u));
  const said = sentences.find((sentence) => sentence.length <= LONGEST_SENTENCE && saysWhoMayCome.test(sentence));
  return said === undefined ? undefined : capitalised(said.trim());
}

function intakeOf(parts: readonly LabelledPart[], announced: string, since: string, setting: SessionSetting) {
  const own = parts.filter(({ label }) => label === 'intake');
  if (own.length === 0) {
    check(setting, 'Không thấy thời gian, nơi tiếp nhận ý kiến gửi trước.');
    return undefined;
  }
  const { from, to, places, channels } = intakeIn(own, since);
  if (from === null) check(setting, `Không ghi nhận ý kiến từ ngày nào; bản nháp ghi ngày thông báo.`, own[0]?.source);
  if (channels.length === 0) check(setting, 'Không ghi cách gửi ý kiến; bản nháp ghi bản giấy.', own[0]?.source);
  return {
    from: from ?? announced,
    to: to ?? toFill('nhận ý kiến đến hết ngày nào'),
    places: places.length > 0 ? places : [toFill('nơi tiếp nhận ý kiến')],
    channels: channels.length > 0 ? channels : (['paper'] as const),
  };
}

/** `Văn phòng Đảng ủy thị trấn, công chức văn phòng`: the unit, and the position behind it. */
function contactOf(said: string | undefined) {
  if (said === undefined) return undefined;
  const [unit = said, position] = said
    .replace(/\s*(?:,|;)?\s*(?:số )?(?:điện thoại|đt|sđt)\s*:?\s*\(đã bỏ: [^)]*\)/giu, '')
    .split(/\s*[,(]\s*|\s+[-–]\s+/u);
  return {
    unit: capitalised(unit),
    position: position ? capitalised(position.replace(/\)$/u, '')) : toFill('chức danh đầu mối liên hệ'),
  };
}
