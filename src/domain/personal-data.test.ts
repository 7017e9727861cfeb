import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, type PersonalDataKind, personalDataLabels } from './personal-data.ts';

/** The kinds found with the very text they cover. */
function found(text: string): [PersonalDataKind, string][] {
  return findPersonalData(text).map(({ kind, index, length }) => [kind, text.slice(index, index + length)]);
}

describe('personal data in a public text', () => {
  it.each<[text: string, kind: PersonalDataKind, covered: string]>([
    ['Gọi 0912345678 để biết thêm', 'phone', '0912345678'],
    ['Gọi 0912.345.678.', 'phone', '0912.345.678'],
    ['Gọi 0912 345 678 trước 17 giờ', 'phone', '0912 345 678'],
    ['Gọi 0912-345-678', 'phone', '0912-345-678'],
    ['Gọi 091 234 5678', 'phone', '091 234 5678'],
    ['Gọi 09 12 34 56 78', 'phone', '09 12 34 56 78'],
    ['Gọi 0 9 1 2 3 4 5 6 7 8', 'phone', '0 9 1 2 3 4 5 6 7 8'],
    ['Gọi +84912345678', 'phone', '+84912345678'],
    ['Gọi +84 912 345 678', 'phone', '+84 912 345 678'],
    ['Gọi +84.(0)912.345.678', 'phone', '+84.(0)912.345.678'],
    ['Gọi 84912345678', 'phone', '84912345678'],
    ['SĐT0912345678', 'phone', '0912345678'],
    ['Máy bàn 02043 123 456', 'phone', '02043 123 456'],
    ['Máy bàn (0204) 3 123 456', 'phone', '0204) 3 123 456'],
    ['https://zalo.me/0912345678', 'phone', '0912345678'],
    ['gọi 0912345678 2 lần', 'phone', '0912345678'],
    ['0912345678,0987654321', 'phone', '0912345678'],
    ['0912345678-0987654321', 'phone', '0912345678'],
    ['0912345678+an@vi-du.vn', 'email', '0912345678+an@vi-du.vn'],
    ['căn cước 024123456789', 'id_number', '024123456789'],
    ['024 123 456 789', 'id_number', '024 123 456 789'],
    ['số 024.123.456.789', 'id_number', '024.123.456.789'],
    ['CCCD số: 123456789012', 'id_number', '123456789012'],
    ['CMND 121234567', 'id_number', '121234567'],
    ['CMND số 121 234 567', 'id_number', '121 234 567'],
    ['người có số 121234567', 'id_number', '121234567'],
    ['mã số định danh 024123456789', 'id_number', '024123456789'],
    ['Số tài khoản 19034567890123', 'bank_account', '19034567890123'],
    ['STK: 2403 2050 12345', 'bank_account', '2403 2050 12345'],
    ['Thư về thon.dong+rac@vi-du.com.vn.', 'email', 'thon.dong+rac@vi-du.com.vn'],
    ['xem https://vi-du.vn/?thu=a.b@vi-du.vn', 'email', 'a.b@vi-du.vn'],
    ['tại thửa đất số 123, tờ bản đồ số 5, thôn Đông', 'land_plot', 'thửa đất số 123, tờ bản đồ số 5'],
    ['tờ bản đồ số 5, thửa 123', 'land_plot', 'thửa 123'],
    ['THỬA ĐẤT SỐ: 12 (1)', 'land_plot', 'THỬA ĐẤT SỐ: 12'],
    ['thửa số 12 tờ 5', 'land_plot', 'thửa số 12 tờ 5'],
    ['gia đình ông Nguyễn Văn A, thôn Đông', 'name', 'ông Nguyễn Văn A'],
    ['Bà Trần Thị Bé kiến nghị', 'name', 'Bà Trần Thị Bé'],
    ['ÔNG GIÁP VĂN NAM', 'name', 'ÔNG GIÁP VĂN NAM'],
    ['hộ ông/bà Lê Văn Cường', 'name', 'ông/bà Lê Văn Cường'],
    ['ông (bà): Đỗ Thị Hương', 'name', 'ông (bà): Đỗ Thị Hương'],
    ['ông bà Thân Văn Minh', 'name', 'bà Thân Văn Minh'],
    ['anh Ngọ Minh Đức và chị Ong Thị Lan', 'name', 'anh Ngọ Minh Đức'],
    ['các hộ Nguyễn Văn An', 'name', 'hộ Nguyễn Văn An'],
  ])('%j holds a %s: %j', (text, kind, covered) => {
    expect(found(text)[0]).toEqual([kind, covered]);
  });

  it.each([
    'Công văn số 1416-CV/TU ngày 14/3/2024, Kết luận 116-KL/TU',
    'Nghị quyết 66/2025/NQ-HĐND; 12345/UBND-TNMT; Luật 10/2022/QH15',
    'ngày 20/10/2024, 20-10-2024, 20.10.2024, từ 07.30 đến 11.30',
    'các ngày 03, 05, 07, 09, 11 tháng 10 năm 2024',
    '05-07-2024 10 giờ',
    'mã phiên 202410200730',
    '1.500.000 đồng; 150000000 đồng; 84.912.345.678 đồng; 84912345678 đồng; 1.234.567.890',
    'ngân sách 123456789 triệu, 0,912345678 phần, 21.3812345, 106.1234567',
    'đường tỉnh 295, quốc lộ 37, ĐT.398, 294',
    'năm 2020 2021 2022 2023 2024 và 2025',
    'các chỉ số 84.912.345.678 và 0912345678.25 và 024123456789-12',
    'https://vi-du.vn/tin/0912345678-102241020.htm, https://vi-du.vn/bai.0912345678 và www.vi-du.vn/024123456789',
    'tệp 0912345678.pdf, mã KN-0912345678, ho-so/0912345678',
    'sha256 a0912345678f024123456789b',
    'mã số thuế 0312345678, MST: 0101234567, mã hồ sơ 123456789',
    'mã thủ tục 1.012781.000.00.00.H02',
    'tổng đài 1022, 1900 1234, 113',
    'dân số 158.200 người, 203,7 km²',
    'tổng 500000000, diện tích 123456789 m2',
    'thửa đất 200 m2; 12 thửa đất; dồn 3 thửa ruộng; thửa ruộng 2 vụ lúa; thửa đất số 200 m²',
    'tờ bản đồ số 5 của xã',
    'trang @ubnd và a@b, gói satteri@0.10.5',
    'ông bà, bà con, anh chị em, chị em Phụ nữ, các cụ cao tuổi',
    'Bà Rịa - Vũng Tàu, Hai Bà Trưng, Bà Nà, Bà Chúa Kho, Anh Sơn',
    'đường Bà Triệu, đường Bà Huyện Thanh Quan, trường Ông Ích Khiêm, phố Bà Nguyễn Thị Định',
    'ông Chủ tịch UBND huyện, bà Phó Bí thư, ông Đoàn Trưởng, anh Công An',
    'ông A, bà B, ông N.V.A, bà Thoa',
    'các hộ An Dương, hộ Cao Thượng',
    'Anh hùng Lao động, Bà mẹ Việt Nam Anh hùng',
    'ông nguyễn văn a',
  ])('%j holds none', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds everything in one text, in order and apart', () => {
    const text =
      'Ông Lê Văn An (0912345678, an@vi-du.vn), CCCD 024123456789, thửa đất số 7; gọi 0912345678/0987654321.';
    expect(found(text).map(([kind]) => kind)).toEqual([
      'name',
      'phone',
      'email',
      'id_number',
      'land_plot',
      'phone',
      'phone',
    ]);
  });

  it('tells one thing once', () => {
    expect(found('0912345678+an@vi-du.vn')).toHaveLength(1);
    expect(found('0912345678-0987654321')).toHaveLength(2);
  });

  it('masks what it shows', () => {
    const samples = findPersonalData('Ông Lê Văn An, 0912 345 678, an@vi-du.vn, 024123456789, thửa số 12').map(
      ({ sample }) => sample,
    );
    expect(samples).toEqual(['Ô•• L• V•• A•', '09•• ••• •78', 'a•••@vi-du.vn', '02••••••••89', 'thửa số ••']);
  });

  it('has a Vietnamese name for each kind', () => {
    expect(Object.values(personalDataLabels).every((label) => /^[\p{Ll} ,]+$/u.test(label))).toBe(true);
  });
});

