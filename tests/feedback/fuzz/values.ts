import fc from 'fast-check';
import { onBehalfCodes, verdicts } from '#domain/feedback-codes.ts';
import { fieldNames, submissionKinds, submissionSteps } from '#domain/submission-fields.ts';

/** Stands in a text for something only the running portal can give: a receipt it gave, a puzzle, a form's key. */
export type Promised = 'receipt' | 'link' | 'formKey' | 'usedKey';
export const PROMISED = /\u{f0000}(receipt|link|formKey|usedKey)\u{f0001}/gu;
const promised = (what: Promised) => `\u{f0000}${what}\u{f0001}`;

/** In pages it may only stand escaped. */
export const MARKUP = '<fuzz-x onload=alert(1)>';

/** Texts that broke somebody's program before. */
const nasty = [
  '',
  ' ',
  '\u0000',
  'mở\u0000đầu',
  '\ud800',
  'chữ \udfff lẻ',
  '\u202eđảo\u202c',
  'không\u200b\u200d\ufeffrộng',
  '👨‍👩‍👧‍👦 gia đình ❤️',
  'e\u0301\u0323'.repeat(400),
  `a${'\u0301'.repeat(6_000)}`,
  '\u{e0041}\u{e0042}',
  '\r\nSet-Cookie: fuzz=1\r\n\r\n<html>',
  '%0d%0aX-Fuzz:1',
  MARKUP,
  `"'>${MARKUP}`,
  `$\{7*7}{{7*7}}<%= 7 %>$&$\``,
  "'; drop table submission; --",
  "\\'; select pg_sleep(9); --",
  '=cmd|calc!A1',
  '＝1+1',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '1e309',
  '9'.repeat(400),
  'x'.repeat(5_001),
  'đ'.repeat(5_000),
  '\n'.repeat(3_000),
  '[['.repeat(2_000),
  '\u2028\u2029\u0085',
  'İıſK',
];

const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...nasty) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((both) => both.join('')) },
);

const content = fc
  .tuple(fc.constantFrom('Đường vào thôn bị ngập', 'Chợ chưa có nhà vệ sinh', 'Bao giờ có điện ba pha'), fc.uuid())
  .map(([text, id]) => `${text}, đề nghị cho biết kế hoạch (${id}).`);
const nearContent = fc.oneof(
  fc.constantFrom('chín ký t', 'đ'.repeat(5_000), 'đ'.repeat(5_001), '     a     ', '👨‍👩‍👧'.repeat(10)),
  fc.tuple(content, hostile).map((both) => both.join(' ')),
);

const base64url = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((one) => Buffer.from(one).toString('base64url'));
const key = fc.oneof(
  { weight: 5, arbitrary: fc.uuid() },
  { weight: 2, arbitrary: base64url(24) },
  { weight: 2, arbitrary: fc.constantFrom(promised('formKey'), promised('usedKey')) },
  { weight: 1, arbitrary: base64url(38) },
);
const proof = fc.oneof(
  fc.constantFrom(
    '',
    'e30=',
    '{}',
    'bnVsbA==',
    Buffer.from('{"challenge":{},"solution":{"counter":-1}}').toString('base64'),
  ),
  base64url(200),
);
const code = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(promised('receipt'), promised('link')) },
  { weight: 1, arbitrary: fc.constant(promised('receipt')).map((text) => ` ${text} `) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('K7QM-2F9X-0ABC-9QRS-T', 'O0IL-oOiL-0000-0000-0', '0'.repeat(26), '🙂'.repeat(26)),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      minLength: 17,
      maxLength: 17,
    }),
  },
);
/** Right nineteen times of twenty: a form has a dozen fields, and must come through whole now and then. */
function mostly(right: fc.Arbitrary<string>, ...near: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 19, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...near) });
}
const one = (text: string) => fc.constant(text);

