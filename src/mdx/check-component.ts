import type { MdxReference } from './check.ts';
import type { MdxFinding } from './finding.ts';
import { type AuthorComponent, authorComponents, componentNamed } from './index.ts';
import { codeProps, type JsxElement, literalProps } from './jsx.ts';

const allowed = Object.keys(authorComponents)
  .map((name) => `<${name}>`)
  .join(', ');

/** What is wrong with one use of a component: its name, its place in the text, its properties. At most one finding for the tag's properties. */
export function checkComponent(jsx: JsxElement, line: number): MdxFinding[] {
  const component = componentNamed(jsx.name);
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
  const name = jsx.name ?? '';
  return [...placeFindings(component, jsx, name, line), ...propertyFindings(component, jsx, name, line)];
}

function placeFindings(component: AuthorComponent, jsx: JsxElement, name: string, line: number): MdxFinding[] {
  if (component.place === 'inline' || jsx.type === 'mdxJsxFlowElement') return [];
  return [
    {
      line,
      rule: 'mdx-place',
      what: `Khối <${name}> nằm lẫn trong dòng chữ.`,
      remedy: `Đưa <${name} …> và </${name}> ra dòng riêng, trước và sau có dòng trống.`,
    },
  ];
}

function propertyFindings(component: AuthorComponent, jsx: JsxElement, name: string, line: number): MdxFinding[] {
  const code = codeProps(jsx);
  if (code.length > 0) {
    return [
      {
        line,
        rule: 'mdx-code',
        what: `Thuộc tính ${code.join(', ')} của <${name}> viết bằng mã lệnh.`,
        remedy: `Viết giá trị trong dấu ngoặc kép: ${code[0]}="…".`,
      },
    ];
  }
  const parsed = component.props.safeParse(literalProps(jsx));
  if (parsed.success) return [];
  const wrong = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  );
  return [
    {
      line,
      rule: 'mdx-property',
      what: `Thẻ <${name}> có thuộc tính thiếu hoặc sai: ${[...new Set(wrong)].join(', ')}.`,
      remedy: `Viết đúng mẫu, ví dụ ${component.example.split('\n')[0]}`,
    },
  ];
}

/** The entry that a component refers to, if it is a reference and its properties are right. */
export function referenceOf(jsx: JsxElement): Omit<MdxReference, 'line'> | null {
  const component = componentNamed(jsx.name);
  const props = literalProps(jsx);
  return component?.refersTo && component.props.safeParse(props).success ? component.refersTo(props) : null;
}
