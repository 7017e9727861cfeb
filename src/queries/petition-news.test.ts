import { expect, test } from 'vitest';
import { assignment, body, events, petition, record } from '../../tests/records/sample-entries.ts';
import { newsOfPetition } from './petition-news.ts';

const asked = petition('kn-1', {
  responses: [{ date: '2024-05-17', body: 'ubnd-a', mode: 'on_site', text: 'Xã sẽ sửa.' }],
  assignments: [assignment({ date: '2024-06-30', basis: 'Khoản 1' })],
  events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned'], ['2024-05-20', 'in_progress']),
});
const known = (asOf: string) => ({
  record: record({ bodies: [body('ubnd-a')] }),
  asOf,
  holidays: [],
  findingsOn: () => [],
});

test('what happened to a petition on one day is one piece of news, titled by what it came to', () => {
  const [receipt, order, ...more] = newsOfPetition(asked, known('2024-07-30'));
  expect(more).toEqual([]);
  expect(receipt).toMatchObject({
    id: 'https://example.org/kien-nghi/kn-1/#ngay-2024-05-17',
    title: 'Đã tiếp nhận: Sửa rãnh thoát nước',
    text: 'Có việc Cơ quan ubnd-a trả lời (tại hội nghị): Xã sẽ sửa.',
  });
  expect(order?.title).toBe('Đang giải quyết: Sửa rãnh thoát nước');
  expect(order?.text).toMatch(/^Giao .+ chủ trì: /u);
});

test('nothing is told before its day, and a due day is no news', () => {
  expect(newsOfPetition(asked, known('2024-05-19')).map(({ date }) => date)).toEqual(['2024-05-17']);
});
