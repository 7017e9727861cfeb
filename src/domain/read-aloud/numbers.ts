import { notInWord, type Reading, wordEnds } from './pieces.ts';

/** A number as Vietnamese writes it: `1.250.000`, `3,5`, `22`. */
const written = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

const scales = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** Units that stand as signs after a number. */
const units: ReadonlyMap<string, string> = new Map([
  ['%', 'phần trăm'],
  ['đ', 'đồng'],
  ['₫', 'đồng'],
  ['VNĐ', 'đồng'],
  ['VND', 'đồng'],
  ['km2', 'ki-lô-mét vuông'],
  ['km²', 'ki-lô-mét vuông'],
  ['m2', 'mét vuông'],
  ['m²', 'mét vuông'],
  ['m3', 'mét khối'],
  ['m³', 'mét khối'],
  ['km', 'ki-lô-mét'],
  ['cm', 'xăng-ti-mét'],
  ['mm', 'mi-li-mét'],
  ['kg', 'ki-lô-gam'],
  ['ha', 'héc-ta'],
  ['m', 'mét'],
  ['kWh', 'ki-lô-oát giờ'],
  ['kV', 'ki-lô-vôn'],
]);
const unit = [...units.keys()].join('|');

/** Nouns of things that are counted: before them `18/20` is a share, not a day. */
const counted =
  /^\s*(?:hộ|xã|thôn|người|ý kiến|kiến nghị|tiêu chí|việc|nhiệm vụ|đại biểu|phiếu|điểm|đơn vị|cuộc|số|tổng số)(?![\p{L}])/u;
