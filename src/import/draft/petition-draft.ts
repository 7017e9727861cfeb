import type { CivilDate } from '#domain/calendar.ts';
import type { Body } from '#domain/content/body.ts';
import type { Topic } from '#domain/content/vocabulary.ts';
import type { Status } from '#domain/petition-status.ts';
import { toFill } from '#domain/to-fill.ts';
import type { ImportMessage } from '../neutral-document.ts';
import { assignmentIn } from '../recognise/assignment.ts';
import type { BodyIndex } from '../recognise/body-index.ts';
import { NO_DUE, type StatedDue, statedDue } from '../recognise/due.ts';
import { formulaIn } from '../recognise/formulas.ts';
import { capitalised } from '../recognise/name-casing.ts';
import type { PetitionText } from '../recognise/petition-texts.ts';
import { petitionerIn, petitionKind } from '../recognise/petitioner.ts';
import { topicOf } from '../recognise/topics.ts';
import type { Draft } from './draft.ts';
import { UNKNOWN_ID } from './draft.ts';
import { leadOf } from './mdx-body.ts';

/** Topic of what fits no other. */
const OTHER = 'khac';

/** What all petitions of one conclusion share. */
interface PetitionSetting {
  readonly session: string;
  /** Day of the session, as far as it is known. */
  readonly heldOn: CivilDate;
  /** Day of the conclusion. */
  readonly issued: CivilDate;
  readonly issuer: string | null;
  readonly level: Body['level'] | null;
  readonly place: string | null;
  readonly cited: { readonly number?: string; readonly title: string; readonly date: CivilDate };
  readonly topics: readonly Topic[];
  readonly bodies: BodyIndex;
}

export interface DraftedPetition {
  readonly draft: Draft;
  readonly status: Status;
  readonly messages: readonly ImportMessage[];
}

/** A petition's file out of the words of a conclusion about it. What the words leave open is told, never made up. */
export function petitionDraft(
  id: string,
  text: PetitionText,
  clauseName: string,
  setting: PetitionSetting,
): DraftedPetition {
  const { at } = text;
  const messages: ImportMessage[] = [];
  const check = (what: string, source = text.decision) =>
    messages.push({ weight: 'check', what: `${id}: ${what}`, at, source });
  const basis = `${clauseName}, ${setting.cited.number ? `văn bản số ${setting.cited.number}` : setting.cited.title}`;
  const decision = text.decision || text.statement;
  const formula = formulaIn(decision);
  const stated = text.lead ? namedAssignment(text, setting.bodies) : assignmentIn(decision, at, setting.bodies);
  messages.push(...(stated?.messages ?? []).map((message) => ({ ...message, what: `${id}: ${message.what}` })));
  const due = dueOf(text, decision, basis, setting.issued);
  const status = formula?.status ?? (stated ? 'assigned' : 'received');
  if (formula?.doubt && !(status === 'in_progress' && due && stated)) check(formula.doubt);
  if (formula === null && !stated) check('Không thấy công thức giao việc hay trả lời nào.');
  if (due?.doubt) check(due.doubt, due.source);
  if (stated && due === null) check('Không thấy thời hạn.');
  const { label, placeDetail } = petitionerIn(`${text.statement}. ${decision}`);
  if (label === null) check('Không thấy ai nêu; bản nháp ghi chung.', text.statement);
  const topic = topicOf(`${text.statement} ${decision}`, setting.topics);
  check(topic === null ? 'Chưa đoán được lĩnh vực.' : `Lĩnh vực “${topic}” là phỏng đoán.`, text.statement);
  return { draft: { collection: 'petitions', id, data: dataOf(), body: null }, status, messages };

  function dataOf() {
    return {
      title: titleOf(text.statement),
      kind: petitionKind(text.statement),
      publicText: text.statement,
      session: setting.session,
      source: 'at_session',
      topics: [topic ?? (setting.topics.some(({ code }) => code === OTHER) ? OTHER : UNKNOWN_ID)],
      place: setting.place ?? UNKNOWN_ID,
      placeDetail: placeDetail ?? undefined,
      petitionerLabel: label ?? 'Nhân dân dự hội nghị',
      competence: competenceOf(status, decision, setting.level),
      assignments: stated ? [assignment(stated.lead, stated.co)] : undefined,
      events: [
        {
          date: setting.heldOn,
          status: 'received',
          note: 'Tiếp nhận tại hội nghị đối thoại.',
          by: setting.issuer ?? undefined,
        },
        ...(status === 'received' ? [] : [decisionEvent()]),
      ],
      draft: true,
    };
  }

  function assignment(lead: string | null, co: readonly string[]) {
    return {
      at: setting.issued,
      lead: lead ?? UNKNOWN_ID,
      co: co.length > 0 ? co : undefined,
      task: decision,
      due: due?.due ?? { text: NO_DUE, basis },
      replyMode: replyMode(decision),
    };
  }

  function decisionEvent() {
    return {
      date: setting.issued,
      status,
      note: decision,
      by: setting.issuer ?? undefined,
      document: setting.cited,
      reason: status === 'not_accepted' || status === 'out_of_scope' ? toFill('lý do, căn cứ') : undefined,
      roadmap: status === 'scheduled' ? decision : undefined,
      recipient: status === 'forwarded' ? toFill('chuyển đến cơ quan nào') : undefined,
    };
  }
}

