import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demo, demoFacts, smallFacts } from '../../tests/records/notice-facts.ts';
import { conclusion, dialogue } from '../../tests/records/sample-entries.ts';
import { plainText, SMS_SEPTETS, septets } from './gsm.ts';
import { smsMessage } from './sms.ts';

const title = 'Hội nghị đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền xã Phúc Hòa với Nhân dân';
const session = dialogue('2024/a', { title, venue: 'Hội trường UBND xã', address: 'Xã Phúc Hòa, huyện Tân Yên' });
const sms = (changes: Parameters<typeof dialogue>[1] = {}, asOf = '2024-05-04') =>
  smsMessage({ ...session, ...changes }, smallFacts(asOf));

describe('the SMS', () => {
  it('says what, when, where and the page', () => {
    expect(sms({ title: 'Đối thoại về đất đai' })).toBe(
      'Doi thoai ve dat dai. 7h30 T6 17/05/2024. Hoi truong UBND xa, Xa Phuc Hoa, huyen Tan Yen. Xem doi-thoai.example/doi-thoai/2024/a/',
    );
  });

  it('drops what matters less first', () => {
    const shapes = [
      ['Đối thoại về đất đai', 'Nhà văn hóa', 'Doi thoai ve dat dai. 7h30 T6 17/05/2024. Nha van hoa, Xa'],
      [
        title.slice(0, 60).trim(),
        'Nhà văn hóa thôn',
        /Hoi nghi doi thoai.*\. 7h30 T6 17\/05\/2024\. Nha van hoa thon\. Xem/,
      ],
      [title, 'Nhà văn hóa thôn', /^Doi thoai Dang uy xa Phuc Hoa\. 7h30 T6 17\/05\/2024\. Nha van hoa thon\. Xem/],
      [title, 'Nhà văn hóa '.repeat(6), /^Doi thoai\. 7h30 T6 17\/05\/2024\. Nha van hoa/],
    ] as const;
    for (const [title, venue, expected] of shapes) {
      const text = sms({ title, venue: venue.trim() });
      if (typeof expected === 'string') expect(text.startsWith(expected)).toBe(true);
      else expect(text).toMatch(expected);
    }
  });

  it('begins with the news', () => {
    const moved = { kind: 'moved' as const, at: '2024-05-10', reason: 'Bão', previousStartsAt: '2024-05-12T13:30' };
    const cancelled = { kind: 'cancelled' as const, at: '2024-05-11', reason: 'Bão' };
    expect(sms({ history: [moved] }, '2024-05-10')).toMatch(/^DOI LICH: /);
    expect(sms({ history: [moved, cancelled] }, '2024-05-11')).toMatch(/^DA HUY: /);
    expect(sms({ illustrative: true }, '2024-05-11')).toMatch(/^\(MINH HOA\) /);
    const result = smsMessage(session, smallFacts('2024-06-01', conclusion('2024/a')));
    expect(result).toMatch(/^CO KET LUAN: .*Hop 17\/05\/2024\. Xem doi-thoai\.example\/ket-luan\/2024\/a\/$/);
  });

  it('fits for every session of the demonstration on every kind of day, with the page', () => {
    for (const asOf of ['2024-05-01', '2024-09-14', '2024-10-20']) {
      for (const one of demo.dialogues.values()) {
        const text = smsMessage(one, demoFacts(asOf));
        expect(septets(text), text).toBeLessThanOrEqual(SMS_SEPTETS);
        expect(text).toMatch(/Xem doi-thoai\.example\/(?:doi-thoai\/|ket-luan\/|lich\/)/);
      }
    }
  });

  it('never takes more than 160 septets, never cuts a word, and always tells the day', () => {
    const vietnamese = fc.constantFrom(
      'Nhà',
      'văn',
      'hóa',
      'Đối',
      'thoại',
      '[tầng 2]',
      'đường',
      '“Xuân Hương”',
      'của',
      'x'.repeat(40),
    );
    const words = fc.array(vietnamese, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
    const slug = fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,12}){0,12}$/);
    fc.assert(
      fc.property(words, words, words, slug, (title, venue, address, name) => {
        const one = dialogue(`2024/${name}`, { title, venue, address, illustrative: true });
        const text = smsMessage(one, smallFacts('2024-05-04'));
        expect(septets(text)).toBeLessThanOrEqual(SMS_SEPTETS);
        expect(text).toContain('7h30 T6 17/05/2024');
        const known = plainText(`(MINH HOA) Doi thoai ${title} ${venue} ${address} Đảng ủy xã Phúc Hòa Xem`).split(' ');
        const said = text
          .replaceAll(/\S*\.example\S*|7h30 T6 17\/05\/2024/g, '')
          .split(/[ ,.]+/)
          .filter(Boolean);
        expect(said.filter((word) => !known.some((whole) => whole.replace(/[,.]+$/, '') === word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
