/**
 * Cuts Be Vietnam Pro down to the characters Vietnamese pages use and writes the two weights to public/fonts.
 * Run by hand when the font package changes: node scripts/make-fonts.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const packageFolder = new URL(
  './',
  `file://${createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json')}`,
);
const weights = { 400: '400Regular/BeVietnamPro_400Regular.ttf', 700: '700Bold/BeVietnamPro_700Bold.ttf' };

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const letters = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).join('');
const text = `${ascii}${letters}${letters.toUpperCase()}đĐ–—‘’“”…·•→←×°§№\u00a0`;

for (const [weight, file] of Object.entries(weights)) {
  const font = await subsetFont(readFileSync(new URL(file, packageFolder)), text, {
    targetFormat: 'woff2',
    noHinting: true,
    noLayoutClosure: true,
  });
  const target = new URL(`../public/fonts/be-vietnam-pro-${weight}.woff2`, import.meta.url);
  writeFileSync(target, font);
  console.log(`${target.pathname.split('/').at(-1)} ${font.length} byte`);
}
