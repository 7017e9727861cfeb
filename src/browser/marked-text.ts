/** Turns Pagefind's excerpt into nodes: text, and `<mark>` around matches. No markup of the excerpt is ever parsed as HTML. */
export function markedText(excerpt: string, page: Document): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/gs).flatMap((part): Node[] => {
    const match = /^<mark>(.*)<\/mark>$/s.exec(part);
    if (!match) return part ? [page.createTextNode(unescapeText(part))] : [];
    const mark = page.createElement('mark');
    mark.textContent = unescapeText(match[1] ?? '');
    return [mark];
  });
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

function unescapeText(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
