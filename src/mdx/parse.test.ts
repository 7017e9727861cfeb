import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMdx } from './parse.ts';

const found = (body: string) => parseMdx(body).findings.map(({ line, rule }) => [line, rule]);

describe('parseMdx', () => {
  it('reads plain Markdown, allowed tags and comments without findings', () => {
    const body =
      '## Mục\n\n<LuuY tieuDe="x">\n\nMột `<5` và `{a}`, \\{b\\} &lt;5, 5 < 6.\n\n</LuuY>\n\n{/* ghi chú */}\n';
    expect(found(body)).toEqual([]);
  });

  it.each([
    ['a brace around words', 'a\n\nb {x y} c', 3, 'mdx-brace'],
    ['a brace left open', 'a\n\nb {\n\nc\n\nd', 3, 'mdx-brace'],
    ['a brace that closes on a later line, at its first line', 'a\n\nb {x\ny} c', 3, 'mdx-brace'],
    ['a less-than sign before a number', 'diện tích <5 ha', 1, 'mdx-less-than'],
    ['an address between angle brackets', 'xem <https://tanyen.example>', 1, 'mdx-less-than'],
    ['an HTML comment', 'a\n\n<!-- ghi chú -->', 3, 'mdx-less-than'],
    ['a tag without its end', 'a\n\n<LuuY tieuDe="x"\n\nb\n\n</LuuY>', 3, 'mdx-less-than'],
    ['a property without quotes', '<LuuY tieuDe=x>\n\nb\n\n</LuuY>', 1, 'mdx-less-than'],
    ['a tag left open', 'a\n\n<LuuY tieuDe="x">\n\nb', 3, 'mdx-tag'],
    [
      'a tag left open inside a closed one',
      '<LuuY tieuDe="x">\n\n<DieuKhoan so="1" tieuDe="y">\n\nb\n\n</LuuY>',
      3,
      'mdx-tag',
    ],
    [
      'a tag left open before another of the same name',
      '<LuuY tieuDe="x">\n\na\n\n<LuuY tieuDe="y">\n\nb\n\n</LuuY>',
      1,
      'mdx-tag',
    ],
    ['a tag that a list item leaves open', '- a\n- <LuuY tieuDe="x">\n\nb\n\n</LuuY>', 2, 'mdx-tag'],
    ['a closing tag with a slip in its name', '<LuuY tieuDe="x">\n\nb\n\n</LuuYY>', 5, 'mdx-tag'],
    ['a closing tag too many', 'a\n\n</LuuY>', 3, 'mdx-tag'],
    ['an import', 'a\n\nimport X from "x"\n\nb', 3, 'mdx-code'],
    ['an export over several lines', 'a\n\nexport const x = {\n  y: 1,\n}\n\nb', 3, 'mdx-code'],
  ])('finds %s once and only it', (_name, body, line, rule) => {
    expect(found(body)).toEqual([[line, rule]]);
  });

  it('finds every slip of a text in one call, in any order', () => {
    const body = 'a {b c}\n\nimport x\n\n<5\n\n<LuuY tieuDe="x">\n\nd\n\n- e <6\n- f {g\n\n| a |\n|---|\n| <7 |\n';
    expect(found(body).toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
      [1, 'mdx-brace'],
      [3, 'mdx-code'],
      [5, 'mdx-less-than'],
      [7, 'mdx-tag'],
      [11, 'mdx-less-than'],
      [12, 'mdx-brace'],
      [16, 'mdx-less-than'],
    ]);
  });

  it('leaves the tags after a broken one alone', () => {
    const body = '<LuuY tieuDe="x"\n\na\n\n</LuuY>\n\n<LuuY tieuDe="y">\n\nb\n\n</LuuY>\n';
    expect(found(body)).toEqual([[1, 'mdx-less-than']]);
  });

  it('keeps what can be read beside a slip in the tree', () => {
    const { tree } = parseMdx('a {b c}\n\n[d](http://e)');
    expect(JSON.stringify(tree)).toContain('http://e');
  });

  it('words what is wrong and what to do', () => {
    const bodies = [
      '{a b}',
      '<5',
      '<LuuY tieuDe=x>',
      '<!-- x -->',
      '<LuuY tieuDe="x">',
      '</LuuY>',
      'import x',
      `{${'('.repeat(300)}`,
    ];
    expect(
      bodies.flatMap((body) => parseMdx(body).findings.map(({ what, remedy }) => `${what} → ${remedy}`)),
    ).toMatchInlineSnapshot(`
      [
        "Dấu “{” bị hiểu là chỗ bắt đầu mã lệnh. → Viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.",
        "Dấu “<” bị hiểu là chỗ bắt đầu một thẻ. → Viết &lt; nếu là dấu “nhỏ hơn”; viết [chữ hiển thị](https://…) nếu là liên kết.",
        "Thẻ <LuuY> viết chưa đúng. → Kiểm tra dấu “>” và dấu ngoặc kép quanh giá trị, ví dụ <LuuY ten="…">; nếu là dấu “nhỏ hơn” thì viết &lt;.",
        "Ghi chú kiểu <!-- --> không dùng được ở đây. → Xóa ghi chú này, hoặc viết {/* ghi chú */}.",
        "Thẻ <LuuY> mở mà không đóng. → Thêm </LuuY> ở chỗ kết thúc, hoặc viết <LuuY … /> nếu thẻ không bọc nội dung.",
        "Thẻ đóng </LuuY> không khớp với thẻ mở nào. → Sửa cho trùng tên với thẻ mở, hoặc xóa thẻ đóng này.",
        "Dòng bắt đầu bằng import hoặc export bị hiểu là mã lệnh. → Xóa dòng này; thành phần được phép thì dùng thẳng, không cần import.",
        "Văn bản lồng nhau quá sâu, cổng không đọc được. → Bỏ bớt dấu “{”, “(”, “[”, “>” hoặc danh sách lồng nhau; xem lại có chép nhầm tệp không.",
      ]
    `);
  });

  it.each([
    ['brackets in an expression', `{${'('.repeat(50_000)}`],
    ['a long line of code', `{${'!'.repeat(50_000)}x}`],
    ['quotes', `${'>'.repeat(50_000)} a`],
    ['tags', '<LuuY tieuDe="x">\n\n'.repeat(5_000) + '</LuuY>\n\n'.repeat(5_000)],
    ['lists', Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['open braces', '{a b\n\n'.repeat(2_000)],
  ])('survives a great many %s', (_name, body) => {
    const started = performance.now();
    parseMdx(body);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('ends for every text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '/',
      'LuuY',
      ' tieuDe="x"',
      'import ',
      '\n',
      '\n\n',
      '- ',
      '`',
      '*',
      'a',
      '"',
      '|',
      '(',
      '\\',
      '<!--',
      '</LuuY>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { findings } = parseMdx(parts.join(''));
        expect(findings.every(({ line }) => line >= 1 && line <= parts.join('').split('\n').length)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
