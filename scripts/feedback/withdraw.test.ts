import { expect, test } from 'vitest';
import { shortCode } from '#feedback/screened-submission.ts';
import { openDesk } from '../../tests/feedback/desk.ts';
import { storeRow } from '../../tests/feedback/stored-rows.ts';

const desk = openDesk();
const accept = (code: string) => ['accept', code, '--version', '1', '--text', 'Bao giờ sửa đường?'];

test('a clerk withdraws for a sender who lost the receipt, with the command show has ready', async () => {
  const [id, same] = [await storeRow(desk.db), await storeRow(desk.db)];
  await desk.run(accept(shortCode(id)));
  await desk.run(['merge', shortCode(same), '--version', '1', '--into', 'CH-001']);
  await desk.db.run('update submission set version = version + 1, published_at = received_at where id = $1', [id]);
  const { out } = await desk.run(['show', shortCode(id)]);
  const words = /npm run feedback -- (withdraw .*) …/.exec(out)?.[1]?.split(' ') ?? [];
  const said = await desk.run([...words, 'contact']);
  expect(said).toMatchObject({ code: 0 });
  expect(said.out).toMatch(
    /Người gửi đã rút[\s\S]*1 ý kiến đã gộp vào đây trở lại hàng chờ[\s\S]*publish 2024\/xa-mau/,
  );
  const after = await desk.run(['show', shortCode(id)]);
  expect(after.out).toMatch(/Liên hệ: +không có/);
  expect(after.out).toContain('Không còn việc gì phải làm');
  expect((await desk.run(['list', '--state', 'withdrawn'])).out).toContain(shortCode(id));
  expect((await desk.entries()).slice(-2)).toEqual([
    { actor: 'clerk:Lan', action: 'withdraw' },
    { actor: 'clerk:Lan', action: 'unmerge' },
  ]);
});

test('withdrawing what counts in a published question calls for publishing too', async () => {
  const [id, same] = [await storeRow(desk.db), await storeRow(desk.db)];
  await desk.run(accept(shortCode(id)));
  await desk.run(['merge', shortCode(same), '--version', '1', '--into', 'CH-001']);
  const said = await desk.run(['withdraw', shortCode(same), '--version', '2', '--ground', 'in_person']);
  expect(said.out).toContain('publish 2024/xa-mau');
});

test('without a ground nothing is withdrawn, and the codes are told', async () => {
  const id = await storeRow(desk.db);
  const said = await desk.run(['withdraw', shortCode(id), '--version', '1']);
  expect(said).toMatchObject({ code: 2, out: expect.stringContaining('contact, in_person, restored') });
  expect(await desk.entries()).toEqual([]);
});

test('the contact alone is deleted, and a second time there is nothing to delete', async () => {
  const id = await storeRow(desk.db);
  const command = ['withdraw', shortCode(id), '--version', '1', '--ground', 'restored', '--contact-only'];
  expect(await desk.run(command)).toMatchObject({ code: 0, out: expect.stringContaining('ý kiến ở lại') });
  expect(await desk.run(command)).toMatchObject({ code: 1, out: expect.stringContaining('đã xóa') });
  expect((await desk.run(['show', shortCode(id)])).out).toContain('Đường thôn hỏng đã lâu');
});
