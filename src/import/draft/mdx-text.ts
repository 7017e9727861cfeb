/** Signs that Markdown or MDX would read as something else than themselves. */
const signs = /[\\{}*_`[\]~^|]/g;

/** A comment that shows nothing: it keeps addresses without encryption from becoming links, which the check refuses. */
const NOTHING = '{/* */}';

/** A paragraph of plain words as MDX that shows just these words. */
export function mdxText(words: string): string {
  const text = words
    .replace(/&/g, '&amp;')
    .replace(signs, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/(?<=http:)(?=\/\/)|(?<=www)(?=\.)/giu, NOTHING)
    .replace(/@/g, '&#64;');
  return text
    .replace(/^[#>+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(?:import|export)(?![\p{L}\d])/u, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** Words for a property of a component, in double quotes. */
export function mdxProperty(words: string): string {
  return words.replace(/["“”]/g, '”').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/[{}]/g, '');
}

/** What MDX text says, without what `mdxText` added. */
export function wordsOfMdx(mdx: string): string {
  return mdx
    .replaceAll(NOTHING, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
