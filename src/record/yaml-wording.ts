/** A slip of YAML's syntax, said to a clerk. */
export interface YamlError {
  line: number;
  code: string;
  what: string;
  remedy: string;
}

const wording: Record<string, [what: string, remedy: string]> = {
  DUPLICATE_KEY: ['Trường “{name}” được ghi hai lần.', 'Giữ một dòng, xóa dòng kia.'],
  NON_STRING_KEY: ['Tên trường viết bằng dấu “?”, “[” hoặc “{”.', 'Viết theo mẫu “tên trường: giá trị”.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'Giá trị có dấu hai chấm nên bị hiểu là một trường nữa.',
    'Đặt cả giá trị trong dấu ngoặc kép, ví dụ note: "Kết quả: tốt".',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Dòng này thiếu dấu hai chấm, hoặc sau dấu hai chấm thiếu dấu cách.',
    'Viết theo mẫu “tên trường: giá trị”; nếu là chữ của dòng trên thì thụt vào sâu hơn dòng trên.',
  ],
  MISSING_CHAR: [
    'Thiếu dấu ngoặc kép đóng, dấu “-” đầu mục hoặc dấu hai chấm.',
    'Xem lại dòng này: dấu ngoặc kép phải có cả mở và đóng, mỗi mục bắt đầu bằng “- ”.',
  ],
  BAD_INDENT: [
    'Thụt đầu dòng không thẳng hàng, hoặc ngoặc vuông, ngoặc nhọn chưa đóng.',
    'Các trường cùng cấp phải bắt đầu ở cùng một cột; kiểm tra dấu ] và }.',
  ],
  TAB_AS_INDENT: ['Đầu dòng có phím Tab.', 'Thay bằng dấu cách, mỗi cấp hai dấu cách.'],
  UNEXPECTED_TOKEN: [
    'Sau dấu đóng ngoặc còn chữ thừa.',
    'Đặt cả giá trị trong một cặp dấu nháy đơn, ví dụ \'"Kế hoạch" số 5\'.',
  ],
  BAD_SCALAR_START: ['Giá trị bắt đầu bằng ký tự đặc biệt (@, ` hoặc %).', 'Đặt cả giá trị trong dấu ngoặc kép.'],
  BAD_DQ_ESCAPE: [
    'Trong dấu ngoặc kép có dấu gạch chéo ngược “\\” đứng sai chỗ.',
    'Viết “\\\\” hoặc dùng dấu nháy đơn thay dấu ngoặc kép.',
  ],
  MULTIPLE_DOCS: ['Tệp có dòng “---” hoặc “...” thừa.', 'Xóa dòng này; mỗi tệp chỉ chứa một bản ghi.'],
  BAD_ALIAS: [
    'Dấu “*” hoặc “&” ở đầu giá trị bị hiểu là tham chiếu trong tệp.',
    'Đặt giá trị trong dấu ngoặc kép; hồ sơ không dùng tham chiếu kiểu này.',
  ],
  TAG_RESOLVE_FAILED: ['Dấu “!” ở đầu giá trị bị hiểu là nhãn kiểu.', 'Đặt giá trị trong dấu ngoặc kép.'],
  BAD_DIRECTIVE: ['Dòng bắt đầu bằng “%” không được dùng.', 'Xóa dòng này.'],
  TOO_DEEP: [
    'Dữ liệu lồng nhau quá sâu, cổng không đọc được.',
    'Xem lại có chép nhầm tệp không; so với tệp mẫu cùng thư mục.',
  ],
};
wording['RESOURCE_EXHAUSTION'] = wording['TOO_DEEP'] as [string, string];

const other: [string, string] = [
  'Dòng này viết sai quy tắc của tệp dữ liệu (YAML).',
  'Kiểm tra dấu hai chấm, thụt đầu dòng bằng dấu cách; giá trị có dấu “:” hoặc “#” đặt trong dấu ngoặc kép.',
];

/** Words an error code of the YAML reader. */
export function yamlError(code: string, line: number, name = ''): YamlError {
  const [what, remedy] = wording[code] ?? other;
  return { line, code, what: what.replace('{name}', name), remedy };
}
