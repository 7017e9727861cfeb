import type { PersonalSpan } from './personal-data-kinds.ts';

/** What stands before a resident's name. `hộ` is a weak one: places follow it too (`các hộ An Dương`). */
const titles = ['ông', 'bà', 'anh', 'chị', 'cụ', 'cháu', 'hộ'];
const anyTitle = titles
  .flatMap((title) => [title, title.charAt(0).toUpperCase() + title.slice(1), title.toUpperCase()])
  .join('|');
const syllable = String.raw`\p{Lu}\p{L}{0,7}`;
const titled = new RegExp(
  String.raw`(?<!\p{L})((?:${anyTitle})(?: ?[/(,] ?(?:${anyTitle})\)?)?[ :\n]{1,3})(${syllable}(?:[ \n]${syllable}){1,4})(?!\p{L})`,
  'gu',
);

/** Family names of Vietnam's peoples that nearly everyone bears. Words that are titles of offices are left out. */
const familyNames: ReadonlySet<string> = new Set(
  `an âu bạch bàn bành bế biện bùi cao cấn cát cầm châu chu chử cù cung dư diệp doãn dương đàm đào đặng đậu đinh đoàn đỗ
  đồng đường giang giáp giàng hà hạ hàn hầu hoàng hồ hồng hứa huỳnh kha khổng khuất khúc khương kiều kim la lã lại lăng lâm lê
  leng leo liễu lò lỗ lộc luân lục lương lường lưu lữ luyện ly lý ma mã mạc mai mẫn mạnh ngô ngọ ngụy nguyễn nghiêm nhâm
  nhữ ninh nông ông phạm phan phí phùng phương quách quàng sái sầm sùng tạ tăng tất thạch thái thào thân thẩm thiều tiêu tô
  tôn tống trà trang trần trịnh triệu trương tưởng từ uông vàng văn vi viên võ vũ vương yên`.split(/\s+/),
);
/** Second syllables of offices in capitals: `ông Đoàn Trưởng`. */
const offices: ReadonlySet<string> = new Set('chủ phó trưởng bí giám ban phòng tịch nhiệm thể'.split(' '));
const placeBefore = /(?:^|[^\p{L}])(?:đường|phố|ngõ|trường|đền|chùa|lăng|miếu|cầu|chợ|núi|hồ|giếng|tượng)[ \n]$/iu;

/**
 * Names after a title: `ông Nguyễn Văn A`, `BÀ TRẦN THỊ B`, `hộ ông/bà Lê Văn C`. At least two capitalised syllables,
 * the first a family name; so `ông Chủ tịch`, `Bà Rịa`, `Hai Bà Trưng`, `bà con`, `đường Bà Triệu` are no names. The title
 * belongs to the span. Names without a title are not looked for: streets and schools bear them too.
 */
export function findNames(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(titled)) {
    const [whole, title = '', name = ''] = match;
    const end = match.index + whole.length;
    const start = end - name.length - title.length;
    const [family = '', second = ''] = name.toLowerCase().split(/[ \n]/);
    if (!familyNames.has(family) || offices.has(second)) continue;
    if (title.trim().toLowerCase() === 'hộ' && name.split(/[ \n]/).length < 3) continue;
    if (/^\p{Lu}/u.test(title) && placeBefore.test(text.slice(Math.max(0, start - 12), start))) continue;
    found.push({ kind: 'name', start, end });
  }
  return found;
}

/** Whether a syllable is a family name, however it is written. */
export function isFamilyName(syllable: string): boolean {
  return familyNames.has(syllable.toLowerCase());
}
