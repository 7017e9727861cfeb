import { petitionSchema } from '#domain/content/petition.ts';
import { type Question, type Questions, questionsSchema } from '#domain/content/questions.ts';
import { isGroup, type Json } from '#domain/json.ts';
import type { Acceptance } from '#domain/question-update.ts';
import { editedInPlace, parsed } from './edited-yaml.ts';
import { asItem, yamlLines } from './yaml-splice.ts';

/**
 * The text of a file of questions: what is the same keeps its bytes, comments included, and the rest is changed in place.
 * @param before the file's text, or `null` for a new file
 */
export function questionsText(before: string | null, data: Questions): string {
  if (before === null) return newText(data);
  const edited = editedInPlace(before, asWritten(data, parsed(before)));
  if (edited !== null) return edited;
  const text = `${leadingComment(before)}${newText(data)}`;
  return before.includes('\r\n') ? text.replaceAll(/\r?\n/gu, '\r\n') : text;
}

/** The data as the file would say it: what counts nothing is left out where the file leaves it out. */
function asWritten(
  { questions, changes, illustrative, ...data }: Questions,
  file: Json,
): { readonly [key: string]: Json } {
  const before = isGroup(file) ? file : {};
  const list = Array.isArray(before['questions']) ? before['questions'].filter(isGroup) : [];
  const byNumber = new Map(list.map((question) => [question['number'], question]));
  return lean(
    { ...data, questions: questions.map((each) => lean(each, byNumber.get(each.number))), changes, illustrative },
    before,
  );
}

function lean(now: object, before: object = {}): { readonly [key: string]: Json } {
  const said = Object.entries(now).filter(
    ([key, value]) => value !== undefined && (Object.hasOwn(before, key) || !countsNothing(value)),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(said)));
}

const countsNothing = (value: unknown) =>
  value === 0 || value === false || (Array.isArray(value) && value.length === 0);

/** What a file of questions says; `null` when it does not fit its schema. */
export function readQuestions(text: string): Questions | null {
  const read = questionsSchema.safeParse(parsed(text));
  return read.success ? read.data : null;
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

const leadingComment = (text: string) => /^(?:#.*\n)*/u.exec(text)?.[0] ?? '';

/** What a petition's file says of its acceptance; `undefined` where it says nothing that could be read. */
export function acceptanceIn(text: string): Acceptance | undefined {
  const data = parsed(text);
  const read = petitionSchema.shape.acceptance.safeParse(isGroup(data) ? data['acceptance'] : undefined);
  return read.success ? read.data : undefined;
}

/** The text of a petition's file with the sums of what senders said of its answer; nothing else changes. */
export function acceptanceText(before: string, acceptance: Acceptance): string {
  const data = parsed(before);
  const text = isGroup(data) ? editedInPlace(before, { ...data, acceptance: { ...acceptance } }) : null;
  if (text === null) throw new Error('The petition cannot be edited in place');
  return text;
}
