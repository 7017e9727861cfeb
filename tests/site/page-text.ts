const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DFN EM I KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
);
const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** The text a reader sees below a node; blocks stand on lines of their own. */
export function visibleText(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  const name = node.nodeName.toUpperCase();
  if (unseen.has(name) || (node as Element).hasAttribute?.('hidden')) return '';
  const text = [...node.childNodes].map(visibleText).join('');
  return inline.has(name) ? text : `\n${text}\n`;
}
