import { isGroup, type Json } from '#domain/json.ts';
import { editedYaml, parsed } from '#record/edited-yaml.ts';
import { splitFrontMatter } from '#record/front-matter.ts';

/** The hidden field that carries a file's text through the editor, so that only what was edited is written anew. */
export const SOURCE_FIELD = 'vanBanGoc';
/** The field of the text below the front matter. */
export const BODY_FIELD = 'body';

type Group = { readonly [key: string]: Json };

export interface RecordFormat {
  fromFile(text: string): Group;
  toFile(value: Group): string;
}

/**
 * How the editor reads and writes the files of one collection.
 * @param form `yaml`, or `mdx` with fields between `---` lines and a text that is kept as it is written
 * @param unknowable required fields that say `null` when nobody knows, such as the number of a document
 */
export function recordFormat(form: 'yaml' | 'mdx', unknowable: readonly string[]): RecordFormat {
  return form === 'yaml' ? yamlFormat(unknowable) : mdxFormat(unknowable);
}

function yamlFormat(unknowable: readonly string[]): RecordFormat {
  return {
    fromFile: (text) => ({ ...group(parsed(text)), [SOURCE_FIELD]: text }),
    toFile: (value) => {
      const { [SOURCE_FIELD]: written, ...data } = value;
      const source = typeof written === 'string' ? written : '';
      return withLineEndsOf(source, newText(unixLines(source), data, unknowable));
    },
  };
}

function mdxFormat(unknowable: readonly string[]): RecordFormat {
  return {
    fromFile: (text) => {
      const { front, body } = split(text);
      return { ...group(parsed(front)), [BODY_FIELD]: body.trim(), [SOURCE_FIELD]: text };
    },
    toFile: (value) => {
      const { [SOURCE_FIELD]: written, [BODY_FIELD]: said, ...data } = value;
      const source = typeof written === 'string' ? written : '';
      const { front, body } = split(source);
      const text = typeof said === 'string' ? unixLines(said).trim() : '';
      const kept = body.trim() === text ? body.trimEnd() : `\n${text}`;
      const below = kept.trim() === '' ? '' : `${kept.replace(/^\n?/u, '\n')}\n`;
      return withLineEndsOf(source, `---\n${newText(front, data, unknowable)}---\n${below}`);
    },
  };
}

/** The parts of a file with line ends of Unix; a text without front matter is all body. */
function split(text: string): { front: string; body: string } {
  const plain = unixLines(text);
  const parts = splitFrontMatter(plain);
  return parts === null ? { front: '', body: plain } : { front: parts.frontMatter, body: parts.body };
}

const unixLines = (text: string) => text.replaceAll('\r\n', '\n');

function withLineEndsOf(source: string, text: string): string {
  return source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

function newText(source: string, data: Group, unknowable: readonly string[]): string {
  const before = group(parsed(source));
  const unknown = Object.fromEntries(unknowable.filter((key) => isBlank(data[key])).map((key) => [key, null]));
  const text = editedYaml(source, { ...asWritten(data, before), ...unknown });
  return text.endsWith('\n') ? text : `${text}\n`;
}

/**
 * What a form gives, as a clerk would have written it: fields nobody filled in are not there. A form gives every
 * field, empty or with its default; what was written empty stays so.
 */
function asWritten(data: Group, before: Group): Group {
  const kept = Object.entries(data).flatMap(([key, value]): [string, Json][] => {
    const old = before[key];
    if (isBlank(value)) return old !== undefined && isBlank(old) ? [[key, old]] : [];
    if (value === false && old === undefined) return [];
    return [[key, cleaned(value, old)]];
  });
  return Object.fromEntries(inOrder(kept, Object.keys(before)));
}

function cleaned(value: Json, old: Json | undefined): Json {
  if (Array.isArray(value)) return value.map((item, at) => cleaned(item, Array.isArray(old) ? old[at] : undefined));
  return isGroup(value) ? asWritten(value, isGroup(old) ? old : {}) : value;
}

function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isGroup(value) && Object.values(value).every(isBlank);
}

function inOrder(entries: [string, Json][], order: readonly string[]): [string, Json][] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return entries.sort(([a], [b]) => place(a) - place(b));
}

function group(data: Json): Group {
  return isGroup(data) ? data : {};
}
