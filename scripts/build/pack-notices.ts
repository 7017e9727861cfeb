/** Puts what a village head needs for a session into one ZIP beside its notice: sheets, words, picture, calendar entry. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { calendarAddress, noticeFileAddress, posterAddress, slipAddress, tearOffAddress } from '#domain/address.ts';
import { shareCardSchema } from '#domain/share-card.ts';
import { cardKey } from '#domain/share-image.ts';
import { packGuide } from '#notices/pack-guide.ts';
import { builtImages } from '#notices/picture/built-images.ts';
import { drawCard } from '#notices/picture/draw-card.ts';
import { listFiles } from '#record/list-files.ts';
import { standAlone } from './stand-alone.ts';

const folder = process.env['OUT_DIR'] ?? 'dist';
const fileAt = (address: string) => join(folder, address, address.endsWith('/') ? 'index.html' : '');
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** ZIP keeps local time: the same fields in every time zone, so that the same record gives the same bytes. */
const mtime = new Date(2024, 0, 1, 12);

const images = await builtImages(folder);

/** The share picture of a session, square as chat groups show it best; null when the build lists none. */
async function pictureOf(session: string): Promise<Uint8Array | null> {
  const card = shareCardSchema.safeParse(images?.cards[cardKey({ kind: 'dialogues', id: session })]?.card);
  return card.success ? drawCard(card.data, 'vuong') : null;
}

let packs = 0;
for (const path of listFiles(folder).files) {
  const session = /^doi-thoai\/(\d{4}\/[a-z0-9-]+)\/thong-bao\/index\.html$/u.exec(path)?.[1];
  if (session === undefined) continue;
  const sheets = Object.entries({
    'to-thong-bao-A4.html': posterAddress(session),
    'to-co-manh-xe-A4.html': tearOffAddress(session),
    'phieu-y-kien-A4.html': slipAddress(session),
  }).filter(([, address]) => existsSync(fileAt(address)));
  const copies = Object.entries({
    'loa-truyen-thanh.txt': noticeFileAddress(session, 'loa-truyen-thanh.txt'),
    'tin-zalo.txt': noticeFileAddress(session, 'tin-zalo.txt'),
    'tin-sms.txt': noticeFileAddress(session, 'tin-sms.txt'),
    'lich.ics': calendarAddress(session),
  });
  const files = {
    ...Object.fromEntries(
      sheets.map(([name, address]) => [name, bytesOf(standAlone(folder, readFileSync(fileAt(address), 'utf8')))]),
    ),
    ...Object.fromEntries(copies.map(([name, address]) => [name, new Uint8Array(readFileSync(fileAt(address)))])),
  };
  const picture = await pictureOf(session);
  const all = picture === null ? files : { ...files, 'anh-vuong.png': picture };
  const guide = packGuide(Object.keys(all), readFileSync(fileAt(posterAddress(session)), 'utf8'));
  writeFileSync(
    fileAt(noticeFileAddress(session, 'goi.zip')),
    zipSync({ 'HUONG-DAN.txt': bytesOf(guide), ...all }, { level: 9, mtime }),
  );
  packs += 1;
}
console.log(`Đã đóng ${packs} gói thông báo.`);
