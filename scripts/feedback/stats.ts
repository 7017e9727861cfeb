import { shortDate } from '#domain/dates-in-words.ts';
import { channels, questionLabel, submissionStates, verdictLabel } from '#domain/feedback-codes.ts';
import { type Statistics, statistics } from '#feedback/screening-lists.ts';
import { table } from '../terminal.ts';
import { type Command, PROGRAM } from './command.ts';
import { givenSession } from './given-session.ts';
import { channelWord, stateWord } from './list.ts';
import { warnOfGaps } from './publication-warning.ts';

const MOST_SUPPORTED = 5;

export const stats: Command = {
  usage: 'stats [--session <buổi>]',
  does: {
    vi: 'Đếm ý kiến theo kênh và trạng thái, và việc còn chờ.',
    en: 'Counts by channel and state, and what waits.',
  },
  options: { session: { type: 'string' } },
  takes: 0,
  store: true,
  async run(call, feedback) {
    const session = (await givenSession(call, feedback)) ?? null;
    const found = await statistics(feedback.db, session);
    const sessions = [...new Set(found.tallies.map(({ session }) => session))];
    if (sessions.length === 0) call.print('Chưa có ý kiến nào.');
    for (const id of sessions) call.print(`${about(id, found)}\n`);
    await warnOfGaps(call, feedback, session);
    call.print(`Họ tên, liên hệ đang giữ (niêm phong): ${found.contacts}.`);
    return 0;
  },
};

function about(session: string, { tallies, support, verdicts }: Statistics): string {
  const own = tallies.filter((tally) => tally.session === session);
  const sum = (rows: typeof own) => rows.reduce((total, { count }) => total + count, 0);
  const line = (name: string, rows: typeof own) => [
    name,
    ...submissionStates.map((state) => String(sum(rows.filter((row) => row.state === state)))),
    String(sum(rows)),
  ];
  const columns = ['Gửi qua', ...submissionStates.map((state) => stateWord[state]), 'Tổng'];
  const counts = table(
    columns.map((title) => ({ title, width: 10 })),
    [
      ...channels.map((channel) =>
        line(
          channelWord[channel],
          own.filter((row) => row.channel === channel),
        ),
      ),
      line('Tổng', own),
    ],
  );
  const waiting = own.filter(({ state }) => state === 'received');
  const oldest = waiting.map((row) => row.oldest).sort()[0];
  const careful = sum(waiting.filter(({ lane }) => lane === 'review'));
  const supported = support.filter((row) => row.session === session).slice(0, MOST_SUPPORTED);
  const given = verdicts.filter((row) => row.session === session);
  const lines = [
    `Buổi ${session}\n${counts}`,
    oldest === undefined
      ? 'Không còn ý kiến chờ xem.'
      : `Chờ xem: ${sum(waiting)}, cũ nhất từ ${shortDate(oldest)}, cần xem kỹ ${careful}. Xem: ${PROGRAM} list --session ${session}`,
    ...supported.map(({ number, count }) => `${questionLabel(number)}: ${count} người cũng quan tâm.`),
    ...given.map(({ verdict, count }) => `${verdictLabel[verdict]}: ${count} người gửi.`),
  ];
  return lines.join('\n');
}
