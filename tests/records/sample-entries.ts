import type { Body } from '#domain/content/body.ts';
import { type Conclusion, conclusionSchema } from '#domain/content/conclusion.ts';
import { type Dialogue, dialogueSchema } from '#domain/content/dialogue.ts';
import { type Directive, directiveSchema } from '#domain/content/directive.ts';
import { type Petition, petitionSchema } from '#domain/content/petition.ts';
import { type Plan, planSchema } from '#domain/content/plan.ts';
import { type Report, type ReportFigures, reportFiguresSchema, reportSchema } from '#domain/content/report.ts';
import type { ConfirmationPeriod, Holidays, Rule } from '#domain/content/rule.ts';
import { type Supervision, supervisionSchema } from '#domain/content/supervision.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';

/** Small entries for tests of the rules: what a test does not say is plain and valid. */

const publication = { publishedAt: '2024-01-01', clearedBy: 'Chánh Văn phòng', clearedAt: '2024-01-01' };
const issued = { number: null, issuer: 'dang-uy-a', issued: '2024-01-15' };
const chair = { body: 'dang-uy-a', position: 'Bí thư Đảng ủy', role: 'chair' as const };

export function body(id: string, said: Partial<Body> = {}): Entry<Body> {
  const heads = [{ position: 'Bí thư Đảng ủy' }];
  const plain: Body = {
    name: `Cơ quan ${id}`,
    system: 'party',
    level: 'commune',
    place: 'xa-a',
    successors: [],
    heads,
  };
  return { ...plain, publishesFrom: '2024-01-01', ...said, id };
}

const plainDialogue = dialogueSchema.parse({
  title: 'Đối thoại',
  kind: 'periodic',
  mode: 'in_person',
  organizer: 'dang-uy-a',
  chairs: [chair],
  topics: ['dat-dai'],
  startsAt: '2024-05-17T07:30',
  venue: 'Hội trường',
  address: 'Thôn Một',
  place: 'xa-a',
  agenda: ['Trao đổi'],
  howToAttend: 'Đến trực tiếp',
  announcedAt: '2024-05-02',
  ...publication,
});

export function dialogue(id: string, said: Partial<Dialogue> = {}): Entry<Dialogue> {
  return { ...plainDialogue, title: `Đối thoại ${id}`, ...said, id };
}

export const held: NonNullable<Dialogue['held']> = {
  attendance: { upper: 1, leaders: 5, departments: 10, residents: 84 },
  speakers: 7,
  statements: 10,
  writtenSubmissions: 2,
};

const item = { id: 'muc-1', title: 'Đất đai', topics: ['dat-dai'], kind: 'periodic', mode: 'in_person' };
const when = { chairs: [chair], audience: 'Nhân dân', from: '2024-05-01', to: '2024-05-31' };
const plainPlan = planSchema.parse({
  title: 'Kế hoạch',
  year: 2024,
  bodies: ['dang-uy-a'],
  items: [{ ...item, ...when }],
  ...issued,
  ...publication,
});

export function plan(id: string, said: Partial<Plan> = {}): Entry<Plan> {
  return { ...plainPlan, ...said, id };
}

const plainConclusion = conclusionSchema.parse({
  title: 'Kết luận',
  session: '2024/a',
  summary: ['Một.', 'Hai.', 'Ba.'],
  totals: { received: 0, answeredOnSite: 0, assigned: 0, forwarded: 0, other: 0 },
  clauses: [{ id: '1', title: 'Đất đai', decision: 'Giao rà soát' }],
  ...issued,
  issued: '2024-05-24',
  ...publication,
  publishedAt: '2024-05-25',
});

export function conclusion(id: string, said: Partial<Conclusion> = {}): Entry<Conclusion> {
  return { ...plainConclusion, session: id, ...said, id };
}

const plainSupervision = supervisionSchema.parse({
  title: 'Giám sát',
  conclusion: '2024/a',
  supervisedAt: '2024-07-01',
  findings: [{ petition: 'kn-2024-a-001', finding: 'agrees', note: 'Đúng thực tế' }],
  ...issued,
  ...publication,
});

export function supervision(id: string, said: Partial<Supervision> = {}): Entry<Supervision> {
  return { ...plainSupervision, conclusion: id, ...said, id };
}

export const noFigures = Object.fromEntries(
  Object.keys(reportFiguresSchema.shape).map((key) => [key, 0]),
) as ReportFigures;

const plainReport = reportSchema.parse({
  title: 'Báo cáo',
  year: 2024,
  bodies: ['dang-uy-a'],
  from: '2024-01-01',
  asOf: '2024-11-10',
  figures: noFigures,
  ...issued,
  issued: '2024-11-12',
  ...publication,
  publishedAt: '2024-11-13',
});

export function report(id: string, said: Partial<Report> = {}): Entry<Report> {
  return { ...plainReport, ...said, id };
}

