import { describe, expect, it } from 'vitest';
import { changeInWords } from './change-words.ts';

const nameOf = (code: string) => (code === 'ubnd-a' ? 'UBND xã A' : null);

describe('changeInWords', () => {
  it('names a field in Vietnamese and writes days as people do', () => {
    const change = { field: ['startsAt'], before: '2024-10-17T14:00', after: '2024-10-30T08:30' };
    expect(changeInWords('dialogues/2024/a', change, nameOf)).toEqual({
      label: 'Bắt đầu lúc',
      before: '14 giờ, ngày 17/10/2024',
      after: '8 giờ 30, ngày 30/10/2024',
    });
  });

  it('tells an added event with its place in the list, codes in words', () => {
    const event = { date: '2024-10-17', status: 'in_progress', note: 'Đã đo.', by: 'ubnd-a' };
    const { label, before, after } = changeInWords('petitions/kn', { field: ['events', 2], after: event }, nameOf);
    expect(label).toBe('Diễn biến theo thời gian, mục 3');
    expect(before).toBeNull();
    expect(after).toBe(
      'Ngày: 17/10/2024; Trạng thái sau sự việc này: Đang giải quyết; Việc gì đã diễn ra: Đã đo.; Mã cơ quan thực hiện: UBND xã A',
    );
  });

  it('counts paragraphs of the text, and says what is gone', () => {
    expect(changeInWords('plans/2024/a', { field: ['text', 0], before: 'Một.' }, nameOf)).toEqual({
      label: 'Phần văn bản, đoạn 1',
      before: 'Một.',
      after: null,
    });
  });

  it('keeps the name of a field it does not know', () => {
    expect(changeInWords('plans/2024/a', { field: ['xyz'], after: true }, nameOf).label).toBe('xyz');
  });
});
