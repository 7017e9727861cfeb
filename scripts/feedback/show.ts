import { z } from 'zod';
import { shortDate } from '#domain/dates-in-words.ts';
import {
  type LaneReason,
  laneReasonLabel,
  onBehalfLabel,
  questionLabel,
  refusalLabel,
  submissionStateLabel,
  verdictLabel,
  verdicts,
} from '#domain/feedback-codes.ts';
import { intakeChannelLabel } from '#domain/vocabulary-labels.ts';
import type { Queries } from '#feedback/database.ts';
import { personalDataIn } from '#feedback/public-words.ts';
import { type ScreenedSubmission, shortCode, submissionByCode } from '#feedback/screened-submission.ts';
import { comparableSubmissions } from '#feedback/screening-lists.ts';
import type { Feedback } from '#feedback/service.ts';
import { similarTexts } from '#feedback/similar-texts.ts';
import { facts, shown, table, wrapped } from '../terminal.ts';
import { type Command, PROGRAM } from './command.ts';
import { stateWord } from './list.ts';
import { nextSteps } from './next-steps.ts';

export const show: Command = {
  usage: 'show <mã>',
  does: { vi: 'Xem một ý kiến và những việc làm được với nó.', en: 'Shows a submission and what can be done with it.' },
  takes: 1,
  store: true,
  async run(call, feedback) {
    const row = await submissionByCode(feedback.db, call.words[0] ?? '');
    const around = await surroundingsOf(feedback.db, row);
    const parts = [
      facts(await headFacts(row, around, feedback)),
      `Lời của người gửi\n${wrapped(shown(row.content ?? '(đã xóa vì hết thời hạn lưu hoặc người gửi đã rút)'), '  ')}`,
      row.publicText === null ? null : `Nội dung công khai\n${wrapped(shown(row.publicText), '  ')}`,
      personal(row),
      similar(row, await comparableSubmissions(feedback.db, row)),
      nextSteps(row),
    ];
    call.print(parts.filter((part) => part !== null).join('\n\n'));
    return 0;
  },
};

const around = z.object({
  hasContact: z.boolean(),
  merged: z.int(),
  support: z.int(),
  intoNumber: z.int().nullable(),
  verdict: z.enum(verdicts).nullable(),
  why: z.string().nullable(),
});

async function surroundingsOf(q: Queries, { id }: ScreenedSubmission): Promise<z.output<typeof around>> {
  const sql = `select exists (select from contact where submission = s.id) as "hasContact",
      (select count(*)::int from submission m where m.merged_into = s.id) as merged,
      (select count(*)::int from support u where u.session = s.session and u.public_number = s.public_number) as support,
      (select public_number from submission t where t.id = s.merged_into) as "intoNumber", v.verdict, v.reason as why
    from submission s left join verdict v on v.submission = s.id where s.id = $1`;
  const [row] = await q.query(around, sql, [id]);
  return row ?? { hasContact: false, merged: 0, support: 0, intoNumber: null, verdict: null, why: null };
}

type Fact = readonly [string, string];

async function headFacts(
  row: ScreenedSubmission,
  { hasContact, merged, support, intoNumber, verdict, why }: z.output<typeof around>,
  { manifest }: Feedback,
): Promise<Fact[]> {
  const session = manifest.sessions.find(({ id }) => id === row.session);
  const topic = manifest.topics.find(({ code }) => code === row.topic);
  const reasons = row.laneReasons.map((reason) => laneReasonLabel[reason as LaneReason] ?? shown(reason));
  const question = row.number === null ? [] : [`câu hỏi ${questionLabel(row.number)}`];
  const published = row.publishedAt === null ? [] : ['đã đăng'];
  const optional: (Fact | false)[] = [
    intoNumber !== null && ['Gộp vào', questionLabel(intoNumber)],
    row.refusal !== null && ['Lý do', refusalLabel[row.refusal].reason],
    row.refusalNote !== null && ['Giải thích', shown(row.refusalNote)],
    row.petition !== null && ['Kiến nghị', row.petition],
    merged > 0 && ['Gộp vào đây', `${merged} ý kiến`],
    support > 0 && ['Cũng quan tâm', `${support} người`],
    verdict !== null && ['Người gửi đánh giá', [verdictLabel[verdict], shown(why ?? '')].filter(Boolean).join(': ')],
    row.lane === 'review' && ['Cần xem kỹ vì', reasons.join('\n') || 'chưa rõ'],
  ];
  return [
    ['Mã', `${shortCode(row.id)}, bản ${row.version}`],
    ['Buổi', session === undefined ? `${row.session} (hồ sơ không còn buổi này)` : `${session.title} (${row.session})`],
    ['Trạng thái', [submissionStateLabel[row.state], ...question, ...published].join('; ')],
    ['Nhận', `${shortDate(row.receivedOn)}, ${intakeChannelLabel[row.channel].toLowerCase()}`],
    ['Lĩnh vực', topic === undefined ? row.topic : `${topic.name} (${topic.code})`],
    ['Nơi xảy ra', shown(row.place ?? 'không ghi')],
    ['Nêu thay cho', onBehalfLabel[row.onBehalf]],
    [
      'Liên hệ',
      hasContact ? `có, đang niêm phong; mở: ${PROGRAM} reveal ${shortCode(row.id)} --key <tệp khóa>` : 'không có',
    ],
    ...optional.filter((fact) => fact !== false),
  ];
}

/** What must not go into the public text, masked. */
function personal(row: ScreenedSubmission): string {
  const found = personalDataIn(`${row.content ?? ''}\n${row.place ?? ''}`);
  if (found.length === 0) return 'Thông tin cá nhân: máy không tìm thấy; vẫn cần đọc kỹ.';
  return `Thông tin cá nhân máy tìm thấy, không đưa vào nội dung công khai\n${found.map((one) => `  - ${shown(one)}`).join('\n')}`;
}

function similar(row: ScreenedSubmission, others: readonly ScreenedSubmission[]): string {
  const text = row.content ?? row.publicText ?? '';
  const near = similarTexts(text, others, (other) => [other.content, other.publicText].filter((one) => one !== null));
  if (near.length === 0) return 'Ý kiến gần giống trong buổi này: không có.';
  const columns = [
    { title: 'Mã', width: 8 },
    { title: 'Giống', width: 5 },
    { title: 'Trạng thái', width: 10 },
    { title: 'Câu hỏi', width: 7 },
    { title: 'Nội dung' },
  ];
  const rows = near.map(({ item, likeness }) => [
    shortCode(item.id),
    `${Math.round(likeness * 100)}%`,
    stateWord[item.state],
    item.number === null ? '' : questionLabel(item.number),
    shown(item.publicText ?? item.content ?? ''),
  ]);
  return `Ý kiến gần giống trong buổi này\n${table(columns, rows)}`;
}
