import type { SubmissionState } from '#domain/feedback-codes.ts';
import { type ScreenedSubmission, shortCode } from '#feedback/screened-submission.ts';
import { PROGRAM } from './command.ts';

const ASKED = ['Rút, xóa hẳn: chỉ khi người gửi yêu cầu mà đã mất mã', 'withdraw @ --ground …'] as const;

/** What can be done in each state, as commands; the table `transition` in SQL has the last word. */
const steps: Record<SubmissionState, readonly (readonly [does: string, command: string])[]> = {
  received: [
    ['Tiếp nhận, với nội dung viết lại trung lập', 'accept @ --text "…"'],
    ['Gộp vào câu hỏi cùng nội dung', 'merge @ --into CH-…'],
    ['Không tiếp nhận, nêu lý do', 'refuse @ --reason …'],
    ASKED,
  ],
  accepted: [
    ['Viết lại nội dung công khai', 'redact @ --text "…"'],
    ['Nối với kiến nghị trả lời câu hỏi này', 'link @ --petition …'],
    ['Gộp vào câu hỏi khác', 'merge @ --into CH-…'],
    ['Không tiếp nhận nữa, nêu lý do', 'refuse @ --reason …'],
    ASKED,
  ],
  merged: [['Tách ra, đưa về hàng chờ', 'unmerge @'], ASKED],
  refused: [['Đưa về hàng chờ để xem lại', 'reopen @'], ASKED],
  withdrawn: [],
};

/** The commands that may follow, ready to copy, with the version the clerk has in front of them. */
export function nextSteps(row: ScreenedSubmission): string {
  const known = `${shortCode(row.id)} --version ${row.version}`;
  const possible = steps[row.state].filter(
    ([, command]) => row.erasedAt === null || !/^(?:accept|reopen)/.test(command),
  );
  if (possible.length === 0) return 'Không còn việc gì phải làm với ý kiến này.';
  const lines = possible.map(([does, command]) => `  ${does}:\n    ${PROGRAM} ${command.replace('@', known)}`);
  return `Việc có thể làm tiếp\n${lines.join('\n')}`;
}
