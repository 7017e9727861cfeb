import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { shortCode } from '#feedback/screened-submission.ts';
import { openDesk } from '../../tests/feedback/desk.ts';
import { storeRow } from '../../tests/feedback/stored-rows.ts';
import { columnsOf } from '../terminal.ts';
import { commands } from './commands.ts';

const phone = ['09', '12', '345', '678'].join('');

const desk = openDesk();

test('a clerk screens from the list to the published wording with commands copied from the screen', async () => {
  const [one, two] = [
    await storeRow(desk.db, { content: 'Đường vào thôn ngập khi mưa' }),
    await storeRow(desk.db, { content: 'Mưa là đường vào thôn ngập', receivedAt: new Date('2024-10-20T03:01:00Z') }),
  ];
  const list = await desk.run(['list']);
  expect(list.out).toContain(shortCode(one));
  expect(list.out).toMatch(/2 ý kiến/);
  const copied = (out: string, command: string) => {
    const line = new RegExp(`npm run feedback -- (${command} .*)`).exec(out)?.[1] ?? '';
    return line.split(' ').filter((word) => !/[…"]/.test(word));
  };
  const shownOne = await desk.run(copied(list.out, 'show'));
  const accepted = await desk.run([...copied(shownOne.out, 'accept'), 'Đề nghị sửa đường vào thôn.']);
  expect(accepted.out).toContain('câu hỏi CH-001');
  const shownTwo = await desk.run(['show', shortCode(two)]);
  expect(shownTwo.out).toMatch(/gần giống[\s\S]*CH-001/);
  const merged = await desk.run([...copied(shownTwo.out, 'merge'), 'CH-001']);
  expect(merged.out).toContain('Đã gộp');
  const unmerged = await desk.run(copied(merged.out, 'unmerge'));
  const refused = await desk.run([...copied(unmerged.out, 'refuse'), 'off_topic', '--note', 'Thuộc buổi khác.']);
  const reopened = await desk.run(copied(refused.out, 'reopen'));
  const linked = await desk.run([...copied(accepted.out, 'link'), 'kn-2024-mau-001']);
  const redacted = await desk.run([...copied(linked.out, 'redact'), 'Đề nghị sửa đường.']);
  for (const { code } of [list, shownOne, accepted, shownTwo, merged, unmerged, refused, reopened, linked, redacted])
    expect(code).toBe(0);
  expect(new Set((await desk.entries()).map(({ actor }) => actor))).toEqual(new Set(['clerk:Lan']));
  expect((await desk.entries()).map(({ action }) => action)).toEqual([
    'accept',
    'merge',
    'unmerge',
    'refuse',
    'reopen',
    'link',
    'redact',
  ]);
  expect((await desk.run(['stats'])).out).toMatch(/Chờ xem: 1/);
});

test('show has all a screener needs in 80 columns and lets no escape sequence through', async () => {
  const content = `Gọi \u001b[31mtôi số ${phone}. ${'Đường hỏng. '.repeat(40)}`;
  const id = await storeRow(desk.db, { content, sealed: new Uint8Array(304) });
  await desk.db.run('alter table submission disable trigger all');
  await desk.db.run(`update submission set lane = 'review', lane_reasons = '{too_fast}', version = 2 where id = $1`, [
    id,
  ]);
  const { out } = await desk.run(['show', shortCode(id)]);
  for (const words of [
    'Giao thông',
    'thôn Mẫu',
    'gửi nhanh hơn',
    'số điện thoại “09',
    'niêm phong',
    'bản 2',
    '--version 2',
  ])
    expect(out).toContain(words);
  expect(out).toContain('‹U+001B›[31mtôi');
  expect(out).not.toContain('\u001b');
  for (const said of [out, (await desk.run(['list'])).out])
    for (const line of said.split('\n').filter((text) => !text.includes('npm run')))
      expect(columnsOf(line)).toBeLessThanOrEqual(80);
});

test('every refusal says what to do and leaves all as it was', async () => {
  const id = shortCode(await storeRow(desk.db));
  const refusals = [
    ['accept', id, '--text', 'Sửa đường'],
    ['accept', id, '--version', '7', '--text', 'Sửa đường'],
    ['accept', id, '--version', '1'],
    ['accept', id, '--version', '1', '--text', `Gọi ${phone}`],
    ['accept', id, '--version', '1', '--text', 'Sửa đường', '--topic', 'x'],
    ['accept', id, '--version', '1', '--text-file', join(desk.folder, 'khong-co.txt')],
    ['redact', id, '--version', '1', '--text', 'Sửa đường'],
    ['merge', id, '--version', '1', '--into', 'CH-001'],
    ['refuse', id, '--version', '1', '--reason', 'khac'],
    ['link', id, '--version', '1', '--petition', 'kn-2024-mau-01'],
    ['show', 'abcdef'],
    ['show'],
    ['refuse', id, '--version', '1', '--note', 'Thuộc', 'buổi'],
    ['list', '--state', 'x'],
    ['list', '--limit', '-1'],
    ['verify', '--noted', 'x'],
    ['reveal', id, '--key', join(desk.folder, 'khong-co')],
    ['export', '--out', 'bang.pdf'],
    ['list', '--session', '2024/xa-mao'],
    ['stats', '--session', '2024/xa-mao'],
    ['export', '--out', join(desk.folder, 'bang.csv'), '--session', '2024/xa-mao'],
  ];
  for (const argv of refusals) {
    const { code, out } = await desk.run(argv);
    expect([1, 2], out).toContain(code);
    expect(out).toMatch(/→ \S|: \S|npm run feedback -- \w/);
  }
  expect(await desk.entries()).toEqual([]);
  const [row] = await desk.db.query(
    z.object({ version: z.int(), state: z.string() }),
    'select version, state from submission',
  );
  expect(row).toEqual({ version: 1, state: 'received' });
});

test('a clerk reads all that becomes public, and into which question another went', async () => {
  const [one, two] = [shortCode(await storeRow(desk.db)), shortCode(await storeRow(desk.db))];
  const accepted = await desk.run(['accept', one, '--version', '1', '--text', 'Đề nghị sửa đường.']);
  for (const words of ['Đề nghị sửa đường.', 'Giao thông', 'thôn Mẫu']) expect(accepted.out).toContain(words);
  const linked = await desk.run(['link', one, '--version', '2', '--petition', 'kn-2024-mau-001']);
  expect(linked.out).toMatch(/Kiến nghị: +kn-2024-mau-001/);
  const redacted = await desk.run(['redact', one, '--version', '3', '--text', 'Đề nghị sửa đường.', '--no-place']);
  expect(redacted.out).toContain('không nêu');
  const merged = await desk.run(['merge', two, '--version', '1', '--into', 'CH-001']);
  expect(merged.out).toMatch(/Đã gộp.*CH-001[\s\S]*publish 2024\/xa-mau/);
});

test('the list leaves out the columns that say nothing and keeps a session the record has lost', async () => {
  await storeRow(desk.db, { session: '2023/buoi-cu', content: 'Nước sạch thôn Cầu yếu vào buổi tối' });
  const { out } = await desk.run(['list', '--session', '2023/buoi-cu']);
  expect(out).toContain('Nước sạch thôn Cầu yếu vào buổi tối');
  expect(out).not.toContain('Trạng thái');
});

test('help stands in Vietnamese and English, and a mistyped command is guessed', async () => {
  expect((await desk.run(['--help'])).code).toBe(0);
  for (const name of Object.keys(commands))
    expect((await desk.run([name, '--help'])).out).toContain(`npm run feedback -- ${name}`);
  const wrong = await desk.run(['lst']);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.out).toContain('Có phải: list?');
});

test('verify gives a mark to note down and shows a journal that was changed', async () => {
  const id = await storeRow(desk.db);
  await desk.run(['refuse', shortCode(id), '--version', '1', '--reason', 'urgent']);
  const [mark = ''] = /1:[0-9a-f]{64}/.exec((await desk.run(['verify'])).out) ?? [];
  expect(await desk.run(['verify', '--noted', mark])).toMatchObject({ code: 0 });
  expect(await desk.run(['verify', '--noted', `1:${'0'.repeat(64)}`])).toMatchObject({ code: 1 });
  await desk.db.run('alter table audit disable trigger all');
  await desk.db.run(`update audit set actor = 'clerk:Mai'`);
  const said = await desk.run(['verify']);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('KHÔNG CÒN NGUYÊN VẸN tại dòng 1') });
});

test('nothing is done in nobody’s name, and --by goes before the environment', async () => {
  const id = shortCode(await storeRow(desk.db));
  expect(await desk.run(['refuse', id, '--version', '1', '--reason', 'urgent', '--by', ' \u200b '])).toMatchObject({
    code: 2,
  });
  await desk.run(['refuse', id, '--version', '1', '--reason', 'urgent', '--by', 'Mai\u202e']);
  expect(await desk.entries()).toEqual([{ actor: 'clerk:Mai', action: 'refuse' }]);
});
