import { lastDayBefore } from '#domain/calendar.ts';
import { planSchema } from '#domain/content/plan.ts';
import { obligationRules } from '#domain/rules.ts';
import type { Answers, Kind, Known } from '../kind.ts';
import { chairsOf, issued, publication } from '../offers.ts';
import { bodyQuestion, commas, dateQuestion, documentQuestions, textQuestion, topicsQuestion } from '../questions.ts';

/** The annual plan of a body: its items of the year before on the same days, or one session before the rule's day. */
export const plan: Kind = {
  does: { vi: 'Kế hoạch đối thoại năm', en: 'An annual plan.' },
  questions: [
    bodyQuestion,
    {
      flag: 'year',
      ask: { vi: 'Năm kế hoạch', en: 'year of the plan' },
      offer: (known, said) => String(nextYear(known, said)),
      read: Number,
      schema: planSchema.shape.year,
    },
    textQuestion(
      'title',
      'Tên kế hoạch',
      'title',
      (known, said) =>
        `Kế hoạch tiếp xúc, đối thoại với Nhân dân năm ${said['year']} của ${known.record.bodies.get(said['body'] ?? '')?.name}`,
    ),
    topicsQuestion((known, said) => before(known, said)?.items[0]?.topics.join(',') ?? null),
    dateQuestion(
      'from',
      'Cuộc đầu dự kiến từ ngày',
      'first session from',
      (known, said) => shifted(before(known, said)?.items[0]?.from, said) ?? `${said['year']}-10-01`,
    ),
    dateQuestion(
      'to',
      'Cuộc đầu dự kiến đến ngày',
      'first session until',
      (known, said) => shifted(before(known, said)?.items[0]?.to, said) ?? lastDay(known, said),
    ),
    ...documentQuestions((_, said) => said['body']),
  ],
  next: 'Đọc lại từng cuộc trong items, thêm cuộc chuyên đề nếu có, rồi viết phần tổ chức thực hiện.',
  write(known, said) {
    const body = said['body'] ?? '';
    const [first, ...others] = before(known, said)?.items ?? [];
    const own = known.record.bodies.get(body);
    const item = {
      ...(first ?? {
        id: 'dinh-ky',
        title: 'Đối thoại định kỳ',
        kind: 'periodic',
        mode: 'in_person',
        chairs: own ? chairsOf(own, `${said['year']}-06-30`) : [],
        audience: 'Nhân dân trên địa bàn',
      }),
      topics: commas(said['topics'] ?? ''),
      from: said['from'],
      to: said['to'],
    };
    const more = others.map((one) => ({ ...one, from: shifted(one.from, said), to: shifted(one.to, said) }));
    return {
      path: `plans/${said['year']}/${body}.mdx`,
      data: {
        title: said['title'],
        year: Number(said['year']),
        bodies: [body],
        ...issued(said, body),
        items: [item, ...more],
        ...publication(known, said),
      },
      body: '',
    };
  },
};

function before({ record }: Known, said: Answers) {
  const own = [...record.plans.values()].filter(({ bodies }) => bodies.includes(said['body'] ?? ''));
  return own
    .filter(({ year }) => year < Number(said['year']))
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
}

function nextYear({ record, asOf }: Known, said: Answers): number {
  const years = new Set(
    [...record.plans.values()].filter(({ bodies }) => bodies.includes(said['body'] ?? '')).map(({ year }) => year),
  );
  const year = Number(asOf.slice(0, 4));
  return years.has(year) ? year + 1 : year;
}

/** The same day of the plan's year; the last of February for its 29th. */
function shifted(day: string | undefined, said: Answers): string | null {
  if (day === undefined) return null;
  const rest = day.slice(4);
  return `${said['year']}${rest === '-02-29' ? '-02-28' : rest}`;
}

function lastDay({ record }: Known, said: Answers): string {
  const year = Number(said['year']);
  const rule = obligationRules(record.rules).find(({ kind }) => kind === 'dialogue');
  return rule !== undefined && 'before' in rule ? lastDayBefore(year, rule.before) : `${year}-12-31`;
}
