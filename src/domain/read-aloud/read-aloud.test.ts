import { expect, test } from 'vitest';
import { readRecord } from '#record/read-record.ts';
import { spokenWords } from './abbreviations.ts';
import { readAloud } from './read-aloud.ts';

const { record } = readRecord('content');
if (record === null) throw new Error('content/ cannot be read');
const words = spokenWords(record.glossary, record.bodies.values());
const said = (text: string) => readAloud(text, words).text;

test.each([
  // Days
  ['ngày 25/10/2024', 'ngày 25 tháng 10 năm 2024'],
  ['họp 25/10/2024', 'họp ngày 25 tháng 10 năm 2024'],
  ['ngày 05/11/2024', 'ngày 5 tháng 11 năm 2024'],
  ['trước 01/02', 'trước ngày 1 tháng 2'],
  ['trước ngày 01/02/2025', 'trước ngày 1 tháng 2 năm 2025'],
  ['ngày 01 tháng 02 năm 2024', 'ngày 1 tháng 2 năm 2024'],
  ['xong trước 30/9', 'xong trước ngày 30 tháng 9'],
  ['họp 20/11.', 'họp ngày 20 tháng 11.'],
  ['ngày 14-3-2024', 'ngày 14 tháng 3 năm 2024'],
  ['ngày 14.3.2024', 'ngày 14 tháng 3 năm 2024'],
  ['ngày 25-10', 'ngày 25 tháng 10'],
  ['2024-10-25', 'Ngày 25 tháng 10 năm 2024'],
  ['tháng 4/2024', 'tháng 4 năm 2024'],
  ['đến 01/2025', 'đến tháng 1 năm 2025'],
  ['20-27/10/2024', 'Từ ngày 20 đến ngày 27 tháng 10 năm 2024'],
  ['từ 07/10–27/10/2024', 'từ ngày 7 tháng 10 đến ngày 27 tháng 10 năm 2024'],
  ['từ ngày 07/10 đến hết ngày 27/10', 'từ ngày 7 tháng 10 đến hết ngày 27 tháng 10'],
  ['thứ Sáu, 25/10', 'thứ Sáu, ngày 25 tháng 10'],
  ['các ngày 7/10, 9/10', 'các ngày 7 tháng 10, ngày 9 tháng 10'],
  // Times
  ['13h30', '13 giờ 30 phút'],
  ['7h', '7 giờ'],
  ['07h00', '7 giờ'],
  ['7 giờ 30', '7 giờ 30 phút'],
  ['8 giờ 00', '8 giờ'],
  ['14 giờ 05', '14 giờ 5 phút'],
  ['8 giờ 30 phút', '8 giờ 30 phút'],
  ['lúc 07:30', 'lúc 7 giờ 30 phút'],
  ['13g30', '13 giờ 30 phút'],
  ['7h30-11h', 'Từ 7 giờ 30 phút đến 11 giờ'],
  ['từ 7h30 – 11h30', 'từ 7 giờ 30 phút đến 11 giờ 30 phút'],
  ['7 giờ 30 – Tuyên bố lý do', '7 giờ 30 phút – Tuyên bố lý do'],
  ['7 giờ 30, thứ Sáu, ngày 25/10/2024', '7 giờ 30 phút, thứ Sáu, ngày 25 tháng 10 năm 2024'],
  // Numbers of documents
  ['1416-CV/TU', 'Công văn số 1416 của Tỉnh ủy'],
  ['Công văn số 1416-CV/TU', 'Công văn số 1416 của Tỉnh ủy'],
  ['Chỉ thị 11-CT/HU', 'Chỉ thị số 11 của Huyện ủy'],
  ['theo 116-KL/TU', 'theo kết luận số 116 của Tỉnh ủy'],
  ['52-KL/ĐU', 'Kết luận số 52 của Đảng ủy'],
  ['Quyết định 218-QĐ/TW', 'Quyết định số 218 của Trung ương'],
  ['theo 218-QĐ/TW', 'theo văn bản số 218 của Trung ương'],
  ['163/KH-UBND', 'Kế hoạch số 163 của Ủy ban nhân dân'],
  ['Thông báo số: 36/TB-UBND', 'Thông báo số: 36 của Ủy ban nhân dân'],
  ['văn bản 6012/UBND-KT', 'văn bản số 6012 của Ủy ban nhân dân'],
  ['Nghị quyết 66/2025/NQ-HĐND', 'Nghị quyết số 66 năm 2025 của Hội đồng nhân dân'],
  ['Nghị định 42/2022/NĐ-CP', 'Nghị định số 42 năm 2022 của Chính phủ'],
  ['Luật số 10/2022/QH15', 'Luật số 10 năm 2022 của Quốc hội khóa 15'],
  ['Hướng dẫn 13-HD/BTGDVTU', 'Hướng dẫn số 13 của Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  // Numbers, money, shares, ranges
  ['22/22 xã', '22 trên 22 xã'],
  ['18/20 tiêu chí', '18 trên 20 tiêu chí'],
  ['5/12 hộ', '5 trên 12 hộ'],
  ['12,5%', '12 phẩy 5 phần trăm'],
  ['100 %', '100 phần trăm'],
  ['10%-20%', '10 đến 20 phần trăm'],
  ['0,5 ha', '0 phẩy 5 héc-ta'],
  ['1/2 ha', '1 phần 2 héc-ta'],
  ['3/4 diện tích', '3 phần 4 diện tích'],
  ['từ 5–7 người', 'từ 5 đến 7 người'],
  ['nhiệm kỳ 2020-2025', 'nhiệm kỳ 2020 đến 2025'],
  ['1.250 hộ', '1250 hộ'],
  ['12.500 đồng', '12 nghìn 500 đồng'],
  ['150.000đ', '150 nghìn đồng'],
  ['1.250.000 đồng', '1 triệu 250 nghìn đồng'],
  ['12.005 hộ', '12 nghìn không trăm linh 5 hộ'],
  ['2.345.678.000 đồng', '2 tỷ 345 triệu 678 nghìn đồng'],
  ['1,5 tỷ đồng', '1 phẩy 5 tỷ đồng'],
  ['55.000 đồng/m2', '55 nghìn đồng một mét vuông'],
  ['3.000đ/hộ/tháng', '3000 đồng một hộ một tháng'],
  ['rộng 3,05 m', 'rộng 3 phẩy không 5 mét'],
  ['dài 1.200m', 'dài 1200 mét'],
  ['trong 05 ngày làm việc', 'trong 5 ngày làm việc'],
  ['báo trước ≥ 7 ngày', 'báo trước ít nhất 7 ngày'],
  // Telephone numbers
  ['gọi 0204.3838.123', 'gọi 0204, 3838, 123'],
  ['họp 07/04 28-10-2073', 'họp ngày 7 tháng 4 ngày 28 tháng 10 năm 2073'],
  ['họp 01-12-2024 22 xã', 'họp ngày 1 tháng 12 năm 2024 22 xã'],
  ['gọi 0912 345 678', 'gọi 0912, 345, 678'],
  ['gọi +84912345678', 'gọi 0912, 345, 678'],
  ['gọi (024) 3838 1234', 'gọi 024, 3838, 1234'],
  ['gọi 1900 1234', 'gọi 1900, 1234'],
  // Roman numerals
  ['quý III/2024', 'quý 3 năm 2024'],
  ['khóa XX', 'khóa 20'],
  ['Đại hội XIII', 'Đại hội 13'],
  ['lần thứ XIV', 'lần thứ 14'],
  ['nhà cấp IV', 'nhà cấp 4'],
  ['IV. Tổ chức thực hiện', '4. Tổ chức thực hiện'],
  // Abbreviations and signs
  ['UBND', 'Ủy ban nhân dân'],
  ['Chủ tịch UBND huyện', 'Chủ tịch Ủy ban nhân dân huyện'],
  ['HĐND, UBND, Ủy ban MTTQ xã', 'Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
  ['UB MTTQ huyện', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện'],
  ['HĐND&UBND', 'Hội đồng nhân dân và Ủy ban nhân dân'],
  ['TDP Đầu Cầu', 'Tổ dân phố Đầu Cầu'],
  ['nhà văn hóa TDP3', 'nhà văn hóa tổ dân phố 3'],
  ['Hội LHPN xã', 'Hội Liên hiệp Phụ nữ xã'],
  ['Ban TTND', 'Ban Thanh tra nhân dân'],
  ['Phòng TN&MT', 'Phòng Tài nguyên và Môi trường'],
  ['cấp GCNQSDĐ', 'cấp Giấy chứng nhận quyền sử dụng đất'],
  ['V/v GPMB', 'Về việc giải phóng mặt bằng'],
  ['QL.17', 'Quốc lộ 17'],
  ['đường ĐT.295', 'đường tỉnh 295'],
  ['trên QL37', 'trên quốc lộ 37'],
  ['rác, nước thải, v.v.', 'rác, nước thải, vân vân'],
  ['tại https://doi-thoai.example/lich/', 'tại doi gạch ngang thoai chấm example gạch chéo lich'],
])('%s is read “%s”', (written, spoken) => {
  expect(said(written)).toBe(spoken);
});

test('what everyone reads alike stays as it is written', () => {
  for (const text of ['22 xã, thị trấn', 'Hội trường tầng 1', 'kn-2024-huyen-024', 'CH-010', 'Điều 43', 'thứ Sáu']) {
    expect(readAloud(text, words)).toEqual({ text, unclear: text === 'CH-010' ? ['CH'] : [] });
  }
});

test('decomposed letters are read like composed ones', () => {
  expect(said('ĐVHC, 5/12 hộ, Ủy ban MTTQ'.normalize('NFD'))).toBe(said('ĐVHC, 5/12 hộ, Ủy ban MTTQ'));
});

test('an abbreviation of several meanings stays, and the reader is told', () => {
  expect(readAloud('UBND TT Cao Thượng', words)).toEqual({
    text: 'Ủy ban nhân dân TT Cao Thượng',
    unclear: ['TT'],
  });
  expect(readAloud('họp BGHĐ', words).unclear).toEqual(['BGHĐ']);
});

test('letters that spell one of several meanings mean that one', () => {
  expect(words.meanings.get('UBMTTQ')).toBe('Ủy ban Mặt trận Tổ quốc Việt Nam');
  expect(words.meanings.get('CAX')).toBe('công an xã');
  expect(words.unclear.get('TT')).toEqual(['Thường trực', 'thị trấn', 'trung tâm', 'thông tư']);
});

test('the same letters mean the body that bears them in the record', () => {
  const glossary = [{ abbr: ['TU'], full: ['Tỉnh ủy', 'Thành ủy'], forms: [] }];
  expect(spokenWords(glossary, []).unclear.has('TU')).toBe(true);
  expect(words.meanings.get('TU')).toBe('Tỉnh ủy');
});
