import type { Finding } from '../problem.ts';
import type { Check } from './context.ts';
import { brokenReference } from './references.ts';

/** Questions sent ahead lie under the id of a session that takes them. */
export const questionSession: Check = {
  rule: 'question-session',
  find(context) {
    const findings: Finding[] = [];
    for (const { id } of context.record.questions.values()) {
      const session = context.record.dialogues.get(id);
      const found = { entry: `questions/${id}`, path: [], rule: questionSession.rule };
      if (!context.known('dialogues', id)) {
        const { what } = brokenReference('dialogues', id, context);
        findings.push({ ...found, what, remedy: 'Đặt tên tệp đúng như tệp của buổi đối thoại.' });
      } else if (session && session.intake === undefined) {
        findings.push({
          ...found,
          what: `Buổi ${id} không nhận ý kiến gửi trước mà lại có câu hỏi.`,
          remedy: 'Bổ sung intake vào tệp của buổi đối thoại, hoặc đặt lại tên tệp này.',
        });
      }
    }
    return findings;
  },
};
