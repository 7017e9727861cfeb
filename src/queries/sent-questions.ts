import {
  isPublished,
  type PublishedQuestion,
  type Questions,
  type RemovedQuestion,
} from '#domain/content/questions.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { questionLabel } from '#domain/feedback-codes.ts';
import type { Entry } from '#domain/record.ts';
import { intakeChannelLabel } from '#domain/vocabulary-labels.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** Questions sent ahead of a session, or `null` while none are published. */
export async function sentQuestions(session: string): Promise<Entry<Questions> | null> {
  const { record } = await getIndex();
  return record.questions.get(session) ?? null;
}

/** A question sent ahead, and the session it was sent to. */
export interface AnsweredQuestion {
  session: string;
  number: number;
}

const answeredQuestions = oncePerBuild(async () => {
  const { record } = await getIndex();
  const all = [...record.questions.values()].flatMap(({ id, questions }) =>
    questions.filter(isPublished).map(({ number, petition }) => ({ session: id, number, petition })),
  );
  return Map.groupBy(all, ({ petition }) => petition);
});

/** The questions sent ahead, of whatever session, that a petition answers. */
export async function questionsAnsweredBy(petition: string): Promise<readonly AnsweredQuestion[]> {
  return (await answeredQuestions()).get(petition) ?? [];
}

/** What came in and what became of it: `Đã nhận 13 ý kiến: …`, `6 ý kiến đã tiếp nhận, …`. */
export function countsInWords({ received, outcomes }: Pick<Questions, 'received' | 'outcomes'>): string[] {
  const total = Object.values(received).reduce((all, one) => all + one, 0);
  const ways = (Object.keys(received) as (keyof typeof received)[]).flatMap((channel) =>
    received[channel] > 0 ? [`${received[channel]} ${lowered(intakeChannelLabel[channel])}`] : [],
  );
  const ends = (Object.keys(outcomeWords) as (keyof typeof outcomes)[]).flatMap((outcome) =>
    outcomes[outcome] > 0 ? [`${outcomes[outcome]} ${outcomeWords[outcome]}`] : [],
  );
  const came = `Đã nhận ${total} ý kiến${ways.length > 0 ? `: ${ways.join(', ')}` : ''}.`;
  return ends.length > 0 ? [came, `Trong đó ${ends.join(', ')}.`] : [came];
}

const outcomeWords: Record<keyof Questions['outcomes'], string> = {
  accepted: 'đã tiếp nhận',
  merged: 'đã gộp với câu hỏi cùng nội dung',
  refused: 'không tiếp nhận',
  withdrawn: 'được người gửi rút',
  waiting: 'đang chờ xem xét',
};

/** Who else asked: opinions merged in, and residents who said so. Interest is no vote and is never called one. */
export function interestInWords({ merged, support }: Pick<PublishedQuestion, 'merged' | 'support'>): string[] {
  return [
    ...(merged > 0 ? [`Thêm ${merged} ý kiến cùng nội dung`] : []),
    ...(support > 0 ? [`${support} người cũng quan tâm`] : []),
  ];
}

/** Why a number has no question any more. */
export function removalInWords({ removed: { at, why, into } }: RemovedQuestion): string {
  const day = `ngày ${shortDate(at)}`;
  if (why === 'withdrawn') return `Người gửi đã rút câu hỏi này ${day}.`;
  if (why === 'refused') return `Gỡ ${day} vì không tiếp nhận sau khi xem lại.`;
  if (why === 'waiting') return `Gỡ ${day} để xem lại.`;
  return `Đã gộp vào câu hỏi ${into === undefined ? 'khác' : questionLabel(into)} ${day}.`;
}

/** Numbers of a session's questions that can be read, in their order. */
export function publishedNumbers(questions: Questions | undefined): number[] {
  return (questions?.questions ?? []).filter(isPublished).map(({ number }) => number);
}

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
