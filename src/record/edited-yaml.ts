import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { isGroup, type Json } from '#domain/json.ts';
import { asItem, type Splice, spliced, yamlLines } from './yaml-splice.ts';

/**
 * A YAML text with other data in it: what has changed is written anew, every other byte stays, comments included.
 * A text that cannot be edited in place (anchors, odd keys) is written anew as a whole.
 */
export function editedYaml(text: string, data: { readonly [key: string]: Json }): string {
  const whole = `${yamlLines(data).join('\n')}\n`;
  return editedInPlace(text, data) ?? (text.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole);
}

/** The same, or `null` where the text is written in a way that cannot be edited in place. */
export function editedInPlace(text: string, data: { readonly [key: string]: Json }): string | null {
  if (text.includes('\r\n'))
    return editedInPlace(text.replaceAll('\r\n', '\n'), data)?.replaceAll('\n', '\r\n') ?? null;
  const document = parseDocument(text, { uniqueKeys: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  try {
    const edited = spliced(text, [...inMap(document.contents, data, text)]);
    return sameData(parsed(edited), data) ? edited : null;
  } catch (error) {
    if (error instanceof CannotEdit) return null;
    throw error;
  }
}

/** What a YAML text holds. */
export function parsed(text: string): Json {
  return parseDocument(text, { uniqueKeys: false }).toJS({ maxAliasCount: 0 }) as Json;
}

export function sameData(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => sameData(item, b[at] as Json));
  if (!isGroup(a) || !isGroup(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
  );
}

class CannotEdit extends Error {}

function* inMap(map: YAMLMap, data: { readonly [key: string]: Json }, text: string): Generator<Splice> {
  const known = new Set<string>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : null;
    if (key === null || known.has(key)) throw new CannotEdit();
    known.add(key);
    const value = data[key];
    if (value === undefined) yield removal(startOf(pair.key), endOf(pair, text), text);
    else yield* inPair(pair, key, value, text);
  }
  const fresh = Object.fromEntries(Object.entries(data).filter(([key]) => !known.has(key)));
  if (Object.keys(fresh).length === 0) return;
  const last = map.items.at(-1);
  if (!last || map.flow) throw new CannotEdit();
  const indent = columnOf(startOf(map.items[0]?.key), text);
  yield insertionAfter(endOf(last, text), ' '.repeat(indent) + asItem(yamlLines(fresh), indent), text);
}

function inPair(pair: Pair, key: string, value: Json, text: string): Splice[] {
  const node = pair.value as Node | null;
  if (sameData(dataOf(node), value)) return [];
  try {
    if (isMap(node) && !node.flow && isGroup(value) && Object.keys(value).length > 0)
      return [...inMap(node, value, text)];
    if (isMap(node) && node.flow && isGroup(value)) return [...inFlowMap(node, value)];
    if (isSeq(node) && !node.flow && Array.isArray(value) && value.length > 0) return [...inSeq(node, value, text)];
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
  }
  const from = startOf(pair.key);
  return [{ from, to: endOf(pair, text), text: asItem(yamlLines({ [key]: value }), columnOf(from, text)) }];
}

/** `{ a: 1, b: 2 }` stays on its line while only its figures, dates and codes change. */
function* inFlowMap(map: YAMLMap, data: { readonly [key: string]: Json }): Generator<Splice> {
  if (map.items.length !== Object.keys(data).length) throw new CannotEdit();
  for (const { key, value } of map.items) {
    const now = isScalar(key) ? data[String(key.value)] : undefined;
    if (now === undefined) throw new CannotEdit();
    if (sameData(dataOf(value as Node | null), now)) continue;
    if (!isScalar(value) || !value.range || !/^[\w/.-]+$/u.test(String(now))) throw new CannotEdit();
    yield { from: value.range[0], to: value.range[1], text: String(now) };
  }
}

/** Items that begin and end both lists are the same items; between them some are changed, added or taken out. */
function* inSeq(seq: YAMLSeq, items: readonly Json[], text: string): Generator<Splice> {
  const nodes = seq.items as Node[];
  const shorter = Math.min(nodes.length, items.length);
  let head = 0;
  while (head < shorter && sameData(dataOf(nodes[head]), items[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameData(dataOf(nodes.at(-1 - tail)), items.at(-1 - tail))) tail += 1;
  const old = nodes.slice(head, nodes.length - tail);
  const fresh = items.slice(head, items.length - tail);
  const both = Math.min(old.length, fresh.length);
  for (let at = 0; at < both; at += 1) {
    const [node, item] = [old[at] as Node, fresh[at] as Json];
    if (isMap(node) && !node.flow && isGroup(item) && mostStays(node, item)) yield* inMap(node, item, text);
    else yield { from: startOf(node), to: endOfNode(node, text), text: itemText(item, columnOf(startOf(node), text)) };
  }
  for (const node of old.slice(both)) yield removal(dashOf(node, text), endOfNode(node, text), text);
  const added = fresh.slice(both);
  if (added.length === 0) return;
  const before = nodes[head + both - 1];
  const anchor = before ?? nodes[0];
  if (!anchor) throw new CannotEdit();
  const column = columnOf(dashOf(anchor, text), text);
  const lines = added.map((item) => `${' '.repeat(column)}- ${itemText(item, column + 2)}`).join('\n');
  if (before) yield insertionAfter(endOfNode(before, text), lines, text);
  else {
    const at = text.lastIndexOf('\n', dashOf(anchor, text)) + 1;
    yield { from: at, to: at, text: `${lines}\n` };
  }
}

/** An item that loses most of its fields is another one; the comments inside it spoke of the old one and go with it. */
function mostStays(map: YAMLMap, item: { readonly [key: string]: Json }): boolean {
  const kept = map.items.filter(({ key }) => isScalar(key) && Object.hasOwn(item, String(key.value)));
  return kept.length * 2 > map.items.length;
}

function dataOf(node: Node | null | undefined): Json {
  return node === null || node === undefined ? null : (node.toJSON() as Json);
}

function startOf(node: unknown): number {
  const range = (node as Node | null | undefined)?.range;
  if (!range) throw new CannotEdit();
  return range[0];
}

/** Where a pair ends: behind its value, without the line's end and without what follows it. */
function endOf(pair: Pair, text: string): number {
  const value = pair.value as Node | null;
  if (value?.range) return endOfNode(value, text);
  return (pair.key as Node).range?.[1] ?? fail();
}

function endOfNode(node: Node, text: string): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return isMap(node) ? endOf(last as Pair, text) : endOfNode(last as Node, text);
  }
  const end = node.range?.[1] ?? fail();
  const written = text.slice(node.range?.[0], end);
  return end - (written.length - written.trimEnd().length);
}

function fail(): never {
  throw new CannotEdit();
}

/** The dash before an item. */
function dashOf(node: Node, text: string): number {
  const at = text.lastIndexOf('-', startOf(node) - 1);
  if (at < 0 || text.slice(at + 1, startOf(node)).trim() !== '') throw new CannotEdit();
  return at;
}

function columnOf(offset: number, text: string): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Takes out whole lines, with their line's end. */
function removal(from: number, to: number, text: string): Splice {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  if (text.slice(start, from).trim() !== '') throw new CannotEdit();
  const next = text.indexOf('\n', to);
  return { from: start, to: next < 0 ? text.length : next + 1, text: '' };
}

/** Puts lines below the line that holds `end`. */
function insertionAfter(end: number, lines: string, text: string): Splice {
  const next = text.indexOf('\n', end);
  return next < 0
    ? { from: text.length, to: text.length, text: `\n${lines}` }
    : { from: next + 1, to: next + 1, text: `${lines}\n` };
}

function itemText(item: Json, column: number): string {
  if (Array.isArray(item)) throw new CannotEdit();
  const lines = isGroup(item) ? yamlLines(item) : yamlLines({ item }).map((line) => line.replace(/^item: ?/u, ''));
  return asItem(lines, column);
}
