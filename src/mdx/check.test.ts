import { describe, expect, it } from 'vitest';
import { checkMdx } from './check.ts';
import { parseMdx } from './parse.ts';

const check = (body: string) => checkMdx(parseMdx(body).tree);
const worded = (body: string) =>
  check(body).findings.map(({ line, rule, what, remedy }) => `${line} ${rule}: ${what} → ${remedy}`);

describe('checkMdx', () => {
  it('accepts every component as its example shows it', async () => {
    const { authorComponents } = await import('./index.ts');
    for (const component of Object.values(authorComponents)) expect(worded(component.example)).toEqual([]);
  });

  it('accepts safe links, pictures with a description and comments', () => {
    expect(worded('[a](https://b) [c](/d/) [e](#f)\n\n![Mô tả](/tep/g.webp)\n\n{/* ghi chú */}')).toEqual([]);
  });

  it('refuses tags outside the allow-list, names of object members among them', () => {
    expect(
      worded('a\n\n<script>alert(1)</script>\n\n<div>b</div> <Form.Field />\n\n<constructor />\n\n<>c</>'),
    ).toMatchInlineSnapshot(`
      [
        "3 mdx-component: Thẻ <script> không được dùng trong văn bản. → Viết bằng Markdown, hoặc dùng một trong: <LuuY>, <DieuKhoan>, <VanBan>, <KienNghi>; nếu là dấu “<” thì viết &lt;.",
        "5 mdx-component: Thẻ <div> không được dùng trong văn bản. → Viết bằng Markdown, hoặc dùng một trong: <LuuY>, <DieuKhoan>, <VanBan>, <KienNghi>; nếu là dấu “<” thì viết &lt;.",
        "5 mdx-component: Thẻ <Form.Field> không được dùng trong văn bản. → Viết bằng Markdown, hoặc dùng một trong: <LuuY>, <DieuKhoan>, <VanBan>, <KienNghi>; nếu là dấu “<” thì viết &lt;.",
        "7 mdx-component: Thẻ <constructor> không được dùng trong văn bản. → Viết bằng Markdown, hoặc dùng một trong: <LuuY>, <DieuKhoan>, <VanBan>, <KienNghi>; nếu là dấu “<” thì viết &lt;.",
        "9 mdx-component: Thẻ <> không được dùng trong văn bản. → Viết bằng Markdown, hoặc dùng một trong: <LuuY>, <DieuKhoan>, <VanBan>, <KienNghi>; nếu là dấu “<” thì viết &lt;.",
      ]
    `);
  });

  it('refuses properties that are missing, unknown, wrong or code, once for each tag', () => {
    expect(
      worded(
        '<LuuY mau="đỏ">\n\na\n\n</LuuY>\n\n<VanBan ma="Có Dấu" />\n\n<VanBan ma={b} />\n\n<KienNghi ma="c" {...d} />',
      ),
    ).toMatchInlineSnapshot(`
      [
        "1 mdx-property: Thẻ <LuuY> có thuộc tính thiếu hoặc sai: tieuDe, mau. → Viết đúng mẫu, ví dụ <LuuY tieuDe="Ai được tham dự">",
        "7 mdx-property: Thẻ <VanBan> có thuộc tính thiếu hoặc sai: ma. → Viết đúng mẫu, ví dụ <VanBan ma="ket-luan-116-kl-tu" />",
        "9 mdx-code: Thuộc tính ma của <VanBan> viết bằng mã lệnh. → Viết giá trị trong dấu ngoặc kép: ma="…".",
        "11 mdx-code: Thuộc tính … của <KienNghi> viết bằng mã lệnh. → Viết giá trị trong dấu ngoặc kép: …="…".",
      ]
    `);
  });

  it('refuses a block inside a line', () => {
    expect(worded('a\n\nb <LuuY tieuDe="c">d</LuuY> e')).toMatchInlineSnapshot(`
      [
        "3 mdx-place: Khối <LuuY> nằm lẫn trong dòng chữ. → Đưa <LuuY …> và </LuuY> ra dòng riêng, trước và sau có dòng trống.",
      ]
    `);
  });

  it('refuses expressions, even behind a comment', () => {
    expect(worded('{a}\n\nb {c.d} e\n\n{/* f */ g /* h */}')).toMatchInlineSnapshot(`
      [
        "1 mdx-brace: Đoạn “{a}” bị hiểu là mã lệnh. → Viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.",
        "3 mdx-brace: Đoạn “{c.d}” bị hiểu là mã lệnh. → Viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.",
        "5 mdx-brace: Đoạn “{/* f */ g /* h */}” bị hiểu là mã lệnh. → Viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.",
      ]
    `);
  });

  it('refuses unsafe links, remote or undescribed pictures and a second page title', () => {
    expect(
      worded('# a\n\n[b](javascript:c) [d](//e) [f](http://g) www.h.vn\n\n![i](https://j/k.png)\n\n![](/tep/l.webp)'),
    ).toMatchInlineSnapshot(`
      [
        "1 mdx-heading: Đề mục cấp một (#) trùng vai với tên trang. → Bắt đầu từ đề mục cấp hai: ## Tên đề mục.",
        "3 mdx-link: Liên kết “javascript:c” không dùng được. → Dùng địa chỉ https://… hoặc đường dẫn trong cổng bắt đầu bằng /.",
        "3 mdx-link: Liên kết “//e” không dùng được. → Dùng địa chỉ https://… hoặc đường dẫn trong cổng bắt đầu bằng /.",
        "3 mdx-link: Liên kết “http://g” không dùng được. → Dùng địa chỉ https://… hoặc đường dẫn trong cổng bắt đầu bằng /.",
        "3 mdx-link: Liên kết “http://www.h.vn” không dùng được. → Dùng địa chỉ https://… hoặc đường dẫn trong cổng bắt đầu bằng /.",
        "5 mdx-link: Ảnh phải nằm trong content/tep và có lời mô tả. → Viết ![Mô tả ảnh](/tep/ten-anh.webp).",
        "7 mdx-link: Ảnh phải nằm trong content/tep và có lời mô tả. → Viết ![Mô tả ảnh](/tep/ten-anh.webp).",
      ]
    `);
  });

  it('gathers references and pictures with their lines', () => {
    const body = 'a\n\nb <VanBan ma="c" /> và\n<KienNghi ma="d" />\n\n![e](/tep/f/g.webp)\n\n<VanBan ma="Sai Mã" />';
    expect(check(body)).toMatchObject({
      references: [
        { line: 3, collection: 'directives', id: 'c' },
        { line: 4, collection: 'petitions', id: 'd' },
      ],
      pictures: [{ line: 6, path: 'f/g.webp' }],
    });
  });
});
