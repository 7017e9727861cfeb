import type { Root } from 'hast';
import { authorComponents } from './index.ts';
import { codeProps, isComment, isJsx, type JsxElement, literalProps, walk } from './jsx.ts';

/** A thing in an MDX body that may not stand there. `line` is 1-based within the body. */
export interface MdxFinding {
  line: number;
  rule: 'mdx-component' | 'mdx-property' | 'mdx-code' | 'mdx-link' | 'mdx-heading';
  what: string;
  remedy: string;
}

/** A reference from a text to another entry. */
export interface MdxReference {
  line: number;
  collection: 'directives' | 'petitions';
  id: string;
}

const allowed = Object.keys(authorComponents)
  .map((name) => `<${name}>`)
  .join(', ');

/** Checks a parsed body against the allow-list: components, properties, code, links, headings. */
export function checkMdx(tree: Root): { findings: MdxFinding[]; references: MdxReference[] } {
  const findings: MdxFinding[] = [];
  const references: MdxReference[] = [];
  for (const node of walk(tree)) {
    const line = node.position?.start.line ?? 1;
    if (isJsx(node)) {
      findings.push(...checkComponent(node, line));
      const target = referenceOf(node);
      if (target) references.push({ line, ...target });
    } else if (node.type === 'mdxjsEsm') {
      findings.push({
        line,
        rule: 'mdx-code',
        what: 'Văn bản chứa lệnh import hoặc export.',
        remedy: 'Xóa dòng này; thành phần được phép dùng thì dùng thẳng, không cần import.',
      });
    } else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node.value)) {
      findings.push({
        line,
        rule: 'mdx-code',
        what: `Đoạn “{${node.value.slice(0, 40)}}” bị hiểu là mã lệnh.`,
        remedy: 'Nếu muốn viết dấu ngoặc nhọn, viết \\{ và \\}.',
      });
    } else if (node.type === 'element') {
      const problem = elementFinding(node.tagName, node.properties ?? {});
      if (problem) findings.push({ line, ...problem });
    }
  }
  return { findings, references };
}

function checkComponent(jsx: JsxElement, line: number): MdxFinding[] {
  const component = jsx.name === null ? undefined : authorComponents[jsx.name];
  if (!component) {
    return [
      {
        line,
        rule: 'mdx-component',
        what: `Thẻ <${jsx.name ?? ''}> không được dùng trong văn bản.`,
        remedy: `Viết bằng Markdown, hoặc dùng một trong: ${allowed}; nếu là dấu “<” thì viết &lt;.`,
      },
    ];
  }
  const code = codeProps(jsx).map<MdxFinding>((name) => ({
    line,
    rule: 'mdx-code',
    what: `Thuộc tính ${name} của <${jsx.name}> viết bằng mã lệnh.`,
    remedy: `Viết giá trị trong dấu ngoặc kép: ${name}="…".`,
  }));
  if (code.length > 0) return code;
  const parsed = component.props.safeParse(literalProps(jsx));
  if (parsed.success) return [];
  const names = Object.keys(component.props.shape).map((name) => `${name}="…"`);
  return parsed.error.issues.map((issue) => ({
    line,
    rule: 'mdx-property',
    what: `Thẻ <${jsx.name}> có thuộc tính thiếu hoặc sai: ${issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue.path[0] ?? '')}.`,
    remedy: `Viết <${jsx.name} ${names.join(' ')}>.`,
  }));
}

function referenceOf(jsx: JsxElement): Omit<MdxReference, 'line'> | null {
  const component = jsx.name === null ? undefined : authorComponents[jsx.name];
  const props = literalProps(jsx);
  return component?.refersTo && component.props.safeParse(props).success ? component.refersTo(props) : null;
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
      what: `Liên kết “${String(properties['href'])}” không an toàn.`,
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
