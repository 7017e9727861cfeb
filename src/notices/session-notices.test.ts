import { describe, expect, it } from 'vitest';
import { shortDate } from '#domain/dates-in-words.ts';
import { spokenWords } from '#domain/read-aloud/abbreviations.ts';
import { readAloud } from '#domain/read-aloud/read-aloud.ts';
import { sessionCard } from '#domain/share-card.ts';
import { demo, demoFacts, smallFacts } from '../../tests/records/notice-facts.ts';
import { dialogue } from '../../tests/records/sample-entries.ts';
import { posterOf } from './poster.ts';
import { noticeFiles, sessionNotices } from './session-notices.ts';

const session = dialogue('2024/a', {
  illustrative: true,
  intake: { from: '2024-05-03', to: '2024-05-15', places: ['Trụ sở'], channels: ['online'] },
});
const notices = (changes: Parameters<typeof dialogue>[1] = {}, asOf = '2024-05-04') =>
  sessionNotices({ ...session, ...changes }, smallFacts(asOf));

describe('the message for a chat group', () => {
  it('says all that is needed, with links to form and page', () => {
    expect(notices().chat.split('\n')).toEqual([
      '(Bản minh họa, không phải thông báo có thật.)',
      'MỜI DỰ ĐỐI THOẠI',
      'Đối thoại 2024/a',
      '',
      'Thời gian: 7 giờ 30, thứ Sáu, ngày 17/05/2024',
      'Địa điểm: Hội trường, Thôn Một',
      'Nội dung: Quản lý đất đai',
      'Cách dự: Đến trực tiếp',
      'Gửi câu hỏi trước (từ 03/05/2024 đến hết 15/05/2024): https://doi-thoai.example/gop-y/2024/a/',
      'Xem đủ: https://doi-thoai.example/doi-thoai/2024/a/',
    ]);
  });

  it('says first that a session was moved or cancelled, and no more how to come to a cancelled one', () => {
    const moved = { kind: 'moved' as const, at: '2024-05-10', reason: 'Bão', previousStartsAt: '2024-05-12T13:30' };
    const cancelled = { kind: 'cancelled' as const, at: '2024-05-11', reason: 'Bão' };
    expect(notices({ history: [moved] }, '2024-05-10').chat).toMatch(
      /ĐÃ DỜI LỊCH[\s\S]*Lịch cũ \(bỏ\): 13 giờ 30, Chủ nhật/,
    );
    const off = notices({ history: [cancelled] }, '2024-05-11').chat;
    expect(off).toMatch(/ĐÃ HỦY[\s\S]*Không họp: 7 giờ 30[\s\S]*Lý do: Bão/);
    expect(off).not.toMatch(/Cách dự|Gửi câu hỏi/);
  });
});

describe('the notices of a session', () => {
  it('are files that Windows Notepad opens as UTF-8, with days to read and lines of its own kind', () => {
    const files = noticeFiles(notices());
    expect(Object.keys(files)).toEqual(['loa-truyen-thanh.txt', 'tin-zalo.txt', 'tin-sms.txt']);
    for (const text of Object.values(files)) {
      expect(text).toMatch(/^\ufeff[\s\S]*[^\r\n]\r\n$/);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
      expect(text).toMatch(/minh họa|MINH HOA/);
    }
    expect(files['loa-truyen-thanh.txt']).toContain('- thứ Sáu, ngày 10 tháng 5 năm 2024\r\n');
  });

  it('tell the same day, hour and place as poster and share card, in every session of the demonstration', () => {
    const words = spokenWords(demo.glossary, demo.bodies.values());
    const read = (text: string) => readAloud(`, ${text}`, words).text.slice(2);
    const facts = demoFacts('2024-03-01');
    const portal = { name: demo.site.name, host: 'doi-thoai.example' };
    const nameOf = (id: string) => demo.bodies.get(id)?.name ?? id;
    for (const one of demo.dialogues.values()) {
      const { loudspeaker, chat, sms } = sessionNotices(one, facts);
      const card = sessionCard(one, false, { asOf: facts.asOf, portal, nameOf });
      const { content } = posterOf(one, facts, 0, false);
      expect([content.when.hour, `${content.venue}, ${content.address}`]).toEqual([card.when?.time, card.place]);
      expect([content.title, content.organizer]).toEqual([card.title, card.unit]);
      const day = read(card.when?.day.replace(/^Thứ/u, 'thứ') ?? '');
      expect(loudspeaker.text).toContain(day);
      for (const part of [card.title, card.place ?? '', card.when?.time ?? '']) {
        expect(loudspeaker.text).toContain(read(part));
        expect(chat).toContain(part);
      }
      expect(sms).toContain(shortDate(one.startsAt));
    }
  });
});
