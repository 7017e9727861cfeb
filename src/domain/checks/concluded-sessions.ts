import type { Finding } from '../problem.ts';
import type { Check } from './context.ts';

/** A conclusion concludes a session that was held, and a session has one conclusion. */
export const concludedSessions: Check = {
  rule: 'concluded-session',
  find({ record }) {
    const first = new Map<string, string>();
    const findings: Finding[] = [];
    for (const { id, session } of record.conclusions.values()) {
      const found = { entry: `conclusions/${id}`, path: ['session'], rule: concludedSessions.rule };
      const dialogue = record.dialogues.get(session);
      const earlier = first.get(session);
      if (earlier !== undefined) {
        findings.push({
          ...found,
          what: `Buổi ${session} đã có kết luận ở conclusions/${earlier}.`,
          remedy: 'Sửa mã buổi đối thoại; nếu là văn bản bổ sung thì ghi vào changes của kết luận đã có.',
        });
      } else if (dialogue && dialogue.held === undefined) {
        findings.push({
          ...found,
          what: `Buổi ${session} chưa có số liệu biên bản (held) mà đã có kết luận.`,
          remedy: 'Bổ sung held vào tệp của buổi đối thoại, hoặc sửa mã buổi đối thoại.',
        });
      }
      if (earlier === undefined) first.set(session, id);
    }
    return findings;
  },
};
