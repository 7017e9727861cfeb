import { expect, test } from 'vitest';
import { shortCode } from '#feedback/screened-submission.ts';
import { openDesk } from '../../tests/feedback/desk.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { storeRow } from '../../tests/feedback/stored-rows.ts';

const desk = openDesk();
const built = (...questions: number[]) => sampleManifest({ sessions: [sampleSession({ questions })] });
const publish = 'npm run feedback -- publish 2024/xa-mau';

test('list and stats say loudly what the pages lack or still show, with the command, and nothing when they agree', async () => {
  const code = shortCode(await storeRow(desk.db));
  for (const command of ['list', 'stats']) expect((await desk.run([command])).out).not.toContain('!!');
  await desk.run(['accept', code, '--version', '1', '--text', 'Đề nghị sửa đường.']);
  for (const argv of [['list'], ['stats'], ['stats', '--session', '2024/xa-mau']]) {
    const { out } = await desk.run(argv);
    expect(out).toContain('!! Buổi 2024/xa-mau: 1 câu hỏi đã tiếp nhận chưa có trên trang công khai.');
    expect(out).toContain(publish);
    expect(out).toContain('npm run build');
  }
  desk.manifest = built(1);
  expect((await desk.run(['stats'])).out).not.toContain('chưa có trên trang');
  await desk.run(['refuse', code, '--version', '2', '--reason', 'off_topic']);
  for (const command of ['list', 'stats']) {
    const { out } = await desk.run([command]);
    expect(out).toContain('!! Buổi 2024/xa-mau: 1 câu hỏi đã rút hoặc không còn nhận VẪN CÒN trên trang công khai.');
  }
  desk.manifest = built();
  for (const command of ['list', 'stats']) expect((await desk.run([command])).out).not.toContain('!!');
});