function namedAssignment(text: PetitionText, bodies: BodyIndex) {
  const messages: ImportMessage[] = [];
  const named = (names: string, what: string) =>
    names
      .split(/[,;]| và /)
      .map((name) => name.trim())
      .filter(Boolean)
      .flatMap((name) => {
        const id = bodies.find(name) ?? bodies.atStart(name)?.id ?? null;
        if (id === null) messages.push({ weight: 'check', what, at: text.at, source: name });
        return id ?? [];
      });
  const whole = bodies.find(text.lead ?? '');
  const [lead = null, ...more] = whole === null ? named(text.lead ?? '', 'Chưa nhận ra cơ quan chủ trì.') : [whole];
  return { lead, co: [...more, ...named(text.co ?? '', 'Chưa nhận ra cơ quan phối hợp.')], messages };
}

function dueOf({ due }: PetitionText, decision: string, basis: string, issued: CivilDate): StatedDue | null {
  if (due === undefined || due.trim() === '') return statedDue(decision, basis, issued);
  return (
    statedDue(due, basis, issued) ??
    statedDue(`xong ngày ${due}`, basis, issued) ??
    statedDue(`trong ${due.charAt(0).toLowerCase()}${due.slice(1)}`, basis, issued) ?? {
      due: { text: due, basis },
      source: due,
      doubt: 'Hạn ghi bằng lời.',
    }
  );
}

function titleOf(statement: string): string {
  const first = /^.*?[.;](?=\s|$)/u.exec(statement)?.[0] ?? statement;
  const title = capitalised(
    first
      .replace(/[.;:]$/, '')
      .replace(/^(?:về việc|việc|về|đối với (?:kiến nghị|ý kiến)(?: về)?|(?:kiến nghị|ý kiến) về)\s+/iu, ''),
  );
  return title.length <= 140 ? title : leadOf(title);
}

function competenceOf(status: Status, decision: string, level: Body['level'] | null): string {
  if (status === 'forwarded') {
    if (/tỉnh/iu.test(decision)) return 'province';
    if (/trung ương|Chính phủ|Quốc hội/iu.test(decision)) return 'central';
    return level === 'commune' ? 'district' : 'province';
  }
  return level ?? 'commune';
}

function replyMode(text: string): 'written' | 'posted' | undefined {
  if (/niêm yết/iu.test(text)) return 'posted';
  return /(?:trả lời|thông báo)[^.;]{0,40}bằng văn bản/iu.test(text) ? 'written' : undefined;
}
