import { z } from 'zod';
import { addDays, dayOf } from '#domain/calendar.ts';
import { carriedOver } from '#domain/carried-over.ts';
import { type Dialogue, dialogueSchema } from '#domain/content/dialogue.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { openPlanItem } from '#domain/plan-items.ts';
import { obligationRules } from '#domain/rules.ts';
import { unitOf } from '#domain/unit-of-body.ts';
import { slugOf } from '#domain/vietnamese.ts';
import { sessionKindLabel } from '#domain/vocabulary-labels.ts';
import type { Answers, Kind, Known } from '../kind.ts';
import { chairsOf, freeName, lastSession, publication, workingDayFrom } from '../offers.ts';
import {
  bodyQuestion,
  choiceQuestion,
  clearedByQuestion,
  commas,
  dateQuestion,
  semicolons,
  textQuestion,
  topicsQuestion,
} from '../questions.ts';

/** Days between the notice and the session where no rule in force says more. */
const NOTICE_DAYS = 7;
const { shape } = dialogueSchema;
const last = (known: Known, said: Answers) => lastSession(known, said['body']);

/** A session to announce: the unit's last one with a new day, its open petitions on the agenda. */
export const dialogue: Kind = {
  does: {
    vi: 'Buổi đối thoại sắp tới, chép từ buổi trước của đơn vị',
    en: 'A session to come, copied from the last one.',
  },
  questions: [
    bodyQuestion,
    choiceQuestion('kind', 'Hình thức (periodic, thematic, adhoc)', 'kind', shape.kind, () => 'periodic'),
    choiceQuestion(
      'mode',
      'Phương thức (in_person, online, hybrid)',
      'mode',
      shape.mode,
      (known, said) => last(known, said)?.mode ?? 'in_person',
    ),
    {
      flag: 'starts-at',
      ask: { vi: 'Bắt đầu lúc (2024-10-25T07:30)', en: 'start, local time' },
      offer: (known, said) => {
        const day = workingDayFrom(addDays(known.asOf, noticeDays(known) + 7), known);
        return `${day}T${last(known, said)?.startsAt.slice(11) ?? '07:30'}`;
      },
      schema: shape.startsAt,
    },
    textQuestion('title', 'Tên hội nghị', 'title', (known, said) => titleOf(known, said)),
    topicsQuestion((known, said) => last(known, said)?.topics.join(',') ?? null),
    textQuestion('venue', 'Địa điểm', 'venue', (known, said) => last(known, said)?.venue ?? null),
    textQuestion('address', 'Địa chỉ', 'address', (known, said) => last(known, said)?.address ?? null),
    {
      flag: 'agenda',
      ask: { vi: 'Chương trình, các mục cách nhau bằng dấu chấm phẩy', en: 'agenda, semicolon separated' },
      offer: (known, said) => agendaOf(known, said).join('; '),
      read: semicolons,
      schema: z.array(z.string()).min(1),
    },
    textQuestion(
      'attend',
      'Cách tham dự',
      'how to attend',
      (known, said) => last(known, said)?.howToAttend ?? 'Đến trực tiếp, không phải đăng ký.',
    ),
    {
      ...dateQuestion(
        'intake-to',
        'Nhận ý kiến gửi trước đến hết ngày; không nhận thì để trống',
        'questions are taken ahead until',
        (known, said) => intakeEnd(known, said),
      ),
      optional: true,
    },
    {
      ...textQuestion(
        'intake-places',
        'Nơi nhận ý kiến trực tiếp, cách nhau bằng dấu chấm phẩy',
        'where questions are taken, semicolon separated',
        (known, said) => (said['intake-to'] ? (last(known, said)?.intake?.places.join('; ') ?? null) : null),
      ),
      optional: true,
    },
    clearedByQuestion((_, said) => said['body']),
  ],
  next: 'Đọc lại giờ, nơi họp, thành phần mời; sau khi họp thì thêm held.',
  write(known, said) {
    const { record, asOf } = known;
    const body = record.bodies.get(said['body'] ?? '');
    const before = last(known, said);
    const startsAt = said['starts-at'] ?? '';
    const day = dayOf(startsAt);
    const year = startsAt.slice(0, 4);
    const suffix = slugOf(sessionKindLabel[said['kind'] as keyof typeof sessionKindLabel]);
    const name = freeName(`${year}/${unitOf(said['body'] ?? '')}-${suffix}`, (one) => record.dialogues.has(one));
    return {
      path: `dialogues/${name}.mdx`,
      data: {
        title: said['title'],
        kind: said['kind'],
        mode: said['mode'],
        organizer: said['body'],
        chairs: body ? (chairsOf(body, day).length > 0 ? chairsOf(body, day) : (before?.chairs ?? [])) : [],
        topics: commas(said['topics'] ?? ''),
        startsAt,
        venue: said['venue'],
        address: said['address'],
        ...(before?.accessNotes && { accessNotes: before.accessNotes }),
        place: before?.place ?? body?.place,
        ...(before && before.areas.length > 0 && { areas: before.areas }),
        agenda: semicolons(said['agenda'] ?? ''),
        ...(before && before.invitees.length > 0 && { invitees: before.invitees }),
        howToAttend: said['attend'],
        ...(said['intake-to'] && { intake: intakeOf(known, said) }),
        ...(before?.contact && { contact: before.contact }),
        announcedAt: asOf,
        ...planned(known, said, day),
        ...publication(known, said),
      },
      body: '',
    };
  },
};

