import type { Element, ElementContent, Nodes, Root } from 'hast';

/** A JSX element as Sätteri leaves it in the tree. */
export interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: ElementContent[];
  position?: { start: { line: number } };
}

export type AnyNode =
  | Nodes
  | Element
  | JsxElement
  | {
      type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm';
      value: string;
      position?: { start: { line: number } };
    };

export function isJsx(node: { type: string }): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Attributes written as plain quoted text. Expressions are left out: the check refuses them. */
export function literalProps(jsx: JsxElement): Record<string, string> {
  return Object.fromEntries(
    jsx.attributes.flatMap(({ type, name, value }) =>
      type === 'mdxJsxAttribute' && name && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** Names of attributes that are not plain quoted text. */
export function codeProps(jsx: JsxElement): string[] {
  return jsx.attributes.flatMap(({ type, name, value }) =>
    type === 'mdxJsxAttribute' && typeof value === 'string' ? [] : [name ?? '…'],
  );
}

/** Every node of a tree, parents first, in the order of the text. Deep trees do not exhaust the stack. */
export function* walk(root: Root): Generator<AnyNode> {
  const ahead: AnyNode[] = [root];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children.toReversed()) ahead.push(child as AnyNode);
  }
}

/** A comment is the only expression an author may write: it leaves nothing on the page. */
export function isComment(expression: string): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(expression);
}
