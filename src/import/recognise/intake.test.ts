import { describe, expect, it } from 'vitest';
import { intakeIn } from './intake.ts';
import { listed } from './labelled-parts.ts';

const read = (value: string, since = '2024-10-18') =>
  intakeIn([{ label: 'intake', head: '', value, items: listed(value), at: 1, source: value, lines: [] }], since);

describe('when questions are taken ahead', () => {
  it.each([
    ['trước ngày 25/10/2024', null, '2024-10-24'],
    ['trước 01/11', null, '2024-10-31'],
    ['từ ngày 20/10 đến trước ngày 01 tháng 11 năm 2024', '2024-10-20', '2024-10-31'],
    ['trước 17 giờ ngày 25/10/2024', null, '2024-10-25'],
    ['trước hoặc trong ngày 25/10/2024', null, '2024-10-25'],
    ['đến hết ngày 25/10/2024', null, '2024-10-25'],
    ['từ ngày 20 đến hết ngày 25/10/2024', '2024-10-20', '2024-10-25'],
    ['từ ngày 20/10/2024 đến ngày 25/10/2024', '2024-10-20', '2024-10-25'],
    ['từ ngày 28/12 đến ngày 05/01/2025', '2024-12-28', '2025-01-05'],
    ['từ ngày 28/12 đến ngày 05/01', '2024-12-28', '2025-01-05'],
    ['từ ngày 20/10/2024', '2024-10-20', null],
    ['hằng ngày', null, null],
  ])('%s', (text, from, to) => {
    expect(read(text)).toMatchObject({ from, to });
  });
});

describe('where questions are taken ahead', () => {
  it.each([
    ['qua số điện thoại', [], ['phone']],
    ['Điện thoại (đã bỏ: số điện thoại)', [], ['phone']],
    ['gọi điện thoại', [], ['phone']],
    ['qua đường dây nóng của xã', [], ['phone']],
    ['từ nay đến trước ngày 25/10/2024 qua Trưởng thôn', ['Trưởng thôn'], []],
    ['qua Trang Zalo của xã', [], ['online']],
    ['qua Zalo của thôn', [], ['online']],
    ['gửi về địa chỉ email (đã bỏ: thư điện tử)', [], ['online']],
    ['gửi qua thư điện tử', [], ['online']],
    ['gửi trực tuyến', [], ['online']],
    ['qua hình thức trực tuyến', [], ['online']],
    ['qua Trang thông tin điện tử xã', [], ['online']],
    ['tại Bộ phận một cửa hoặc qua số điện thoại', ['Bộ phận một cửa'], ['in_person', 'phone']],
    [
      'tại Nhà văn hóa thôn Đông, số điện thoại (đã bỏ: số điện thoại)',
      ['Nhà văn hóa thôn Đông'],
      ['in_person', 'phone'],
    ],
    ['gửi về Văn phòng UBND xã qua email', ['Văn phòng UBND xã'], ['online']],
    ['qua tổ trưởng tổ dân phố; qua Zalo', ['Tổ trưởng tổ dân phố'], ['online']],
  ])('%s', (text, places, channels) => {
    expect(read(text)).toMatchObject({ places, channels });
  });
});
