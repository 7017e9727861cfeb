import { isToFill, toFill } from '#domain/to-fill.ts';
import type { ImportMessage } from '../neutral-document.ts';
import type { Line } from '../reading/lines.ts';
import { type Clause, walkClauses, wordsOf } from '../recognise/clauses.ts';
import { statedDue } from '../recognise/due.ts';
import { orderIn } from '../recognise/formulas.ts';
import type { LabelledPart } from '../recognise/labelled-parts.ts';
import { capitalised } from '../recognise/name-casing.ts';
import { meetsInPerson, sessionKindIn, sessionModeIn } from '../recognise/session-form.ts';
import { statedDays } from '../recognise/stated-days.ts';
import { type StatedSession, statedSessions } from '../recognise/stated-sessions.ts';
import type { ImportSetting, ReadDocument, ReadField } from '../understanding.ts';
import { type Draft, UNKNOWN_ID } from './draft.ts';
import { freeId } from './free-id.ts';
import { issuedFields, unpublishedFields } from './header-fields.ts';
import { leadOf as firstWords, mdxBody } from './mdx-body.ts';
import { restOfText } from './rest-of-text.ts';
import { chairsOf, check, fieldsRead, partOf, type SessionSetting, topicsOf, venueIn } from './session-fields.ts';

export interface DraftedText {
  readonly drafts: readonly Draft[];
  readonly messages: readonly ImportMessage[];
  /** What was read of the text itself, beside header and signature. */
  readonly fields: readonly ReadField[];
}

const names = {
  time: 'from',
  venue: 'venue',
  areas: 'areas',
  audience: 'audience',
  topic: 'title',
  agenda: 'title',
  form: 'kind',
  chair: 'chairs',
  coChair: 'chairs',
  secretariat: 'secretariat',
} as const;
const ids = { periodic: 'dinh-ky', thematic: 'chuyen-de', adhoc: 'dot-xuat' } as const;
const LONGEST_TITLE = 220;
const LONGEST_TOPIC = 120;
/** Longer words about time or form say more than a day or a form. */
const LONGEST_SHORT = 70;

/** An annual plan: its sessions as items, its dated tasks, and the rest as its text. */
export function planDraft(read: ReadDocument, { record, today }: ImportSetting): DraftedText {
  const { header, signature, issuer, clauses, bodies } = read;
  const messages: ImportMessage[] = [];
  const about = header.subject?.value ?? '';
  const year = /năm\s+(\d{4})/iu.exec(about)?.[1] ?? header.issued?.value.slice(0, 4) ?? today.slice(0, 4);
  const sessions = statedSessions(clauses, year);
  if (sessions.length === 0)
    messages.push({
      weight: 'check',
      what: 'Không tách được cuộc đối thoại nào: không thấy thời gian dự kiến của cuộc nào.',
    });
  const taken = new Set<string>();
  const used = new Set<Line>();
  const fields: ReadField[] = [];
  const items = (sessions.length > 0 ? sessions : [nothing]).map((session, index) => {
    const name = sessions.length > 1 ? `Cuộc ${index + 1}` : '';
    const setting = { record, bodies, issuer: issuer?.value ?? null, at: session.at, name, messages };
    const item = itemOf(session, year, { about, inPerson: meetsInPerson(read.words) }, setting);
    const days = isToFill(item.from) ? null : `${item.from} đến ${item.to}`;
    const id = freeId(ids[item.kind], (one) => taken.has(one));
    taken.add(id);
    for (const line of linesUsed(session, item)) used.add(line);
    if (session.title === null && session.heading !== null) {
      const { at, text: source } = session.heading;
      messages.push({ weight: 'told', what: 'Số thứ tự của cuộc không đưa vào bản nháp.', at, source });
    }
    fields.push(...titleRead(session, index), ...fieldsRead(session.parts, names, `items[${index}].`, days));
    return { id, ...item };
  });
  const { rest, messages: told } = restOfText(clauses, used);
  const tasks = tasksIn(rest, read);
  const draft: Draft = {
    collection: 'plans',
    id: freeId(`${year}/${issuer?.value ?? UNKNOWN_ID}`, (id) => record.plans.has(id)),
    data: {
      title: titleOf(about),
      year: Number(year),
      bodies: bodiesOf(about, read, messages),
      ...issuedFields(header, signature, issuer?.value ?? null),
      items,
      tasks: tasks.length > 0 ? tasks : undefined,
      reportTo: reportTo(rest, read),
      ...unpublishedFields(today),
    },
    body: mdxBody(rest),
  };
  return { drafts: [draft], messages: [...messages, ...told], fields };
}

