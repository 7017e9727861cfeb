import { isGroup, type Json } from '#domain/json.ts';
import { editedYaml, parsed } from '#record/edited-yaml.ts';

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
      const { [SOURCE_FIELD]: source, ...data } = value;
      return newText(typeof source === 'string' ? source : '', data, unknowable);
    },
  };
}

const OPEN = '---\n';
const CLOSE = '\n---';

function mdxFormat(unknowable: readonly string[]): RecordFormat {
  return {
    fromFile: (text) => {
      const { front, body } = split(text);
      return { ...group(parsed(front)), [BODY_FIELD]: body.trim(), [SOURCE_FIELD]: text };
    },
    toFile: (value) => {
      const { [SOURCE_FIELD]: source, [BODY_FIELD]: said, ...data } = value;
      const { front, body } = split(typeof source === 'string' ? source : '');
      const text = typeof said === 'string' ? said.trim() : '';
      const kept = body.trim() === text ? body.trimEnd() : `\n${text}`;
      return `${OPEN}${newText(front, data, unknowable)}---\n${kept.trim() === '' ? '' : `${kept.replace(/^\n?/u, '\n')}\n`}`;
    },
  };
}

function split(text: string): { front: string; body: string } {
  const plain = text.replace(/^\uFEFF/u, '');
  const close = plain.startsWith(OPEN) ? plain.indexOf(CLOSE, OPEN.length - 1) : -1;
  if (close < 0) return { front: '', body: plain };
  const after = plain.indexOf('\n', close + CLOSE.length);
  return { front: plain.slice(OPEN.length, close + 1), body: after < 0 ? '' : plain.slice(after + 1) };
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
