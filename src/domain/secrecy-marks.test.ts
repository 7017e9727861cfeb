import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrecyMarks } from './secrecy-marks.ts';

function marks(text: string): string[] {
  return findSecrecyMarks(text).map(({ mark }) => mark);
}

describe('a secrecy mark', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT  MẬT', 'TUYỆT MẬT'],
    ['(MẬT) Công văn số 12', 'MẬT'],
    ['VĂN BẢN MẬT', 'MẬT'],
    ['MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'MẬT'],
    ['Dấu MẬT ở góc trái', 'MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['Độ mật: tối mật', 'TỐI MẬT'],
    ['M\u200bẬT', 'MẬT'],
    ['TỐI MẬT'.normalize('NFD'), 'TỐI MẬT'],
    ['TỐI\u00a0MẬT', 'TỐI MẬT'],
  ])('is seen in %j', (text, mark) => {
    expect(marks(text)).toEqual([mark]);
    expect(findSecrecyMarks(text)[0]?.kind).toBe('secrecy');
  });

  it.each([
    'giữ bí mật thông tin người nêu kiến nghị',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'BẢO MẬT THÔNG TIN',
    'mật ong, mật độ dân cư, mật khẩu, thân mật',
    'MẬT ĐỘ XÂY DỰNG, MẬT ONG, MẬT KHẨU',
    'tài liệu mật của Nhà nước',
    'MẬTA, AMẬT',
    'Mật Ninh',
  ])('is not seen in %j', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('a circulation mark', () => {
  it.each([
    ['Lưu hành nội bộ', 'Lưu hành nội bộ'],
    ['LƯU HÀNH NỘI BỘ', 'Lưu hành nội bộ'],
    ['văn bản này chỉ lưu hành nội bộ.', 'Lưu hành nội bộ'],
    ['Tài liệu nội bộ của Huyện ủy', 'Nội bộ'],
    ['Nội bộ', 'Nội bộ'],
    ['Kế hoạch năm 2024\n\n**Nội bộ**\n\nI. Mục đích', 'Nội bộ'],
    ['Báo cáo (Nội bộ)', 'Nội bộ'],
    ['Báo cáo [NỘI BỘ] quý III', 'Nội bộ'],
    ['Phạm vi lưu hành: Nội bộ\nKính gửi:', 'Nội bộ'],
    ['NỘI BỘ. Báo cáo kết quả', 'Nội bộ'],
    ['Không phổ biến', 'Không phổ biến'],
    ['Dự thảo KHÔNG PHỔ BIẾN', 'Không phổ biến'],
    ['tài liệu không phổ biến', 'Không phổ biến'],
    ['Thu hồi', 'Thu hồi'],
    ['Dự thảo (THU HỒI)', 'Thu hồi'],
    ['thu hồi tài liệu sau hội nghị', 'Thu hồi'],
    ['XEM XONG TRẢ LẠI', 'Trả lại'],
    ['N\u200bội b\u00adộ', 'Nội bộ'],
    ['Lưu hành nội bộ'.normalize('NFD'), 'Lưu hành nội bộ'],
  ])('is seen in %j', (text, mark) => {
    expect(marks(text)).toEqual([mark]);
    expect(findSecrecyMarks(text)[0]?.kind).toBe('circulation');
  });

  it.each([
    'giữ gìn đoàn kết nội bộ',
    'Chi bộ mất đoàn kết nội bộ',
    'giao thông nội bộ khu dân cư',
    'Nâng cấp đường nội bộ thôn Đông',
    'NÂNG CẤP ĐƯỜNG NỘI BỘ',
    'QUY CHẾ CHI TIÊU NỘI BỘ',
    'Nội bộ Nhân dân đoàn kết',
    'mâu thuẫn trong nội bộ Nhân dân',
    'Nội chính, kiểm soát nội bộ:\nnội bộ cơ quan',
    'bệnh này không phổ biến',
    'cán bộ không phổ biến chính sách cho dân',
    'Nhà nước thu hồi đất',
    'THU HỒI ĐẤT ĐỂ LÀM ĐƯỜNG',
    'THÔNG BÁO THU HỒI\nĐẤT',
    'tài liệu thu hồi đất',
    'diện tích (thu hồi) 200 m2',
    'Biện pháp: thu hồi.',
    'Quyết định THU HỒI giấy phép',
    'Hộ có đất thu hồi\nđược bồi thường',
  ])('is not seen in %j', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it('is given by its place in the text as written', () => {
    const text = `${'Kế hoạch'.normalize('NFD')} lưu\u00a0hành nội\u200b bộ nhé`;
    const [found] = findSecrecyMarks(text);
    expect(text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe('lưu\u00a0hành nội\u200b bộ');
  });
});

describe('any text', () => {
  it('is read without throwing and with spans inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        findSecrecyMarks(text).every(({ index, length }) => index >= 0 && length > 0 && index + length <= text.length),
      ),
    );
  });

  it.each([
    'MẬT',
    'MẬT ',
    'TỐI ',
    'TỐI MẬT\n',
    'nội bộ ',
    'Nội bộ',
    '(Nội bộ',
    'Nội bộ\n',
    ': ',
    'độ mật: ',
    'thu hồi ',
    ' ',
    '\u200b',
  ])('of a megabyte of %j is read in time linear in its length', (piece) => {
    const started = performance.now();
    findSecrecyMarks(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
