import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import { holidaysOf } from '#domain/calendar.ts';
import { findAll } from '#domain/checks/index.ts';
import type { Finding, Problem } from '#domain/problem.ts';
import type { PublicRecord } from '#domain/record.ts';
import { type ReadSheet, readSheet, type SheetCell } from '#import/sheet/read-sheet.ts';
import { type RowOutcome, sheetChanges } from '#import/sheet/sheet-changes.ts';
import { checkContent, contextOf } from '#record/check-record.ts';
import { readRecord } from '#record/read-record.ts';
import { eventsText } from '#record/write-events.ts';
import { RecordFiles } from '../record-files.ts';
import { Refused } from '../refused.ts';
import type { ImportCall } from './call.ts';
import { closePackage, openXlsx } from './office-package.ts';

/** Imports a sheet of petitions: tells what each row would add and, with `--write`, adds it. @returns the exit code */
export async function importSheet(call: ImportCall): Promise<number> {
  const sheet = readSheet(await cellsOf(call.file));
  if ('problem' in sheet)
    throw new Refused(`${sheet.problem}\n→ Dùng bảng do lệnh npm run report -- petitions --xlsx ghi ra.`);
  const read = readRecord(call.root);
  const { record } = read;
  if (record === null) throw new Refused('Không đọc được hồ sơ.\n→ Chạy npm run check -- --content để xem vì sao.');
  const context = contextOf(read, call.today);
  const source = { record, holidays: holidaysOf(record.rules), asOf: context.asOf };
  const outcomes = judged(sheetChanges(sheet.rows, source), record, (changed) =>
    findAll({ ...context, record: { ...context.record, petitions: changed } }),
  );
  tell(sheet, outcomes, call);
  const added = outcomes.filter(({ kind }) => kind === 'added');
  if (outcomes.some(({ kind }) => kind === 'refused')) {
    call.print('\nChưa ghi gì: sửa các dòng có lỗi trong bảng rồi nhập lại. Ghi tất cả hoặc không ghi gì.');
    return 1;
  }
  if (added.length === 0) {
    call.print('\nKhông có gì mới.');
    return 0;
  }
  if (!call.write) {
    call.print(`\nChưa ghi gì: thêm --write để ghi ${added.length} diễn biến.`);
    return 0;
  }
  write(call, added);
  return 0;
}

async function cellsOf(file: string): Promise<SheetCell[][]> {
  const bytes = await readFile(file).catch(() => {
    throw new Refused(`Không đọc được tệp ${file}.\n→ Kiểm tra đường dẫn và quyền đọc.`);
  });
  const parts = openXlsx(new Uint8Array(bytes));
  try {
    const sheets = await readXlsxFile(Buffer.from(closePackage(parts)));
    return ((sheets.find(({ sheet }) => sheet === 'Kiến nghị') ?? sheets[0])?.data ?? []) as unknown as SheetCell[][];
  } catch {
    throw new Refused(
      'Không đọc được bảng tính này.\n→ Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập lại.',
    );
  }
}

/** The rows with what the record's own rules say of their events. */
function judged(
  outcomes: readonly RowOutcome[],
  record: PublicRecord,
  find: (petitions: PublicRecord['petitions']) => Finding[],
): RowOutcome[] {
  const before = new Set(find(record.petitions).map(keyOf));
  const changed = new Map(record.petitions);
  const places = new Map<string, RowOutcome>();
  for (const outcome of outcomes) {
    const petition = changed.get(outcome.id);
    if (outcome.event === null || outcome.kind !== 'added' || petition === undefined) continue;
    places.set(`${outcome.id} ${petition.events.length}`, outcome);
    changed.set(outcome.id, { ...petition, events: [...petition.events, outcome.event] });
  }
  const found = new Map<RowOutcome, string[]>();
  for (const finding of find(changed)) {
    if (before.has(keyOf(finding)) || finding.severity === 'warning') continue;
    const row = rowOf(finding, outcomes, places);
    if (row) found.set(row, [...(found.get(row) ?? []), `${finding.what} ${finding.remedy}`]);
  }
  return outcomes.map((outcome) => {
    const messages = found.get(outcome);
    return messages === undefined
      ? outcome
      : { ...outcome, kind: 'refused', messages: [...outcome.messages, ...messages] };
  });
}

const keyOf = ({ entry, path, what }: Finding) => JSON.stringify([entry, path, what]);

/** The row whose event a finding is about: by its place in the list, else the last row of that petition. */
function rowOf({ entry, path }: Finding, outcomes: readonly RowOutcome[], places: ReadonlyMap<string, RowOutcome>) {
  const id = entry.startsWith('petitions/') ? entry.slice('petitions/'.length) : null;
  const exact = id !== null && path[0] === 'events' ? places.get(`${id} ${String(path[1])}`) : undefined;
  const added = outcomes.filter(({ kind }) => kind === 'added');
  return exact ?? added.findLast((outcome) => outcome.id === id) ?? added.at(-1);
}

function tell(
  sheet: Exclude<ReadSheet, { problem: string }>,
  outcomes: readonly RowOutcome[],
  { print }: ImportCall,
): void {
  for (const title of sheet.unknownColumns) print(`Cột “${title}” không thuộc bảng này, không đọc.`);
  const words: Record<RowOutcome['kind'], string> = {
    none: 'không có gì mới',
    known: 'đã có trong hồ sơ',
    added: 'thêm diễn biến',
    refused: 'LỖI',
  };
  for (const { row, id, kind, event, messages } of outcomes) {
    if (kind === 'none' && messages.length === 0) continue;
    print(`Dòng ${row} ${id}: ${words[kind]}${event === null ? '' : ` ${event.date} ${event.status}: ${event.note}`}`);
    for (const message of messages) print(`  ${message}`);
  }
  const quiet = outcomes.filter(({ kind, messages }) => kind === 'none' && messages.length === 0).length;
  print(`${outcomes.length} dòng, ${quiet} dòng không có gì mới.`);
}

/** Adds the events, all or none: what the content check refuses is taken back. */
function write({ root, today, print }: ImportCall, added: readonly RowOutcome[]): void {
  const files = new RecordFiles(root);
  const paths: string[] = [];
  const before = errorsOf(root, today);
  for (const [id, rows] of Map.groupBy(added, ({ id: petition }) => petition)) {
    const path = `petitions/${/^kn-(\d{4})-/.exec(id)?.[1] ?? ''}/${id}.yaml`;
    const events = rows.flatMap(({ event }) => event ?? []);
    const text = eventsText(files.read(path) ?? '', events);
    if (text === null) {
      files.restore();
      throw new Refused(
        `Không thêm được vào content/${path}: danh sách events viết theo kiểu lạ.\n→ Viết mỗi diễn biến thành các dòng bắt đầu bằng “- date:”.`,
      );
    }
    files.replace(path, text);
    paths.push(path);
  }
  const fresh = errorsOf(root, today).filter(
    (problem) => !before.some((known) => problemKey(known) === problemKey(problem)),
  );
  if (fresh.length > 0) {
    files.restore();
    const lines = fresh.map(({ where, what, remedy }) => `${where.file}:${where.line} ${what} ${remedy}`);
    throw new Refused(`Chưa ghi gì, vì kiểm tra nội dung không nhận:\n${lines.join('\n')}`);
  }
  print(`\nĐã ghi ${added.length} diễn biến vào ${paths.length} tệp:`);
  for (const path of paths) print(`  content/${path}`);
}

const errorsOf = (root: string, today: string) =>
  checkContent(root, today).problems.filter(({ severity }) => severity === 'error');
const problemKey = ({ where, what }: Problem) => `${where.file} ${what}`;