describe('personal data that hides', () => {
  it.each<[text: string, kind: PersonalDataKind]>([
    ['09\u200b12\u200b34\u200b56\u200b78', 'phone'],
    ['0\u00ad9\u00ad1\u00ad2\u00ad3\u00ad4\u00ad5\u00ad6\u00ad7\u00ad8', 'phone'],
    ['０９１２３４５６７８', 'phone'],
    ['𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', 'phone'],
    ['0912\u00a0345\u00a0678', 'phone'],
    ['0912\u2009345\u202f678', 'phone'],
    ['0912–345−678', 'phone'],
    [
      '0\ufe0f\u20e39\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e3',
      'phone',
    ],
    ['024１２３\u200d456789', 'id_number'],
    ['an＠vi-du．vn', 'email'],
    ['an\u200b@vi\u2060-du.vn', 'email'],
    ['ông Nguyễn Văn Bình'.normalize('NFD'), 'name'],
    ['ông\u00a0Nguy\u200bễn Văn Bình', 'name'],
    ['bà \u00d0ỗ Thị Hoa', 'name'],
    ['thửa đất số 12'.normalize('NFD'), 'land_plot'],
  ])('%j is still a %s', (text, kind) => {
    expect(found(`Có ${text}, xin xem`).map(([each]) => each)).toEqual([kind]);
  });

  it('is given by its place in the text as written', () => {
    const text = `${'Kiến nghị của ông Nguyễn Văn Bình'.normalize('NFD')} \u200b09\u200b12345678 nhé`;
    const [name, phone] = found(text);
    expect(name?.[1].normalize('NFC')).toBe('ông Nguyễn Văn Bình');
    expect(phone?.[1]).toBe('09\u200b12345678');
  });
});

