import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml-source.ts';

const worded = (text: string) =>
  readYaml(text, 1).errors.map(({ line, what, remedy }) => `${line}: ${what} → ${remedy}`);
const found = (text: string) => readYaml(text, 1).errors.map(({ line, code }) => [line, code]);

describe('readYaml', () => {
  it('reads dates, times and yes or no as text', () => {
    expect(readYaml('a: 2024-10-20\nb: 2024-10-25T07:30\nc: no\nd: 7:30\n', 1).data).toEqual({
      a: '2024-10-20',
      b: '2024-10-25T07:30',
      c: 'no',
      d: '7:30',
    });
  });

  it('gives the line of any path, counted from the first line of the file', () => {
    const { lineOf } = readYaml('a: 1\nb:\n  - c: 2\n\n  - c: 3\n    d:\n      e: 4\n', 11);
    expect(
      [['a'], ['b'], ['b', 0], ['b', 1], ['b', 1, 'd', 'e'], ['b', 1, 'missing'], ['missing'], []].map(lineOf),
    ).toEqual([11, 12, 13, 15, 17, 15, 11, 11]);
  });

  it.each([
    ['an unquoted colon', 'a: 1\nb: Kết quả: tốt\nc: 2\n', 2],
    ['a double quote left open, where it opens', 'a: 1\nb: "abc\nc: 2\nd: 3\n', 2],
    ['a single quote left open, where it opens', "a: 1\nb: 'abc\nc: 2\n", 2],
    ['a tab', 'a: 1\nb:\n\t- c\nd: 2\n', 3],
    ['a line indented too far', 'a: 1\n  b: 2\nc: 3\n', 2],
    ['a list item out of line', 'a:\n  - b: 1\n   c: 2\n', 3],
    ['a bracket left open, where it opens', 'a: [b, c\nd: 2\n', 1],
    ['a brace left open, where it opens', 'a: 1\nb: {c: d\ne: 2\n', 2],
    ['a line without a key', 'a: 1\nchữ không có khóa\nb: 2\n', 2],
    ['a colon without a space', 'a: 1\nb:2\nc: 3\n', 2],
    ['words after a quote', 'a: 1\nb: "Kế hoạch" số 5\n', 2],
    ['a value that begins with @', 'a: @x\n', 1],
    ['a bad escape', 'a: "b\\d"\n', 1],
    ['a second document', 'a: 1\n---\nb: 2\n', 2],
    ['an alias', 'a: 1\nb: *x\n', 2],
    ['an anchor', 'a: &x 1\n', 1],
    ['a tag', 'a: !x y\n', 1],
    ['a directive', '%YAML 1.1\n---\na: yes\n', 1],
    ['a key written twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['a key written twice deep inside', 'a:\n  - b: 1\n    b: 2\n', 3],
    ['a key that is a list', 'a: 1\n[b, c]: 2\n', 2],
  ])('finds %s once, on its line', (_name, text, line) => {
    expect(found(text).map(([at]) => at)).toEqual([line]);
  });

  it('keeps the first value of a key written twice and reports every double', () => {
    const { data, errors } = readYaml('a: 1\na: 2\nb:\n  c: 3\n  c: 4\na: 5\n', 1);
    expect(data).toEqual({ a: 1, b: { c: 3 } });
    expect(errors.map(({ line }) => line)).toEqual([2, 5, 6]);
  });

  it('words what is wrong and what to do', () => {
    const texts = [
      'a: b: c',
      'a: "b',
      'a:\n\t- b',
      'a: 1\n  b: 2',
      'a\nb: 1',
      'a: "b" c',
      'a: @b',
      'a: *b',
      'a: !b c',
      '%YAML 1.1\n---\na: 1',
      'a: 1\n---\nb: 2',
      'a: 1\na: 2',
      '[a]: 1',
      'a: "\\d"',
      '['.repeat(5000),
      'a: >x\n b',
    ];
    expect(texts.flatMap(worded)).toMatchInlineSnapshot(`
      [
        "1: Giá trị có dấu hai chấm nên bị hiểu là một trường nữa. → Đặt cả giá trị trong dấu ngoặc kép, ví dụ note: "Kết quả: tốt".",
        "1: Thiếu dấu ngoặc kép đóng, dấu “-” đầu mục hoặc dấu hai chấm. → Xem lại dòng này: dấu ngoặc kép phải có cả mở và đóng, mỗi mục bắt đầu bằng “- ”.",
        "2: Đầu dòng có phím Tab. → Thay bằng dấu cách, mỗi cấp hai dấu cách.",
        "2: Thụt đầu dòng không thẳng hàng, hoặc ngoặc vuông, ngoặc nhọn chưa đóng. → Các trường cùng cấp phải bắt đầu ở cùng một cột; kiểm tra dấu ] và }.",
        "1: Dòng này thiếu dấu hai chấm, hoặc sau dấu hai chấm thiếu dấu cách. → Viết theo mẫu “tên trường: giá trị”; nếu là chữ của dòng trên thì thụt vào sâu hơn dòng trên.",
        "1: Sau dấu đóng ngoặc còn chữ thừa. → Đặt cả giá trị trong một cặp dấu nháy đơn, ví dụ '"Kế hoạch" số 5'.",
        "1: Giá trị bắt đầu bằng ký tự đặc biệt (@, \` hoặc %). → Đặt cả giá trị trong dấu ngoặc kép.",
        "1: Dấu “*” hoặc “&” ở đầu giá trị bị hiểu là tham chiếu trong tệp. → Đặt giá trị trong dấu ngoặc kép; hồ sơ không dùng tham chiếu kiểu này.",
        "1: Dấu “!” ở đầu giá trị bị hiểu là nhãn kiểu. → Đặt giá trị trong dấu ngoặc kép.",
        "1: Dòng bắt đầu bằng “%” không được dùng. → Xóa dòng này.",
        "2: Tệp có dòng “---” hoặc “...” thừa. → Xóa dòng này; mỗi tệp chỉ chứa một bản ghi.",
        "2: Trường “a” được ghi hai lần. → Giữ một dòng, xóa dòng kia.",
        "1: Tên trường viết bằng dấu “?”, “[” hoặc “{”. → Viết theo mẫu “tên trường: giá trị”.",
        "1: Trong dấu ngoặc kép có dấu gạch chéo ngược “\\” đứng sai chỗ. → Viết “\\\\” hoặc dùng dấu nháy đơn thay dấu ngoặc kép.",
        "1: Dữ liệu lồng nhau quá sâu, cổng không đọc được. → Xem lại có chép nhầm tệp không; so với tệp mẫu cùng thư mục.",
        "1: Sau dấu đóng ngoặc còn chữ thừa. → Đặt cả giá trị trong một cặp dấu nháy đơn, ví dụ '"Kế hoạch" số 5'.",
      ]
    `);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['maps in a line', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['explicit keys', '? '.repeat(50_000)],
    ['explicit keys between dashes', '- ? '.repeat(20_000)],
    ['indented maps', Array.from({ length: 1200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    [
      'aliases of aliases',
      Array.from({ length: 40 }, (_, n) => `k${n}: &k${n} [${n ? `*k${n - 1}, *k${n - 1}` : 'x'}]`).join('\n'),
    ],
    ['keys', Array.from({ length: 30_000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['doubles', 'a: b\n'.repeat(50_000)],
    ['blank lines in quotes', `a: "${'\n'.repeat(200_000)}"`],
  ])('reads or refuses a great many %s within seconds', (_name, text) => {
    const started = performance.now();
    readYaml(text, 1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
