import { describe, expect, it } from 'vitest';
import { countsInWords, interestInWords, removalInWords } from './sent-questions.ts';

const none = { online: 0, paper: 0, in_person: 0, front: 0, phone: 0 };
const nothing = { waiting: 0, accepted: 0, merged: 0, refused: 0, withdrawn: 0 };

describe('what was sent ahead, in words', () => {
  it('tells how much came in by which way, and what became of it', () => {
    const received = { ...none, online: 3, front: 2 };
    expect(
      countsInWords({ received, outcomes: { ...nothing, accepted: 2, merged: 1, withdrawn: 1, waiting: 1 } }),
    ).toEqual([
      'Đã nhận 5 ý kiến: 3 trực tuyến trên cổng, 2 qua Mặt trận Tổ quốc.',
      'Trong đó 2 đã tiếp nhận, 1 đã gộp với câu hỏi cùng nội dung, 1 được người gửi rút, 1 đang chờ xem xét.',
    ]);
    expect(countsInWords({ received: none, outcomes: nothing })).toEqual(['Đã nhận 0 ý kiến.']);
  });

  it('calls interest by its name, never votes', () => {
    expect(interestInWords({ merged: 2, support: 41 })).toEqual([
      'Thêm 2 ý kiến cùng nội dung',
      '41 người cũng quan tâm',
    ]);
    expect(interestInWords({ merged: 0, support: 0 })).toEqual([]);
  });

  it('says why a number stands without words', () => {
    const told = (why: 'withdrawn' | 'merged' | 'refused' | 'waiting', into?: number) =>
      removalInWords({ number: 5, removed: { at: '2024-10-16', why, into } });
    expect(told('withdrawn')).toBe('Người gửi đã rút câu hỏi này ngày 16/10/2024.');
    expect(told('merged', 7)).toBe('Đã gộp vào câu hỏi CH-007 ngày 16/10/2024.');
    expect(told('refused')).toBe('Gỡ ngày 16/10/2024 vì không tiếp nhận sau khi xem lại.');
    expect(told('waiting')).toBe('Gỡ ngày 16/10/2024 để xem lại.');
  });
});