const speaksOfADay = /(?:ngày|từ|đến|trước|sau|hôm|hết|sáng|trưa|chiều|tối|đêm|vào|hạn|thứ \p{L}+|chủ nhật)[\s,(:]*$/iu;

const afterADay = /\d\/\d+(?:,| và)\s*$/u;

/** A share, written like a day: `22/22 xã`, `1/2 ha`. Null when it is a day rather. */
function share(first: string, second: string, before: string, after: string): string | null {
  const [part, whole] = [Number(first), Number(second)];
  const ratio = `${first} trên ${second}`;
  if (part < 1 || part > 31 || whole < 1 || whole > 12) return ratio;
  const ofThings = counted.test(after);
  const zeros = first.startsWith('0') || second.startsWith('0');
  if (zeros || speaksOfADay.test(before) || (!ofThings && afterADay.test(before))) return null;
  if (ofThings || part === whole) return ratio;
  return part < whole && whole <= 10 ? `${first} phần ${second}` : null;
}

const grouped = /^\d{1,3}(?:\.\d{3})+$/;

/** A number said by its groups: `1.250.000` → `1 triệu 250 nghìn`, `3,5` → `3 phẩy 5`; short ones stay figures. */
export function spokenNumber(number: string): string {
  const [whole = '', decimals] = number.split(',');
  const said = grouped.test(whole) ? spokenGroups(whole.split('.')) : whole.replace(/^0+(?=\d)/, '');
  return decimals === undefined
    ? said
    : `${said} phẩy ${decimals.replace(/^0+(?=\d)/, (zeros) => 'không '.repeat(zeros.length))}`;
}

/** `['12', '005']` → `12 nghìn không trăm linh 5`; up to four figures are read as they are. */
function spokenGroups(groups: readonly string[]): string {
  const figures = groups.join('').replace(/^0+(?=\d)/, '');
  if (figures.length <= 4) return figures;
  if (groups.length > scales.length) {
    return [`${spokenGroups(groups.slice(0, -3))} tỷ`, below(groups.slice(-3))].filter(Boolean).join(' ');
  }
  return below(groups, true);
}

function below(groups: readonly string[], leading = false): string {
  return groups
    .flatMap((group, at) => {
      const value = Number(group);
      if (value === 0) return [];
      const linked = leading && at === 0 ? '' : value < 10 ? 'không trăm linh ' : value < 100 ? 'không trăm ' : '';
      return `${linked}${value} ${scales[groups.length - 1 - at]}`.trim();
    })
    .join(' ');
}

/** What `/hộ/tháng` after it is the price of. */
const priced = /(?:đồng|mét|ki-lô-gam|héc-ta|tấn|tạ|lít)(?: vuông| khối)?(?: một \p{L}+)*$/u;

/** Numbers with groups, decimals, a unit, or a second one: money, shares, areas, ranges. */
export const quantities: readonly Reading[] = [
  {
    pattern: new RegExp(String.raw`${notInWord}(\d+)/(\d+)(?:\s?(${unit})${wordEnds})?(?![\d/])`, 'gu'),
    say([, part = '', whole = '', sign], before, after) {
      const said = share(part, whole, before, after);
      return said === null ? null : [said, units.get(sign ?? '')].filter(Boolean).join(' ');
    },
  },
  {
    pattern: new RegExp(String.raw`${notInWord}\d+(?:,\d+){2,}${wordEnds}`, 'gu'),
    say: ([list]) => list.replaceAll(',', ', '),
  },
  {
    pattern: new RegExp(
      String.raw`${notInWord}(${written})(%)?(?:\s?[-–—]\s?(${written}))?(?:\s?(${unit})(?![\p{L}\d]))?${wordEnds}`,
      'gu',
    ),
    say([, from = '', percent, to, sign], _before, after) {
      if (to === undefined && sign === undefined && percent === undefined && !/[.,]/.test(from)) return null;
      // An end of a range that is a date (`20-27/10`) is not a number.
      if (to !== undefined && /^\/\d/.test(after)) return null;
      const unitSaid = units.get(sign ?? percent ?? '');
      return [spokenNumber(from), to === undefined ? null : `đến ${spokenNumber(to)}`, unitSaid]
        .filter(Boolean)
        .join(' ');
    },
  },
  {
    // Official writing fills counts up to two figures.
    pattern: new RegExp(String.raw`${notInWord}0([1-9])(?=\s\p{L})`, 'gu'),
    say: ([, count = '']) => count,
  },
  {
    pattern: /\/(m2|m²|m3|m³|ha|kg|km|\p{Ll}+)/gu,
    say: ([, per = ''], before) => (priced.test(before) ? ` một ${units.get(per) ?? per}` : null),
  },
];

/** Signs of comparison and of joining. */
export const signs: readonly Reading[] = (
  [
    [/≥\s?/gu, 'ít nhất '],
    [/≤\s?/gu, 'nhiều nhất '],
    [/(?<=^|\s)>\s?(?=\d)/gu, 'trên '],
    [/(?<=^|\s)<\s?(?=\d)/gu, 'dưới '],
    [/\s?&\s?/gu, ' và '],
    [/(?<=\s)v\.v\.?(?=$|[\s.,;)])/gu, 'vân vân'],
  ] as const
).map(([pattern, said]) => ({ pattern, say: () => said }));

/** Telephone numbers in the groups they are said in: `0204, 3838, 123`. */
export const telephones: readonly Reading[] = [
  {
    pattern: /(?<![\p{L}\d]|\d[/.-])(?:\(0\d{2,3}\)|\+84|0)(?:[ .-]?\d){7,10}(?![\p{L}\d]|\/\d)/gu,
    say([written]) {
      const digits = written.replace(/^\+84/, '0').replace(/\D/g, '');
      if (digits.length !== 10 && digits.length !== 11) return null;
      const code = /^02[48]/.test(digits) ? 3 : 4;
      const rest = digits.slice(code);
      const middle = rest.length > 6 ? 4 : 3;
      return [digits.slice(0, code), rest.slice(0, middle), rest.slice(middle)].join(', ');
    },
  },
  {
    pattern: /(?<![\p{L}\d])(1[89]00)[ .]?(\d{2,4})[ .]?(\d{2})?(?![\d\p{L}])/gu,
    say: ([, service = '', first = '', last]) => [service, first, last].filter(Boolean).join(', '),
  },
];