const plainDirective = directiveSchema.parse({
  title: 'Về đối thoại',
  docType: 'Công văn',
  status: 'in_force',
  text: 'none',
  provenance: 'Minh họa',
  ...issued,
  ...publication,
});

export function directive(id: string, said: Partial<Directive> = {}): Entry<Directive> {
  return { ...plainDirective, ...said, id };
}

const plainPetition = petitionSchema.parse({
  title: 'Sửa rãnh thoát nước',
  kind: 'request',
  publicText: 'Đề nghị sửa rãnh thoát nước đường liên thôn.',
  session: '2024/a',
  source: 'at_session',
  topics: ['thuy-loi'],
  place: 'xa-a',
  petitionerLabel: 'Cử tri thôn Một',
  competence: 'commune',
  events: [{ date: '2024-05-17', status: 'received', note: 'Nêu tại hội nghị' }],
});

export function petition(id: string, said: Partial<Petition> = {}): Entry<Petition> {
  return { ...plainPetition, ...said, id };
}

type Step = Partial<Petition['events'][number]> & Pick<Petition['events'][number], 'date' | 'status'>;

/** Events of a petition: `events(['2024-05-17', 'received'], …)` or whole steps. */
export function events(...steps: (readonly [string, Step['status']] | Step)[]): Petition['events'] {
  return steps.map((step) => {
    const given: Step = 'date' in step ? step : { date: step[0], status: step[1] };
    return { note: 'Có việc', evidence: [], ...given };
  });
}

/** An assignment on 20 May 2024; the due as said. */
export function assignment(due: Petition['assignments'][number]['due'], at = '2024-05-20') {
  return { at, lead: 'ubnd-a', co: [], task: 'Sửa rãnh', due };
}

export function extension(at: string, to: string): Petition['extensions'][number] {
  return { at, to, reason: 'Mưa kéo dài', approvedBy: 'Chủ tịch UBND xã' };
}

const ruleBase = {
  title: 'Nghĩa vụ',
  requirement: 'Phải làm',
  source: 'Mục 2 công văn',
  binds: { systems: ['party' as const], levels: ['commune' as const], headedOnly: true },
  validFrom: '2024-01-01',
};

/** One plain rule of a kind; `said` must fit the kind. */
export function rule<K extends Rule['kind']>(kind: K, said: Partial<Extract<Rule, { kind: K }>> = {}): Entry<Rule> {
  const own = {
    plan: { before: '02-01' },
    dialogue: { before: '11-15', perYear: 1 },
    report: { before: '11-20' },
    notice: { daysBefore: 7 },
    result: { daysAfter: 10 },
    conclusion: {},
    supervision: {},
  }[kind];
  return { kind, ...ruleBase, ...own, ...said, id: `quy-dinh-${kind}` } as Entry<Rule>;
}

export function holidays(year: number, days: readonly string[], workingWeekends: readonly string[] = []): Holidays {
  const named = days.map((date) => ({ date, name: 'Nghỉ lễ' }));
  return { kind: 'holidays', year, source: 'Thông báo', days: named, workingWeekends: [...workingWeekends] };
}

export function confirmation(daysToConfirm: number): Entry<ConfirmationPeriod> {
  const { binds: _, ...provision } = ruleBase;
  return { kind: 'confirmation', ...provision, daysToConfirm, id: 'xac-nhan' };
}

type Parts = {
  [K in keyof PublicRecord]?: PublicRecord[K] extends ReadonlyMap<string, infer E> ? readonly E[] : never;
};

/** A record of the entries given and nothing else. */
export function record(parts: Parts): PublicRecord {
  const keyed = <E extends { id: string }>(entries: readonly E[] = []) =>
    new Map(entries.map((entry) => [entry.id, entry]));
  return {
    site: {
      name: 'Cổng',
      tagline: 'Đối thoại',
      unit: 'dang-uy-a',
      operator: 'Văn phòng',
      contentOwner: 'Đảng ủy',
      status: 'Bản thử',
      baseUrl: 'https://example.org',
      contact: { unit: 'Văn phòng', position: 'Chuyên viên', place: 'Trụ sở', hours: 'Giờ hành chính' },
      officialChannels: [],
      feedback: {
        controller: 'Đảng ủy',
        consent: { data: 'Dữ liệu.', purpose: 'Dùng để.', publication: 'Ai đọc.', rights: 'Quyền.', accepted: [] },
        retention: { contactAfterConclusion: 90, contactAtMost: 365, refused: 30, content: 365, addressEvents: 7 },
      },
    },
    topics: [],
    glossary: [],
    bodies: keyed(parts.bodies),
    places: keyed(parts.places),
    rules: keyed(parts.rules),
    directives: keyed(parts.directives),
    plans: keyed(parts.plans),
    dialogues: keyed(parts.dialogues),
    questions: keyed(parts.questions),
    conclusions: keyed(parts.conclusions),
    petitions: keyed(parts.petitions),
    supervision: keyed(parts.supervision),
    reports: keyed(parts.reports),
  };
}
