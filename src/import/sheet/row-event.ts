import { type PetitionEvent, petitionEventSchema } from '#domain/content/petition.ts';
import { findPersonalData, personalDataLabels } from '#domain/personal-data.ts';
import { type Status, statuses, statusMeaning } from '#domain/petition-status.ts';
import { fold } from '#domain/vietnamese.ts';
import { evidenceKindLabel } from '#domain/vocabulary-labels.ts';
import type { BodyIndex } from '../recognise/body-index.ts';
import { type EventColumn, sheetColumns } from './columns.ts';
import type { SheetRow } from './read-sheet.ts';

/** What a row asks for: an event to add, or why that cannot be. Neither: nothing new was typed. */
interface RowEvent {
  readonly event: PetitionEvent | null;
  readonly errors: readonly string[];
}

const titleOf = (column: EventColumn) =>
  sheetColumns.find((one) => 'typed' in one && one.typed === column)?.title ?? column;
const statusByWord = new Map<string, Status>(
  statuses.flatMap((status) => [[fold(status), status] as const, [fold(statusMeaning[status].label), status] as const]),
);
const kindByWord = new Map(
  Object.entries(evidenceKindLabel).flatMap(([kind, label]) => [
    [fold(kind), kind] as const,
    [fold(label), kind] as const,
  ]),
);

/** Reads the new event of a row. Every mistake of the row is told at once. */
export function rowEvent({ typed }: SheetRow, bodies: BodyIndex, isBody: (id: string) => boolean): RowEvent {
  if (Object.keys(typed).length === 0) return { event: null, errors: [] };
  const errors: string[] = [];
  const required = (column: EventColumn) => {
    if (typed[column] === undefined) errors.push(`Thiếu “${titleOf(column)}”.`);
    return typed[column];
  };
  for (const [column, text] of Object.entries(typed) as [EventColumn, string][]) {
    for (const { kind, sample } of findPersonalData(text))
      errors.push(`“${titleOf(column)}” có ${personalDataLabels[kind]} (${sample}): bỏ đi, gọi chung.`);
  }
  const status = statusOf(required('status'), errors);
  const by = bodyOf(typed.by, bodies, isBody, errors);
  const evidence = evidenceOf(typed, errors);
  const forwarded = status === 'forwarded' && evidence !== undefined;
  const event = {
    date: required('date'),
    status,
    note: required('note'),
    ...(by !== undefined && { by }),
    ...(forwarded && { document: citedOf(evidence) }),
    ...(evidence !== undefined && !forwarded && { evidence: [evidence] }),
    ...given(typed, ['reason', 'roadmap', 'recipient', 'nextCheck']),
  };
  const parsed = petitionEventSchema.safeParse(event);
  if (!parsed.success && errors.length === 0)
    errors.push(
      ...parsed.error.issues.map(
        ({ path }) => `“${titleOfPath(path)}” chưa đúng: ngày ghi 27/9/2024, địa chỉ ghi https://….`,
      ),
    );
  return { event: parsed.success && errors.length === 0 ? parsed.data : null, errors };
}

function statusOf(text: string | undefined, errors: string[]): Status | undefined {
  const status = text === undefined ? undefined : statusByWord.get(fold(text));
  if (text !== undefined && status === undefined) errors.push(`Không có trạng thái “${text}”: xem trang “Cách điền”.`);
  return status;
}

function bodyOf(
  name: string | undefined,
  bodies: BodyIndex,
  isBody: (id: string) => boolean,
  errors: string[],
): string | undefined {
  if (name === undefined) return undefined;
  const id = isBody(name) ? name : bodies.find(name);
  if (id === null) errors.push(`Không rõ “${name}” là cơ quan nào: ghi mã trong content/bodies hoặc tên đầy đủ.`);
  return id ?? undefined;
}

type Typed = SheetRow['typed'];

function evidenceOf(typed: Typed, errors: string[]) {
  const said = (['evidence', 'evidenceKind', 'evidenceDate', 'evidenceNumber', 'evidenceUrl'] as const).some(
    (column) => typed[column] !== undefined,
  );
  if (!said) return undefined;
  for (const column of ['evidence', 'evidenceDate'] as const)
    if (typed[column] === undefined) errors.push(`Có bằng chứng mà thiếu “${titleOf(column)}”.`);
  const kind = kindByWord.get(fold(typed.evidenceKind ?? 'document'));
  if (kind === undefined) errors.push(`Không có loại bằng chứng “${typed.evidenceKind ?? ''}”: xem trang “Cách điền”.`);
  return {
    kind,
    title: typed.evidence,
    date: typed.evidenceDate,
    ...(typed.evidenceNumber !== undefined && { number: typed.evidenceNumber }),
    ...(typed.evidenceUrl !== undefined && { url: typed.evidenceUrl }),
  };
}

/** A petition is forwarded by a document: the evidence typed is that document. */
function citedOf({ number, title, date }: { number?: string; title: string | undefined; date: string | undefined }) {
  return { ...(number !== undefined && { number }), title, date };
}

function given(typed: Typed, columns: readonly EventColumn[]) {
  return Object.fromEntries(
    columns.flatMap((column) => (typed[column] === undefined ? [] : [[column, typed[column]]])),
  );
}

function titleOfPath(path: readonly PropertyKey[]): string {
  if (path[0] !== 'evidence') return titleOf(String(path[0]) as EventColumn);
  const columns: Readonly<Record<string, EventColumn>> = {
    date: 'evidenceDate',
    url: 'evidenceUrl',
    kind: 'evidenceKind',
  };
  return titleOf(columns[String(path[2])] ?? 'evidence');
}
