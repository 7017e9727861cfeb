import { isCapitals } from '../reading/clean-line.ts';

const placeTypes: ReadonlySet<string> = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'thôn', 'phố']);
const properNames: readonly [RegExp, string][] = [
  [/mặt trận tổ quốc/gu, 'Mặt trận Tổ quốc'],
  [/việt nam/gu, 'Việt Nam'],
  [/liên hiệp phụ nữ/gu, 'Liên hiệp Phụ nữ'],
  [/ hồ chí minh/gu, ' Hồ Chí Minh'],
];

const abbreviation = /^(?:UBND|HĐND|MTTQ|UBMTTQ|MTTQVN|TNCS|LĐLĐ|HTX)$/u;

/** The name of a body that a header prints in capitals, in words: `ĐẢNG BỘ TỈNH BẮC GIANG` → `Đảng bộ tỉnh Bắc Giang`. */
export function nameInWords(text: string): string {
  if (!isCapitals(text)) return text;
  const words = text.split(' ').map((word) => (abbreviation.test(word) ? word : word.toLowerCase()));
  let proper = false;
  const cased = words.map((word, index) => {
    const [before = '', next = ''] = [words[index - 1], words[index + 1]];
    const type =
      placeTypes.has(word) || (word === 'thị' && /^(?:trấn|xã)$/.test(next)) || (word === 'trấn' && before === 'thị');
    const inType = word === 'thành' && next === 'phố';
    const office = next === 'ủy' || next === 'uỷ' || word === 'ủy' || word === 'uỷ';
    if (type && next !== 'ủy' && next !== 'uỷ') proper = true;
    else if (word === 'ủy' && before !== '' && !placeTypes.has(next) && next !== 'thị' && next !== 'ban') proper = true;
    else if (proper && !type && !inType && !office) return capitalised(word);
    return word;
  });
  const joined = properNames.reduce((name, [found, written]) => name.replace(found, written), cased.join(' '));
  return capitalised(joined);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