/** What the whole plan says of the form of its sessions. */
interface Form {
  readonly about: string;
  readonly inPerson: boolean;
}

const nothing: StatedSession = { at: 1, title: null, heading: null, parts: [], lines: [] };

/** Lines whose words are all in the item; what it could not take in stays in the text. */
function linesUsed({ lines, parts }: StatedSession, item: ReturnType<typeof itemOf>): Line[] {
  const topic = partOf(parts, 'topic') ?? partOf(parts, 'agenda');
  const stays = (part: LabelledPart): boolean => {
    const { label, value } = part;
    if (label === 'topic' || label === 'agenda') return part !== topic || value.length > LONGEST_TOPIC;
    if (label === 'time') return isToFill(item.from) || value.length > LONGEST_SHORT;
    if (label === 'chair' || label === 'coChair') return isToFill(item.chairs[0]?.position);
    if (label === 'secretariat') return item.secretariat === undefined;
    return label === 'form' && value.length > LONGEST_SHORT;
  };
  const kept = new Set(parts.filter(stays).flatMap((part) => part.lines));
  return lines.filter((line) => !kept.has(line));
}

function titleRead({ title, at, heading }: StatedSession, index: number): ReadField[] {
  if (title === null || heading === null) return [];
  return [{ field: `items[${index}].title`, found: { value: title, confidence: 'likely', at, source: heading.text } }];
}

function itemOf(session: StatedSession, year: string, { about, inPerson }: Form, setting: SessionSetting) {
  const { parts } = session;
  const said = (label: Parameters<typeof partOf>[1]) => partOf(parts, label)?.value;
  const title = itemTitle(session, setting);
  const form = [said('form'), session.title, said('topic')].filter(Boolean).join(' ');
  const kind = sessionKindIn(form);
  if (kind === null) check(setting, 'Không ghi định kỳ, chuyên đề hay đột xuất; bản nháp ghi định kỳ.');
  const mode = sessionModeIn(form) ?? sessionModeIn(about) ?? (inPerson ? 'in_person' : null);
  if (mode === null) check(setting, 'Không ghi phương thức; bản nháp ghi trực tiếp.');
  const time = partOf(parts, 'time');
  const days = time === undefined ? null : statedDays(time.value, year);
  if (days === null) check(setting, 'Không đọc được thời gian dự kiến; điền from, to.', time?.source);
  const venue = said('venue');
  const audience =
    said('audience') ?? /(?<=đối thoại\s(?:chuyên đề\s|định kỳ\s)?với\s).+?(?=\s+về\s|$)/iu.exec(title)?.[0];
  return {
    title,
    topics: topicsOf(`${title} ${said('agenda') ?? ''}`, setting),
    kind: kind ?? ('periodic' as const),
    mode: mode ?? ('in_person' as const),
    chairs: chairsOf(parts, setting),
    audience: audience ? capitalised(audience) : toFill('đối tượng đối thoại'),
    from: days?.from ?? toFill('dự kiến từ ngày nào'),
    to: days?.to ?? toFill('dự kiến đến ngày nào'),
    areas: partOf(parts, 'areas')?.items,
    venue: venue === undefined ? undefined : venueIn(venue),
    secretariat: secretariatOf(partOf(parts, 'secretariat')?.value, setting),
  };
}

