import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { shortCode } from '#feedback/screened-submission.ts';
import { openDesk } from '../../tests/feedback/desk.ts';
import { sampleManifest } from '../../tests/feedback/sample-manifest.ts';
import { storeRow } from '../../tests/feedback/stored-rows.ts';

const passphrase = ['bốn', 'từ', 'không', 'nhau'].join(' ');
const env = { FEEDBACK_BY: 'Lan', FEEDBACK_PASSPHRASE: passphrase };
const desk = openDesk();

/** A new key file, and its public half in the manifest. */
async function useNewKey(name: string): Promise<string> {
  const file = join(desk.folder, name);
  const made = await desk.run(['keys', '--out', file], [], env);
  const [, id = '', publicKey = ''] = /id: (\S+)\n\s+publicKey: (\S+)/.exec(made.out) ?? [];
  desk.manifest = sampleManifest({ contactKey: { id, publicKey } });
  return file;
}

const enter = (name: string) =>
  desk.run(
    ['enter', '--session', '2024/xa-mau', '--channel', 'in_person', '--topic', 'dat-dai', '--contact'].concat([
      '--text',
      `Cấp giấy cho các hộ thôn Mẫu, ý kiến của ${name.length}`,
    ]),
    [name, ''],
  );

const codes = async () => {
  const rows = await desk.db.query(
    z.object({ id: z.string() }),
    'select submission::text as id from contact order by received_on, submission',
  );
  return rows.map(({ id }) => shortCode(id));
};

test('resealing moves every contact from the old key to the new one, shows none, and is in the journal', async () => {
  const old = await useNewKey('cu.json');
  await enter('Bà Mẫu');
  await enter('Ông Mẫu Hai');
  const fresh = await useNewKey('moi.json');
  const said = await desk.run(['reseal', '--key', old], [], env);
  expect(said).toMatchObject({ code: 0, out: expect.stringContaining('Đã niêm phong lại 2 liên hệ') });
  expect(said.out).not.toContain('Mẫu');
  const opened = [];
  for (const code of await codes()) {
    expect(await desk.run(['reveal', code, '--key', old], [], env)).toMatchObject({ code: 1 });
    opened.push((await desk.run(['reveal', code, '--key', fresh], [], env)).out);
  }
  expect(opened.join('\n')).toMatch(/Bà Mẫu[\s\S]*Ông Mẫu Hai|Ông Mẫu Hai[\s\S]*Bà Mẫu/u);
  expect((await desk.entries()).map(({ action }) => action)).toEqual([
    'receive',
    'receive',
    'reseal',
    'reveal',
    'reveal',
  ]);
  const again = await desk.run(['reseal', '--key', old], [], env);
  expect(again.out).toContain('Đã niêm phong lại 0 liên hệ');
  expect(await desk.run(['verify'])).toMatchObject({ code: 0 });
});

test('contacts of a third key stay as they are and are counted', async () => {
  const old = await useNewKey('cu.json');
  await enter('Bà Mẫu');
  await storeRow(desk.db);
  await useNewKey('moi.json');
  const said = await desk.run(['reseal', '--key', old], [], env);
  expect(said.out).toContain('Đã niêm phong lại 1 liên hệ');
  expect(said.out).toContain('Còn 1 liên hệ của khóa khác');
});

test('more contacts than one batch are all moved', async () => {
  const old = await useNewKey('cu.json');
  for (let count = 0; count < 205; count += 1) await storeRow(desk.db);
  await enter('Bà Mẫu');
  await useNewKey('moi.json');
  const said = await desk.run(['reseal', '--key', old], [], env);
  expect(said.out).toMatch(/lại 1 liên hệ[\s\S]*Còn 205 liên hệ/u);
});

test('the key in use, no key in the build and a forgotten option are refused before anything is opened', async () => {
  const file = await useNewKey('khoa.json');
  await enter('Bà Mẫu');
  const same = await desk.run(['reseal', '--key', file], [], env);
  expect(same).toMatchObject({ code: 1, out: expect.stringContaining('chính là khóa đang dùng') });
  desk.manifest = sampleManifest();
  expect(await desk.run(['reseal', '--key', file], [], env)).toMatchObject({ code: 1 });
  expect(await desk.run(['reseal'], [], env)).toMatchObject({ code: 2 });
  expect((await desk.entries()).map(({ action }) => action)).toEqual(['receive']);
});
