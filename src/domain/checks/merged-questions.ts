import { isPublished, type Questions } from '../content/questions.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import type { Check } from './context.ts';

/** A question that was merged says into which other one of its session; no other removed question does. */
export const mergedQuestions: Check = {
  rule: 'merged-question',
  find: ({ record }) => [...record.questions.values()].flatMap(ofSession),
};

function ofSession({ id, questions }: Entry<Questions>): Finding[] {
  const numbers = new Set(questions.map(({ number }) => number));
  return questions.flatMap((question, index) => {
    if (isPublished(question)) return [];
    const { why, into } = question.removed;
    const told = (what: string, remedy: string): Finding[] => [
      { entry: `questions/${id}`, path: ['questions', index, 'removed'], what, remedy, rule: mergedQuestions.rule },
    ];
    if (why !== 'merged') {
      return into === undefined
        ? []
        : told('Câu hỏi không phải gộp mà lại ghi into.', 'Xóa into, hoặc ghi why: merged.');
    }
    if (into === undefined) {
      return told('Câu hỏi ghi đã gộp mà không nói gộp vào câu nào.', 'Thêm into: số của câu hỏi đã gộp vào.');
    }
    return into !== question.number && numbers.has(into)
      ? []
      : told(`Không có câu hỏi nào khác mang số ${into} trong tệp này.`, 'Sửa into theo số của câu hỏi đã gộp vào.');
  });
}
