import { describe, expect, it } from 'vitest';
import { wordPairs } from './similar.ts';

describe('what is looked for while one types', () => {
  it('is pairs of neighbouring words, without those that say nothing', () => {
    expect(wordPairs('Tôi xin hỏi: rác thải ở thôn bao giờ được thu gom?')).toEqual(['rác thải', 'thu gom']);
  });

  it('is the same for letters in either form, and each pair once', () => {
    const text = 'Đường hỏng nặng. ĐƯỜNG HỎNG NẶNG!';
    expect(wordPairs(text.normalize('NFD'))).toEqual(wordPairs(text));
    expect(wordPairs(text)).toEqual(['đường hỏng', 'hỏng nặng']);
  });

  it('stays small for a long text, and is nothing for one without words', () => {
    expect(wordPairs('nước sạch yếu dần mỗi chiều tối '.repeat(400)).length).toBeLessThanOrEqual(12);
    expect(wordPairs('12.500 m² — 👍')).toEqual([]);
  });
});
