import { normalise } from '#domain/vietnamese.ts';

/** GSM 03.38 (3GPP TS 23.038), default alphabet: one septet each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table: an escape and a letter, two septets. */
const extension = new Set('\f^{}\\[~]|€');

/** What one message holds. */
export const SMS_SEPTETS = 160;

/** Septets a text takes in a message; null when a character of it has no place in the alphabet. */
export function septets(text: string): number | null {
  let sum = 0;
  for (const character of text) {
    if (basic.has(character)) sum += 1;
    else if (extension.has(character)) sum += 2;
    else return null;
  }
  return sum;
}

const plainForms: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};

/** The text without diacritics, in characters every phone shows alike: `Đối thoại` → `Doi thoai`. */
export function plainText(text: string): string {
  return normalise(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'D' : 'd'))
    .replace(/[“”’‘–—…]/g, (sign) => plainForms[sign] ?? sign)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/[`^{}\\[\]~|]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** As many whole words as fit, with `...` for the rest; empty when not even one does. */
export function wholeWords(text: string, room: number): string {
  if ((septets(text) ?? Number.POSITIVE_INFINITY) <= room) return text;
  const words = text.split(' ');
  for (let n = words.length - 1; n > 0; n -= 1) {
    const cut = `${words
      .slice(0, n)
      .join(' ')
      .replace(/[,;:.-]+$/, '')}...`;
    if ((septets(cut) ?? Number.POSITIVE_INFINITY) <= room) return cut;
  }
  return '';
}
