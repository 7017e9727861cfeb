import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { calendarAddress, noticeFileAddress, posterAddress } from '#domain/address.ts';
import { illustrativeMark } from '#notices/notice-facts.ts';
import { builtBytes, builtFiles, distFolder } from './built-site.ts';
import { dialogues } from './published-data.ts';

const packOf = (session: string) => noticeFileAddress(session, 'goi.zip').slice(1);
const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the pack for a village head', () => {
  it.each(dialogues().map(({ id, intake }) => ({ id, intake })))(
    'of $id holds all files, each said in the guide',
    ({ id, intake }) => {
      const files = unzipSync(builtBytes(packOf(id)));
      const names = Object.keys(files);
      expect(names).toEqual([
        'HUONG-DAN.txt',
        'to-thong-bao-A4.html',
        'to-co-manh-xe-A4.html',
        ...(intake ? ['phieu-y-kien-A4.html'] : []),
        'loa-truyen-thanh.txt',
        'tin-zalo.txt',
        'tin-sms.txt',
        'lich.ics',
        'anh-vuong.png',
      ]);
      const guide = text(files['HUONG-DAN.txt']);
      for (const name of names.slice(1)) expect(guide).toContain(name);
      expect(guide).toContain(illustrativeMark);
      for (const name of names.filter((one) => one.endsWith('.txt'))) expect(text(files[name])).toMatch(/^\ufeff/u);
      for (const name of ['loa-truyen-thanh.txt', 'tin-zalo.txt', 'tin-sms.txt']) {
        expect(Buffer.from(files[name] ?? []).equals(builtBytes(noticeFileAddress(id, name).slice(1)))).toBe(true);
      }
      expect(Buffer.from(files['lich.ics'] ?? []).equals(builtBytes(calendarAddress(id).slice(1)))).toBe(true);
    },
  );

  it('has sheets that need nothing from anywhere, and say that they are made up', () => {
    for (const { id } of dialogues()) {
      const files = unzipSync(builtBytes(packOf(id)));
      for (const [name, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.html'))) {
        const html = text(bytes);
        expect(html, name).not.toMatch(/(?:src|href)="|url\(["']?(?!data:)|@import|<script/u);
        expect(html, name).toMatch(/inh họa, không phải/u);
        expect(html.match(/data:font\/woff2/gu), name).toHaveLength(2);
      }
    }
  });

  it('has the picture of the session, square', () => {
    for (const { id } of dialogues()) {
      const picture = Buffer.from(unzipSync(builtBytes(packOf(id)))['anh-vuong.png'] ?? []);
      expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 1080]);
    }
  });

  it('is linked from the notice', () => {
    const [session] = dialogues();
    const page = builtBytes(`${posterAddress(session?.id ?? '').slice(1)}index.html`).toString();
    expect(page).toContain(`href="/${packOf(session?.id ?? '')}"`);
    expect(builtFiles.has(packOf(session?.id ?? ''))).toBe(true);
  });

  it('is whole for a reader that is not the writer’s', ({ skip }) => {
    const files = dialogues().map(({ id }) => join(distFolder, packOf(id)));
    const check =
      'import sys, zipfile\nfor f in sys.argv[1:]: assert zipfile.ZipFile(f).testzip() is None, f\nprint("whole")';
    const { status, stdout, stderr, error } = spawnSync('python3', ['-c', check, ...files], { encoding: 'utf8' });
    if (error) skip('no python3 on this machine');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'whole\n', stderr: '' });
  });
});
