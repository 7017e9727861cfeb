import { expect, test } from 'vitest';
import { similarTexts } from './similar-texts.ts';

const others = [
  'Duong vao thon bi ngap moi khi mua to, de nghi sua',
  'Đề nghị sửa đường vào thôn, cứ mưa là bị ngập',
  'Giá nước sạch tăng mà nước vẫn đục',
  'Bao giờ cấp giấy chứng nhận quyền sử dụng đất cho các hộ?',
];
const found = (text: string) => similarTexts(text, others, (other) => [other]).map(({ item }) => others.indexOf(item));

test('finds what says the same, with or without marks, and nothing else', () => {
  expect(found('Đường vào thôn bị ngập mỗi khi mưa, bao giờ được sửa?').sort()).toEqual([0, 1]);
  expect(found('NƯỚC SẠCH đục, giá lại tăng')).toEqual([2]);
});

test('finds nothing for a text without words or without fellows', () => {
  expect(found('!!!')).toEqual([]);
  expect(found('Trường học thiếu giáo viên tiếng Anh')).toEqual([]);
  expect(similarTexts('một hai', [], () => [])).toEqual([]);
});

test('takes the likest of several texts of one item, at most 5 items, likest first', () => {
  const items = Array.from({ length: 9 }, (_, index) => ['khác hẳn', `sửa đường thôn ${'rất dài '.repeat(index)}`]);
  const near = similarTexts('sửa đường thôn', items, (item) => item);
  expect(near).toHaveLength(5);
  expect(near[0]?.item).toBe(items[0]);
  expect(near[0]?.likeness).toBeCloseTo(1);
});
