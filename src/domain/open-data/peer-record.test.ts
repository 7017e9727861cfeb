import { describe, expect, test } from 'vitest';
import { body, conclusion, dialogue } from '../../../tests/records/sample-entries.ts';
import { type PeerData, peerCollections, readPeerData } from './peer-record.ts';

const nothing = Object.fromEntries(peerCollections.map((name) => [name, []])) as unknown as PeerData;
const session = dialogue('2024/a');
const read = (data: Partial<PeerData>) => readPeerData({ ...nothing, ...data });

describe('the data of another portal', () => {
  test('are read by our schemas, without what the portal says of itself', () => {
    const web = 'https://khac.example/doi-thoai/2024/a/';
    const { record } = read({
      dialogues: [{ ...session, web, modified: '2024-05-02' }],
      conclusions: [conclusion('2024/a')],
      bodies: [body('dang-uy-a')],
    });
    expect([...(record?.dialogues.values() ?? [])]).toEqual([session]);
    expect(record?.conclusions.size).toBe(1);
  });

  test('of a newer portal lose the fields we do not know, and nothing else', () => {
    const chairs = session.chairs.map((chair) => ({ ...chair, seat: 1 }));
    const { record } = read({ dialogues: [{ ...session, chairs, weather: 'mưa' }] });
    expect(record?.dialogues.get('2024/a')).toEqual(session);
  });

  test('leave out what was taken down', () => {
    expect(read({ dialogues: [{ id: '2024/a', deleted: true }] }).record?.dialogues.size).toBe(0);
  });

  test.each<[string, Partial<PeerData>, string]>([
    ['no list', { dialogues: { items: [] } }, 'doi-thoai.json không phải một danh sách'],
    ['no entry', { dialogues: ['x'] }, 'doi-thoai.json, mục 1: mã không đúng dạng'],
    ['an id that leads elsewhere', { dialogues: [{ ...session, id: '2024/../../x' }] }, 'mã không đúng dạng'],
    ['an id that is an address', { bodies: [{ ...body('a'), id: 'https://xau.example' }] }, 'mã không đúng dạng'],
    ['two entries of one id', { dialogues: [session, session] }, 'mục 2: mã 2024/a đã có ở mục khác'],
    ['another meaning of a field', { dialogues: [{ ...session, startsAt: 1_715_900_000 }] }, 'trường startsAt'],
    ['a kind we do not know', { dialogues: [{ ...session, kind: 'festival' }] }, 'trường kind'],
    ['a missing field', { dialogues: [{ id: '2024/a', title: 'x' }] }, 'không đúng lược đồ'],
    ['a text without end', { dialogues: [{ ...session, title: 'a '.repeat(20_000) }] }, 'title quá dài'],
    ['a name', { dialogues: [{ ...session, howToAttend: 'Gặp ông Nguyễn Văn A' }] }, 'howToAttend có họ tên người'],
    ['a telephone', { dialogues: [{ ...session, agenda: ['Gọi 0912 345 678'] }] }, 'agenda có số điện thoại'],
    ['a secret', { conclusions: [conclusion('2024/a', { title: 'TỐI MẬT' })] }, 'có dấu mật'],
  ])('are refused as a whole for %s', (_what, data, reason) => {
    const { record, refused } = read({ bodies: [body('dang-uy-a')], ...data });
    expect(record).toBeNull();
    expect(refused).toContain(reason);
  });
});
