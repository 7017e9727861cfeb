import { isPublished, type Questions } from '../content/questions.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import type { Check } from './context.ts';

/** Nothing that came in is missing: what was received is what became of it, and every accepted question is shown. */
export const questionTotals: Check = {
  rule: 'question-totals',
  find: ({ record }) => [...record.questions.values()].flatMap(wrongTotal),
};

function wrongTotal({ id, received, outcomes, questions }: Entry<Questions>): Finding[] {
  const published = questions.filter(isPublished);
  const told = (path: readonly PropertyKey[], what: string, remedy: string): Finding[] => [
    { entry: `questions/${id}`, path, what, remedy, rule: questionTotals.rule },
  ];
  if (outcomes.accepted !== published.length) {
    const what = `Ghi ${outcomes.accepted} ý kiến đã tiếp nhận, nhưng có ${published.length} câu hỏi đang đăng.`;
    return told(
      ['outcomes', 'accepted'],
      what,
      'Mỗi ý kiến đã tiếp nhận là một câu hỏi: sửa con số, hoặc thêm câu còn thiếu.',
    );
  }
  const merged = sum(published.map((question) => question.merged));
  if (merged > outcomes.merged) {
    const what = `Các câu hỏi ghi ${merged} ý kiến đã gộp vào, nhưng outcomes.merged chỉ có ${outcomes.merged}.`;
    return told(['outcomes', 'merged'], what, 'Sửa con số này, hoặc sửa merged của từng câu hỏi.');
  }
  const cameIn = sum(Object.values(received));
  const cameOut = sum(Object.values(outcomes));
  if (cameIn === cameOut) return [];
  const what = `Đã nhận ${cameIn} ý kiến, nhưng các kết quả cộng lại là ${cameOut}.`;
  return told(['received'], what, 'Đếm lại theo sổ tiếp nhận; không ý kiến nào được mất.');
}

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
