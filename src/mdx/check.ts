import type { Root } from 'hast';
import { checkComponent, referenceOf } from './check-component.ts';
import type { MdxFinding } from './finding.ts';
import { isComment, isJsx, walk } from './jsx.ts';

/** A reference from a text to another entry. */
export interface MdxReference {
  line: number;
  collection: 'directives' | 'petitions';
  id: string;
}

/** A picture of a text: its path inside `content/tep/`. */
export interface MdxPicture {
  line: number;
  path: string;
}

/** What a body holds that the rest of the check must know. Lines are 1-based within the body. */
export interface CheckedMdx {
  findings: MdxFinding[];
  references: MdxReference[];
  pictures: MdxPicture[];
}

/** Checks a parsed body against the allow-list: components, properties, code, links, headings. */
export function checkMdx(tree: Root): CheckedMdx {
  const checked: CheckedMdx = { findings: [], references: [], pictures: [] };
  let line = 1;
  for (const node of walk(tree)) {
    line = node.position?.start.line ?? line;
    if (isJsx(node)) {
      checked.findings.push(...checkComponent(node, line));
      const target = referenceOf(node);
      if (target) checked.references.push({ line, ...target });
    } else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value)) {
      checked.findings.push({
        line,
        rule: 'mdx-brace',
        what: `Đoạn “{${node.value.slice(0, 40)}}” bị hiểu là mã lệnh.`,
        remedy: 'Viết \\{ và \\} nếu muốn hiện dấu ngoặc nhọn.',
      });
    } else if (node.type === 'element') {
      const { tagName, properties } = node;
      const problem = elementFinding(tagName, properties);
      if (problem) checked.findings.push({ line, ...problem });
      else if (tagName === 'img')
        checked.pictures.push({ line, path: String(properties['src']).slice('/tep/'.length) });
    }
  }
  return checked;
}

function elementFinding(tagName: string, properties: Record<string, unknown>): Omit<MdxFinding, 'line'> | null {
  if (tagName === 'h1') {
    return {
      rule: 'mdx-heading',
      what: 'Đề mục cấp một (#) trùng vai với tên trang.',
      remedy: 'Bắt đầu từ đề mục cấp hai: ## Tên đề mục.',
    };
  }
  if (tagName === 'a' && !isSafeLink(String(properties['href'] ?? ''))) {
    return {
      rule: 'mdx-link',
      what: `Liên kết “${String(properties['href'])}” không dùng được.`,
      remedy: 'Dùng địa chỉ https://… hoặc đường dẫn trong cổng bắt đầu bằng /.',
    };
  }
  if (tagName === 'img' && !(String(properties['src'] ?? '').startsWith('/tep/') && properties['alt'])) {
    return {
      rule: 'mdx-link',
      what: 'Ảnh phải nằm trong content/tep và có lời mô tả.',
      remedy: 'Viết ![Mô tả ảnh](/tep/ten-anh.webp).',
    };
  }
  return null;
}

function isSafeLink(href: string): boolean {
  return /^(https:\/\/|\/(?!\/)|#)/.test(href);
}
