import type { MdxFinding } from './finding.ts';
import type { Slip } from './slip.ts';

/** Says a slip to a clerk. */
export function slipFinding(slip: Slip, line: number): MdxFinding {
  const tag = slip.tag ?? '';
  switch (slip.kind) {
    case 'brace':
      return {
        line,
        rule: 'mdx-brace',
        what: 'Dấu “{” bị hiểu là chỗ bắt đầu mã lệnh.',
        remedy: 'Viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      };
    case 'less-than':
      return slip.tag
        ? {
            line,
            rule: 'mdx-less-than',
            what: `Thẻ <${tag}> viết chưa đúng.`,
            remedy: `Kiểm tra dấu “>” và dấu ngoặc kép quanh giá trị, ví dụ <${tag} ten="…">; nếu là dấu “nhỏ hơn” thì viết &lt;.`,
          }
        : {
            line,
            rule: 'mdx-less-than',
            what: 'Dấu “<” bị hiểu là chỗ bắt đầu một thẻ.',
            remedy: 'Viết &lt; nếu là dấu “nhỏ hơn”; viết [chữ hiển thị](https://…) nếu là liên kết.',
          };
    case 'html-comment':
      return {
        line,
        rule: 'mdx-less-than',
        what: 'Ghi chú kiểu <!-- --> không dùng được ở đây.',
        remedy: 'Xóa ghi chú này, hoặc viết {/* ghi chú */}.',
      };
    case 'unclosed':
      return {
        line,
        rule: 'mdx-tag',
        what: `Thẻ <${tag}> mở mà không đóng.`,
        remedy: `Thêm </${tag}> ở chỗ kết thúc, hoặc viết <${tag} … /> nếu thẻ không bọc nội dung.`,
      };
    case 'unopened':
      return {
        line,
        rule: 'mdx-tag',
        what: `Thẻ đóng </${tag}> không khớp với thẻ mở nào.`,
        remedy: 'Sửa cho trùng tên với thẻ mở, hoặc xóa thẻ đóng này.',
      };
    case 'other':
      return {
        line,
        rule: 'mdx-less-than',
        what: 'Dòng này có dấu “<” hoặc “{” làm hỏng cách đọc văn bản.',
        remedy: 'Viết &lt; thay dấu “<”, viết \\{ thay dấu “{”.',
      };
  }
}
