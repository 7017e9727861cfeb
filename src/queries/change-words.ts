import { collections } from '#domain/collections.ts';
import { shortDate, timeOfDay } from '#domain/dates-in-words.ts';
import { fieldTable } from '#domain/field-table.ts';
import { isGroup, type Json } from '#domain/json.ts';
import { statusMeaning } from '#domain/petition-status.ts';
import type { FieldChange } from '#domain/register/field-changes.ts';
import { collectionOf } from '#domain/register/published-document.ts';
import {
  chairRoleLabel,
  competenceLabel,
  disclosureChannelLabel,
  evidenceKindLabel,
  findingLabel,
  intakeChannelLabel,
  petitionSourceLabel,
  replyModeLabel,
  responseModeLabel,
} from '#domain/vocabulary-labels.ts';

/** One changed field in words; without `before` it is new, without `after` it is gone. */
export interface ChangeInWords {
  label: string;
  before: string | null;
  after: string | null;
}

const labels = new Map<string, ReadonlyMap<string, string>>();

/**
 * A changed field of an entry as a resident reads it: its Vietnamese name, what was and what is.
 * @param nameOf name of a unit, place, topic or session by its code
 */
export function changeInWords(
  entry: string,
  { field, before, after }: FieldChange,
  nameOf: (code: string) => string | null,
): ChangeInWords {
  const path = field.filter((key) => typeof key === 'string').join('.');
  const item = field.findLast((key) => typeof key === 'number');
  const words = (value: Json | undefined) => (value === undefined ? null : inWords(value, path, { entry, nameOf }));
  const place = item === undefined ? '' : field[0] === 'text' ? `, đoạn ${item + 1}` : `, mục ${item + 1}`;
  return { label: `${labelOf(entry, path)}${place}`, before: words(before), after: words(after) };
}

interface Reading {
  entry: string;
  nameOf(code: string): string | null;
}

function inWords(value: Json, path: string, reading: Reading): string {
  if (Array.isArray(value)) return value.map((item) => inWords(item, path, reading)).join('; ');
  if (isGroup(value))
    return Object.entries(value)
      .map(([key, part]) => `${labelOf(reading.entry, `${path}.${key}`)}: ${inWords(part, `${path}.${key}`, reading)}`)
      .join('; ');
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (value === null) return 'không có';
  const text = String(value);
  const named = codeWords(path, text) ?? reading.nameOf(text);
  if (named !== null) return named;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return shortDate(text);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(text) ? `${timeOfDay(text)}, ngày ${shortDate(text)}` : text;
}

/** Codes as residents read them; `null` for what is no code, or one told as it is. */
function codeWords(path: string, text: string): string | null {
  const labelled = Object.entries(codeLabels).find(([end]) => path === end || path.endsWith(`.${end}`))?.[1];
  return labelled?.[text] ?? null;
}

const statusLabel = Object.fromEntries(Object.entries(statusMeaning).map(([code, { label }]) => [code, label]));

const codeLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'events.status': statusLabel,
  'responses.mode': responseModeLabel,
  'assignments.replyMode': replyModeLabel,
  'evidence.kind': evidenceKindLabel,
  'disclosure.channel': disclosureChannelLabel,
  'intake.channels': intakeChannelLabel,
  'chairs.role': chairRoleLabel,
  'findings.finding': findingLabel,
  competence: competenceLabel,
  source: petitionSourceLabel,
};

/** First words of the field's description, which say what it is; the rest says how to write it. */
function labelOf(entry: string, path: string): string {
  if (path === 'text') return 'Phần văn bản';
  const collection = collectionOf(entry);
  const known =
    labels.get(collection) ??
    new Map(fieldTable(collections[collection].schema).map((row) => [row.path.replaceAll('[]', ''), row.about]));
  labels.set(collection, known);
  return (
    known
      .get(path)
      ?.split(/[;:,(]/u)[0]
      ?.trim() || path
  );
}
