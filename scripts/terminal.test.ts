import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, cut, facts, shown, table, wrapped } from './terminal.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\u001b', '[2J', '\r', '\u202e', 'ế', '👨‍👩‍👧', '漢', ' ', '\n', 'а') }),
);
const control = /(?!\n)[\p{Cc}\p{Bidi_Control}\ufeff\u200b]/u;

describe('text of strangers', () => {
  test('moves no cursor, sets no colour and hides nothing', () => {
    expect(shown('\u001b[2Jxin chào\u202e\u0007\r')).toBe('‹U+001B›[2Jxin chào‹U+202E›‹U+0007›‹U+000D›');
    fc.assert(fc.property(anything, (text) => !control.test(shown(text))));
  });

  test('keeps Vietnamese words and emoji as they are', () => {
    const text = 'Đường thôn Đồng Điều\nngập 👨‍👩‍👧';
    expect(shown(text)).toBe(text);
  });

  test('marks a word whose letters come from two alphabets', () => {
    expect(shown('Bí thư H\u043eàng và Москва')).toBe('Bí thư [lẫn chữ lạ: H\u043eàng] và Москва');
  });
});

describe('columns', () => {
  test('count wide letters twice and marks not at all', () => {
    expect(['Nguye\u0302\u0303n', '漢字', '👨‍👩‍👧', ''].map(columnsOf)).toEqual([6, 4, 2, 0]);
  });

  test('hold: no line of a table or of wrapped text is longer than 80, and no word of it is lost', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const text = shown(raw);
        const columns = [{ title: 'Mã', width: 8 }, { title: 'Trạng thái', width: 10 }, { title: 'Nội dung' }];
        const printed = [
          table(columns, [[text, text, text]]),
          wrapped(text, '  '),
          facts([
            ['Nơi', text],
            ['Trạng thái', text],
          ]),
        ];
        for (const line of printed.join('\n').split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
        const bare = (one: string) => one.replace(/\s/g, '');
        expect(bare(wrapped(text, '  '))).toBe(bare(text));
        expect(columnsOf(cut(text.replaceAll('\n', ' '), 7))).toBeLessThanOrEqual(7);
      }),
    );
  });
});
