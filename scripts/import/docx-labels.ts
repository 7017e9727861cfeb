import { letterLabel, romanLabel } from './list-numbers.ts';
import { attributeOf, childNamed, type Xml, xmlOf } from './xml.ts';

interface Level {
  readonly format: string;
  /** `Điều %1.`, `%1.%2`, `%1)`. */
  readonly text: string;
  readonly start: number;
}
interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** Which list and level a paragraph belongs to. */
interface Numbering {
  readonly list: string;
  readonly level: number;
}

/**
 * Writes the labels of automatic numbering (`Điều 1.`, `a)`) into the paragraphs as text and takes the numbering away:
 * a reader of text then sees what a reader of paper sees.
 */
export function writeLabels(document: Xml, numberingPart: string | null, stylesPart: string | null): void {
  if (numberingPart === null) return;
  const lists = listsOf(xmlOf(numberingPart));
  const ofStyle = stylesPart === null ? new Map<string, Numbering>() : numberedStyles(xmlOf(stylesPart));
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  for (const paragraph of document.getElementsByTagName('w:p')) {
    const properties = childNamed(paragraph, 'w:pPr');
    const own = properties && childNamed(properties, 'w:numPr');
    const style = properties && attributeOf(childNamed(properties, 'w:pStyle'), 'w:val');
    const numbering = numberingIn(own) ?? (style ? ofStyle.get(style) : undefined);
    const list = numbering === undefined ? undefined : lists.get(numbering.list);
    if (numbering === undefined || list === undefined) continue;
    const label = nextLabel(list, numbering, counters, restarted);
    if (own && properties) properties.removeChild(own);
    if (label !== '') insertText(document, paragraph, properties, label);
  }
}

function nextLabel(
  list: List,
  { list: id, level }: Numbering,
  counters: Map<string, number[]>,
  restarted: Set<string>,
): string {
  const definition = list.levels.get(level);
  if (definition === undefined || definition.format === 'none') return '';
  if (definition.format === 'bullet') return '- ';
  const counts = counters.get(list.abstract) ?? [];
  counters.set(list.abstract, counts);
  const restart = list.restarts.get(level);
  if (restart !== undefined && !restarted.has(`${id} ${level}`)) {
    restarted.add(`${id} ${level}`);
    counts[level] = restart - 1;
  }
  counts[level] = (counts[level] ?? definition.start - 1) + 1;
  counts.length = level + 1;
  const label = definition.text.replace(/%(\d)/g, (_, nth: string) => {
    const at = Number(nth) - 1;
    const shown = list.levels.get(at);
    return numberOf(shown?.format ?? 'decimal', counts[at] ?? shown?.start ?? 1);
  });
  return `${label} `;
}

function numberOf(format: string, value: number): string {
  if (format === 'lowerLetter') return letterLabel(value);
  if (format === 'upperLetter') return letterLabel(value).toUpperCase();
  if (format === 'lowerRoman') return romanLabel(value).toLowerCase();
  if (format === 'upperRoman') return romanLabel(value);
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

function insertText(document: Xml, paragraph: Element, properties: Element | null, text: string): void {
  const run = document.createElement('w:r');
  const words = document.createElement('w:t');
  words.setAttribute('xml:space', 'preserve');
  words.textContent = text;
  run.appendChild(words);
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
}

function listsOf(numbering: Xml): Map<string, List> {
  const abstracts = new Map(
    numbering
      .getElementsByTagName('w:abstractNum')
      .map((one) => [attributeOf(one, 'w:abstractNumId') ?? '', levelsOf(one)]),
  );
  return new Map(
    numbering.getElementsByTagName('w:num').map((one) => {
      const abstract = attributeOf(childNamed(one, 'w:abstractNumId'), 'w:val') ?? '';
      const restarts = new Map(
        [...one.getElementsByTagName('w:lvlOverride')].flatMap((override) => {
          const start = attributeOf(childNamed(override, 'w:startOverride'), 'w:val');
          return start === null ? [] : [[Number(attributeOf(override, 'w:ilvl')), Number(start)] as const];
        }),
      );
      return [attributeOf(one, 'w:numId') ?? '', { abstract, levels: abstracts.get(abstract) ?? new Map(), restarts }];
    }),
  );
}

function levelsOf(abstract: Element): Map<number, Level> {
  return new Map(
    [...abstract.getElementsByTagName('w:lvl')].map((level) => {
      const value = (name: string) => attributeOf(childNamed(level, name), 'w:val');
      const format = value('w:numFmt') ?? 'decimal';
      return [
        Number(attributeOf(level, 'w:ilvl')),
        { format, text: value('w:lvlText') ?? '%1.', start: Number(value('w:start') ?? 1) },
      ];
    }),
  );
}

function numberedStyles(styles: Xml): Map<string, Numbering> {
  return new Map(
    styles.getElementsByTagName('w:style').flatMap((style) => {
      const properties = childNamed(style, 'w:pPr');
      const numbering = numberingIn(properties && childNamed(properties, 'w:numPr'));
      const id = attributeOf(style, 'w:styleId');
      return numbering === undefined || id === null ? [] : [[id, numbering] as const];
    }),
  );
}

function numberingIn(properties: Element | null): Numbering | undefined {
  const list = attributeOf(properties && childNamed(properties, 'w:numId'), 'w:val');
  if (list === null || list === '0') return undefined;
  return { list, level: Number(attributeOf(properties && childNamed(properties, 'w:ilvl'), 'w:val') ?? 0) };
}