/** Two days before the session, where the last one took questions ahead and there is still time. */
function intakeEnd(known: Known, said: Answers): string | null {
  const end = addDays(dayOf(said['starts-at'] ?? ''), -2);
  return last(known, said)?.intake && end > known.asOf ? end : null;
}

/** From today; in the ways of the last session, else on the portal, on paper and in person. */
function intakeOf(known: Known, said: Answers) {
  const places = semicolons(said['intake-places'] ?? '');
  return {
    from: known.asOf,
    to: said['intake-to'],
    places: places.length > 0 ? places : [said['venue'] ?? ''],
    channels: last(known, said)?.intake?.channels ?? ['online', 'paper', 'in_person'],
  };
}

function noticeDays({ record, asOf }: Known): number {
  const days = obligationRules(record.rules).flatMap((rule) =>
    rule.kind === 'notice' && rule.validFrom <= asOf && asOf <= (rule.validTo ?? '9999-12-31') ? [rule.daysBefore] : [],
  );
  return Math.max(NOTICE_DAYS, ...days);
}

function titleOf({ record }: Known, said: Answers): string {
  const kind = sessionKindLabel[said['kind'] as keyof typeof sessionKindLabel]?.toLowerCase() ?? '';
  return `Hội nghị đối thoại ${kind} với Nhân dân, ngày ${shortDate(said['starts-at'] ?? '')}, ${record.bodies.get(said['body'] ?? '')?.name}`;
}

/** The last session's agenda, which begins with what is still owed from before if it does not say so already. */
function agendaOf(known: Known, said: Answers): string[] {
  const before = last(known, said);
  const usual = before?.agenda ?? ['Nghe ý kiến, trao đổi và trả lời'];
  if (before === null || usual.some((item) => /kiến nghị.*kỳ/u.test(item))) return usual;
  const session = { ...before, id: 'moi', startsAt: said['starts-at'] ?? '' };
  const owed = carriedOver(known.record, session, known.asOf).length;
  return owed === 0 ? usual : [`Báo cáo kết quả giải quyết ${owed} kiến nghị còn nợ từ kỳ trước`, ...usual];
}

function planned({ record }: Known, said: Answers, day: string) {
  const kind = said['kind'] as Dialogue['kind'];
  return openPlanItem(record, { body: said['body'] ?? '', kind, day }) ?? {};
}