describe('any text', () => {
  const phone = fc.stringMatching(/^0[35789]\d{8}$/);
  const neutral = fc.stringMatching(/^[a-zđêôơư ,]{0,40}$/);
  const hidden = fc.array(fc.constantFrom('', '', '\u200b', '\ufeff', '\u00ad', '\u2060'), {
    minLength: 9,
    maxLength: 9,
  });

  it('gives away a phone number wherever it stands and whatever hides in it', () => {
    fc.assert(
      fc.property(neutral, phone, hidden, neutral, (before, digits, between, after) => {
        const written = [...digits].map((digit, at) => digit + (between[at] ?? '')).join('');
        const text = `${before} ${written} ; ${after}`;
        expect(found(text).map(([kind]) => kind)).toEqual(['phone']);
        expect(found(text)[0]?.[1].replace(/\D/g, '')).toBe(digits);
      }),
    );
  });

  it('gives spans inside it that do not overlap', () => {
    const pieces = fc.constantFrom(
      '0912345678',
      ' ',
      '.',
      ',',
      'ông ',
      'Lê ',
      'Văn ',
      '@',
      'a.vn',
      'thửa ',
      'số ',
      '12',
      '\u0301',
      '\u200b',
      '😀',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const { index, length } of findPersonalData(written)) {
          expect(index).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          end = index + length;
        }
        expect(end).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  it.each([
    '0',
    '0 ',
    '0.',
    '09 ',
    '0912 345 67',
    '+84',
    '@',
    'a@',
    'a.a-',
    'a@a.a',
    'thửa ',
    'thửa đất số 1',
    'ông ',
    'ông/bà ',
    'ông Lê ',
    'A',
    'Lê Văn ',
    'cccd ',
    'cccd1 ',
    'https://',
    'www.',
    'e\u0301',
    '\u0301',
    '\u200b',
    '０',
    '(((',
  ])('of a megabyte of %j is read in time linear in its length', (piece) => {
    const started = performance.now();
    findPersonalData(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