/** What is right, or nearly so, in a field; every route's fields are here, by name. */
const sensible: Readonly<Record<string, fc.Arbitrary<string>>> = {
  [fieldNames.session]: fc.oneof(
    { weight: 12, arbitrary: one('2024/xa-mau') },
    { weight: 1, arbitrary: fc.constantFrom('2024/da-het-han', '2024/chua-mo', '2024/khong-co') },
  ),
  [fieldNames.kind]: mostly(one(submissionKinds[0]), ...submissionKinds),
  [fieldNames.topic]: mostly(fc.constantFrom('giao-thong', 'dat-dai'), 'khong-co'),
  [fieldNames.content]: fc.oneof({ weight: 12, arbitrary: content }, { weight: 1, arbitrary: nearContent }),
  [fieldNames.place]: mostly(fc.constantFrom('', 'Thôn Mẫu', 'Tổ dân phố số 1'), 'đ'.repeat(201)),
  [fieldNames.onBehalf]: fc.constantFrom(...onBehalfCodes),
  [fieldNames.name]: mostly(fc.constantFrom('', 'Người Mẫu'), 'x'.repeat(81)),
  [fieldNames.reach]: mostly(fc.constantFrom('', 'hòm thư của thôn'), 'x'.repeat(101)),
  [fieldNames.consent]: mostly(one('0123456789abcdef'), 'fedcba9876543210', ''),
  [fieldNames.key]: key,
  [fieldNames.proof]: proof,
  [fieldNames.honeypot]: mostly(one(''), 'máy'),
  [fieldNames.step]: mostly(fc.constantFrom(...submissionSteps, 'gui', 'gui'), 'khac'),
  ma: code,
  viec: mostly(fc.constantFrom('xem', 'xem', 'xem', 'rut', 'xoa_lien_he', 'danh_gia'), 'khac'),
  danh_gia: mostly(fc.constantFrom(...verdicts), 'khac'),
  ly_do: fc.oneof(fc.constantFrom('', 'Chưa rõ thời hạn.'), hostile),
  cau_hoi: mostly(one('1'), '2', '999999', '0', '-1', '1.5', '01', '１'),
  ma_may: mostly(fc.oneof(base64url(16), fc.uuid()), 'ngắn'),
};

/** Fields each route that takes posts knows. A route not listed is sent them all. */
const fieldsOfRoute: Readonly<Record<string, readonly string[]>> = {
  '/api/gop-y': Object.values(fieldNames),
  '/api/tra-cuu': ['ma', 'viec', 'danh_gia', 'ly_do'],
  '/api/toi-cung-vay': ['buoi', 'cau_hoi', 'ma_may'],
};

export type Pair = readonly [name: string, value: string];

/** Fields for a route: all right or nearly; a few wrong, missing, doubled or unknown; or anything at all. */
export function fieldsFor(path: string): fc.Arbitrary<readonly Pair[]> {
  const names = fieldsOfRoute[path] ?? Object.keys(sensible);
  const good: fc.Arbitrary<readonly Pair[]> = fc.tuple(
    ...names.map((name) => (sensible[name] ?? hostile).map((value): Pair => [name, value])),
  );
  const at = fc.nat({ max: names.length - 1 });
  const spoilt = fc
    .tuple(good, at, hostile, fc.constantFrom('replace', 'replace', 'drop', 'double', 'unknown'))
    .map(([pairs, index, value, how]): readonly Pair[] => {
      const name = names[index] ?? '';
      if (how === 'drop') return pairs.filter(([one]) => one !== name);
      if (how === 'double') return [...pairs, [name, value]];
      if (how === 'unknown') return [...pairs, [value === '' ? '__proto__' : value.slice(0, 50), value]];
      return pairs.map((pair) => (pair[0] === name ? [name, value] : pair));
    });
  const anything = fc.array(
    fc.tuple(fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), hostile), hostile),
    {
      maxLength: 50,
    },
  );
  return fc.oneof({ weight: 5, arbitrary: good }, { weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: anything });
}

export { hostile };
