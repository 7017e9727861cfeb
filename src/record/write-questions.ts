import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { petitionSchema } from '#domain/content/petition.ts';
import { type Question, type Questions, questionsSchema } from '#domain/content/questions.ts';
import type { Acceptance } from '#domain/question-update.ts';
import { asItem, columnOf, rangeOf, type Splice, spliced, trimmedEnd, valueSplice, yamlLines } from './yaml-splice.ts';

/**
 * The text of a file of questions: what is the same keeps its bytes, comments included, and the rest is changed in place.
 * @param before the file's text, or `null` for a new file
 */
export function questionsText(before: string | null, data: Questions): string {
  if (before === null) return newText(data);
  const crlf = before.includes('\r\n');
  const plain = crlf ? before.replaceAll('\r\n', '\n') : before;
  const text = changedText(plain, data) ?? `${leadingComment(plain)}${newText(data)}`;
  return crlf ? text.replaceAll('\n', '\r\n') : text;
}

/** `null` where the file is written in a way that cannot be changed in place. */
function changedText(before: string, data: Questions): string | null {
  const map = parseDocument(before).contents;
  if (!isMap(map)) return null;
  const list = map.get('questions', true);
  if (!isSeq(list) || !list.range) return null;
  const splices = [
    ...valueSplice(scalarAt(map, 'asOf'), data.asOf),
    ...valueSplice(scalarAt(map, 'clearedBy'), data.clearedBy),
    ...figures(map, 'received', data.received),
    ...figures(map, 'outcomes', data.outcomes),
    ...listSplices(before, list, data.questions),
  ];
  const text = spliced(before, splices);
  return isDeepStrictEqual(readQuestions(text), data) ? text : null;
}

/** What a file of questions says; `null` when it does not fit its schema. */
export function readQuestions(text: string): Questions | null {
  const parsed = questionsSchema.safeParse(parseDocument(text).toJS());
  return parsed.success ? parsed.data : null;
}

const scalarAt = (map: YAMLMap, key: string) => map.get(key, true) as Node | undefined;

function figures(map: YAMLMap, key: string, values: Readonly<Record<string, number>>): Splice[] {
  const group = map.get(key, true);
  if (!isMap(group)) throw new Error(`“${key}” is no group of figures`);
  return Object.entries(values).flatMap(([name, value]) => valueSplice(scalarAt(group, name), value));
}

function listSplices(before: string, list: YAMLSeq, questions: readonly Question[]): Splice[] {
  const written = list.items.map((item) => ({ item, was: isMap(item) ? (item.toJSON() as Partial<Question>) : {} }));
  const numbers = new Set(written.map(({ was }) => was.number));
  const fresh = questions.filter(({ number }) => !numbers.has(number));
  if (list.flow === true || list.items.length === 0) return wholeList(before, list, questions);
  const column = columnOf(before, rangeOf(list.items[0])[0]);
  const changed = written.flatMap(({ item, was }): Splice[] => {
    const now = questions.find(({ number }) => number === was.number);
    if (now === undefined || isDeepStrictEqual(withDefaults(was), now)) return [];
    const [from, end] = rangeOf(item);
    return [{ from, to: trimmedEnd(before, from, end), text: asItem(itemLines(now), columnOf(before, from)) }];
  });
  const [from, end] = rangeOf(list.items.at(-1));
  const last = trimmedEnd(before, from, end);
  const added = fresh.map((question) => `\n${' '.repeat(column - 2)}- ${asItem(itemLines(question), column)}`).join('');
  return added === '' ? changed : [...changed, { from: last, to: last, text: added }];
}

function wholeList(before: string, list: YAMLSeq, questions: readonly Question[]): Splice[] {
  const written = (list.toJSON() as Partial<Question>[]).map(withDefaults);
  if (isDeepStrictEqual(written, questions)) return [];
  const [from, end] = rangeOf(list);
  const lineStart = from - columnOf(before, from);
  const opener = before.slice(lineStart, from).trimEnd();
  return [{ from: lineStart, to: trimmedEnd(before, from, end), text: `${opener}\n${listText(questions)}` }];
}

function withDefaults(question: Partial<Question>): Partial<Question> {
  return 'text' in question ? { merged: 0, support: 0, ...question } : question;
}

/** Counts of nothing are left out, as a clerk would. */
function itemLines(question: Question): string[] {
  if (!('text' in question)) return yamlLines(question);
  const { merged, support, petition, ...said } = question;
  return yamlLines({ ...said, merged: merged || undefined, support: support || undefined, petition });
}

const listText = (questions: readonly Question[]) =>
  questions.map((question) => `  - ${asItem(itemLines(question), 4)}`).join('\n');

function newText({ questions, changes, illustrative, ...data }: Questions): string {
  const head = yamlLines(data);
  const list = questions.length === 0 ? ['questions: []'] : ['questions:', listText(questions)];
  const tail = { changes: changes.length > 0 ? changes : undefined, illustrative: illustrative || undefined };
  const rest = Object.values(tail).some((value) => value !== undefined) ? yamlLines(tail) : [];
  return `${[...head, ...list, ...rest].join('\n')}\n`;
}

const leadingComment = (text: string) => /^(?:#.*\n)*/.exec(text)?.[0] ?? '';

/** What a petition's file says of its acceptance; `undefined` where it says nothing that could be read. */
export function acceptanceIn(text: string): Acceptance | undefined {
  const data: unknown = parseDocument(text).toJS();
  const parsed = petitionSchema.shape.acceptance.safeParse(Object(data).acceptance);
  return parsed.success ? parsed.data : undefined;
}

/** The text of a petition's file with the sums of what senders said of its answer; nothing else changes. */
export function acceptanceText(before: string, acceptance: Acceptance): string {
  const map = parseDocument(before).contents;
  if (!isMap(map)) throw new Error('The petition is no group of fields');
  const written = map.get('acceptance', true);
  if (isMap(written)) {
    return spliced(
      before,
      Object.entries(acceptance).flatMap(([key, value]) => valueSplice(scalarAt(written, key), value)),
    );
  }
  const { satisfied, accepted, notYet } = acceptance;
  const line = `acceptance: { satisfied: ${satisfied}, accepted: ${accepted}, notYet: ${notYet} }`;
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  return `${before.trimEnd()}${eol}${line}${eol}`;
}
