import { shortDate } from '#domain/dates-in-words.ts';
import { lanes, questionLabel, type SubmissionState, submissionStates } from '#domain/feedback-codes.ts';
import type { ScreenedSubmission } from '#feedback/screened-submission.ts';
import { shortCode } from '#feedback/screened-submission.ts';
import { listSubmissions } from '#feedback/screening-lists.ts';
import { shown, table } from '../terminal.ts';
import { type Command, PROGRAM, Refused } from './command.ts';
import { givenSession } from './given-session.ts';
import { warnOfGaps } from './publication-warning.ts';

const USUAL_LIMIT = 50;

/** Short words for a column of the table. */
export const stateWord: Record<SubmissionState, string> = {
  received: 'chờ xem',
  accepted: 'tiếp nhận',
  merged: 'đã gộp',
  refused: 'từ chối',
  withdrawn: 'đã rút',
};
export const channelWord = {
  online: 'cổng',
  paper: 'giấy',
  in_person: 'trực tiếp',
  front: 'Mặt trận',
  phone: 'điện thoại',
};

export const list: Command = {
  usage: 'list [--session <buổi>] [--state <trạng thái>] [--lane review] [--all] [--limit 50]',
  does: {
    vi: 'Liệt kê ý kiến đang chờ xem, cũ trước mới sau.',
    en: 'Lists submissions, the waiting ones unless told.',
  },
  details: [
    `--state   ${submissionStates.map((state) => `${state} (${stateWord[state]})`).join(', ')}`,
    '--lane    review: chỉ những ý kiến cần xem kỹ / only the review lane',
    '--all     mọi trạng thái / every state',
  ],
  options: {
    session: { type: 'string' },
    state: { type: 'string' },
    lane: { type: 'string' },
    all: { type: 'boolean' },
    limit: { type: 'string' },
  },
  takes: 0,
  store: true,
  async run(call, feedback) {
    const session = await givenSession(call, feedback);
    const filter = {
      ...(session !== undefined && { session }),
      ...(!call.flag('all') && { state: oneOf('--state', call.option('state') ?? 'received', submissionStates) }),
      ...(call.option('lane') !== undefined && { lane: oneOf('--lane', call.option('lane') ?? '', lanes) }),
    };
    const limit = Number(call.option('limit') ?? USUAL_LIMIT);
    if (!Number.isSafeInteger(limit) || limit < 1) throw new Refused('--limit phải là số nguyên từ 1 trở lên.', 2);
    const { rows, total } = await listSubmissions(feedback.db, { ...filter, limit });
    if (total === 0) call.print('Không có ý kiến nào như vậy.');
    for (const [id, group] of Map.groupBy(rows, (row) => row.session)) {
      call.print(`Buổi ${id}\n${listTable(group)}\n`);
    }
    if (rows.length < total) call.print(`Còn ${total - rows.length} ý kiến nữa: thêm --limit ${total}.`);
    const [first] = rows;
    if (first !== undefined) call.print(`${sum(total)} Xem một ý kiến: ${PROGRAM} show ${shortCode(first.id)}`);
    await warnOfGaps(call, feedback, session ?? null);
    return 0;
  },
};

function sum(total: number): string {
  return `${total} ý kiến. Dấu ! là cần xem kỹ.`;
}

function listTable(rows: readonly ScreenedSubmission[]): string {
  // What is the same in every row, or in none, leaves its room to the words.
  const hasStates = new Set(rows.map(({ state }) => state)).size > 1;
  const hasNumbers = rows.some(({ number }) => number !== null);
  const columns = [
    { title: 'Mã', width: 8 },
    { title: '', width: 1 },
    { title: 'Ngày nhận', width: 10 },
    { title: 'Gửi qua', width: 10 },
    ...(hasStates ? [{ title: 'Trạng thái', width: 10 }] : []),
    ...(hasNumbers ? [{ title: 'Câu hỏi', width: 7 }] : []),
    { title: 'Nội dung' },
  ];
  return table(
    columns,
    rows.map((row) => [
      shortCode(row.id),
      row.lane === 'review' ? '!' : '',
      shortDate(row.receivedOn),
      channelWord[row.channel],
      ...(hasStates ? [stateWord[row.state]] : []),
      ...(hasNumbers ? [row.number === null ? '' : questionLabel(row.number)] : []),
      shown(row.publicText ?? row.content ?? '(đã xóa)'),
    ]),
  );
}

/** One of the known codes. @throws Refused, naming them. */
export function oneOf<const T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((code) => code === given);
  if (found === undefined) throw new Refused(`${option} nhận một trong các mã: ${known.join(', ')}.`, 2);
  return found;
}