/** Its own name with what it is about; the words of the form where it has neither. */
function itemTitle({ title, parts }: StatedSession, setting: SessionSetting): string {
  const topic = (partOf(parts, 'topic') ?? partOf(parts, 'agenda'))?.value;
  if (title === null && topic === undefined) {
    check(setting, 'Không thấy chủ đề.');
    return toFill('chủ đề đối thoại');
  }
  const both = [title, topic].filter((part) => part !== null && part !== undefined).join(': ');
  return capitalised(both.length <= LONGEST_TITLE ? both : (title ?? firstWords(both)));
}

function secretariatOf(name: string | undefined, setting: SessionSetting): string | undefined {
  if (name === undefined) return undefined;
  const body = setting.bodies.find(name) ?? setting.bodies.atStart(name)?.id;
  if (body === undefined) check(setting, 'Chưa nhận ra đơn vị tham mưu; ghi mã vào secretariat.', name);
  return body;
}

/** The issuer, and the government of its place where the plan is of both. */
function bodiesOf(about: string, { issuer, bodies }: ReadDocument, messages: ImportMessage[]): string[] {
  const own = issuer?.value ?? UNKNOWN_ID;
  const both = /cấp ủy(?: đảng)?(?:,| và) chính quyền|bí thư.{0,60}chủ tịch/iu.test(about);
  const government = both ? bodies.find('Ủy ban nhân dân') : null;
  if (government === null || government === own) return [own];
  messages.push({ weight: 'told', what: `Hiểu là kế hoạch chung, của cả ${government}, theo trích yếu.` });
  return [own, government];
}

/** `Kế hoạch tiếp xúc, đối thoại …` out of a subject below the type's name. */
function titleOf(about: string): string {
  if (about === '') return toFill('tên kế hoạch');
  return /^kế hoạch/iu.test(about) ? capitalised(about) : `Kế hoạch ${about.charAt(0).toLowerCase()}${about.slice(1)}`;
}

/** Who does what by which day, where the text says all three; it says the rest itself. */
function tasksIn(clauses: readonly Clause[], { bodies, header }: ReadDocument) {
  const issued = header.issued?.value.length === 10 ? header.issued.value : null;
  return [...walkClauses(clauses)].flatMap((clause) => {
    if (clause.label === null || clause.line.table) return [];
    const own = leadOf(clause.text, bodies);
    if (own === null) return [];
    const isWhole = clause.parts.length === 0;
    const texts = isWhole ? [clause.text] : clause.parts.map(wordsOf);
    return texts.flatMap((text) => {
      const due = statedDue(text, 'kế hoạch', issued)?.due;
      if (due === undefined || !('date' in due) || due.date === undefined) return [];
      return [{ task: taskIn(text, own.length, isWhole), lead: own.id, due: due.date }];
    });
  });
}

function leadOf(text: string, bodies: ReadDocument['bodies']): { id: string; length: number } | null {
  const before = orderIn(text)?.index === 0 ? (orderIn(text)?.after ?? 0) : 0;
  const body = bodies.atStart(text.slice(before));
  return body === null ? null : { id: body.id, length: before + body.length };
}

function taskIn(text: string, lead: number, isWhole: boolean): string {
  const task = (isWhole ? text.slice(lead) : text)
    .replace(/^(?:[-–+•]|[a-zđ]\)|[\s:,.])+/iu, '')
    .replace(/[.;\s/]+$/u, '');
  return capitalised(task === '' ? text : task);
}

function reportTo(clauses: readonly Clause[], { bodies }: ReadDocument): string | undefined {
  for (const { text } of walkClauses(clauses)) {
    const said = /báo cáo (?:kết quả|tình hình)[^.;]{0,120}?(?:qua|về|gửi|cho)\s+/iu.exec(text);
    const body = said === null ? null : bodies.atStart(text.slice(said.index + said[0].length));
    if (body !== null) return body.id;
  }
  return undefined;
}
