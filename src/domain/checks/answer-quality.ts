import type { Petition } from '../content/petition.ts';
import { isOpen } from '../petition-progress.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import { asksHowMuch, asksWhen, asksWhy, isVague, tellsFigure, tellsReason, tellsTime } from './answer-words.ts';
import type { Check } from './context.ts';

/**
 * What a reader misses most in answers, told before they are published: warnings, for a person to judge. Only the latest
 * answer counts for vagueness; for what was asked, all that was ever answered does.
 */
export const answerQuality: Check = {
  rule: 'answer-quality',
  find: ({ record }) => [...record.petitions.values()].flatMap(lacksOf),
};

function lacksOf(petition: Entry<Petition>): Finding[] {
  const { responses, publicText, events, id } = petition;
  const status = events.at(-1)?.status;
  const latest = responses.at(-1);
  if (latest === undefined || status === undefined || status === 'withdrawn' || status === 'merged') return [];
  const warn = (what: string, remedy: string): Finding => ({
    entry: `petitions/${id}`,
    path: ['responses', responses.length - 1, 'text'],
    what,
    remedy,
    severity: 'warning',
    rule: answerQuality.rule,
  });
  if (isVague(latest.text)) {
    return [
      warn(
        'Câu trả lời chỉ nói sẽ xem xét, không nói làm gì, ai làm, bao giờ xong.',
        'Ghi việc sẽ làm, đơn vị làm và ngày xong; chưa rõ thì ghi vướng ở đâu và ngày trả lời tiếp.',
      ),
    ];
  }
  const answered = [
    ...responses.map(({ text }) => text),
    ...events.flatMap(({ reason, roadmap }) => [reason, roadmap]),
  ].join('\n');
  const found: Finding[] = [];
  if (asksWhen(publicText) && !tellsTime(answered) && isOpen(status)) {
    found.push(
      warn(
        'Người nêu hỏi bao giờ, câu trả lời không có ngày, tháng nào.',
        'Ghi ngày dự kiến xong, hoặc ngày sẽ trả lời được.',
      ),
    );
  }
  if (asksWhy(publicText) && !tellsReason(answered)) {
    found.push(
      warn('Người nêu hỏi vì sao, câu trả lời không nêu lý do.', 'Ghi nguyên nhân, hoặc nói rõ là chưa xác định được.'),
    );
  }
  if (asksHowMuch(publicText) && !tellsFigure(answered)) {
    found.push(
      warn('Người nêu hỏi bao nhiêu, câu trả lời không có con số nào.', 'Ghi con số, hoặc nơi niêm yết con số đó.'),
    );
  }
  return found;
}
