import type { FieldRow } from '../field-table.ts';
import { safeCell } from '../spreadsheet-cell.ts';

/**
 * Columns of a table of entries: every field outside lists. Fields of a group are named `group.field`; a list is one
 * column, whose cells hold it as JSON.
 */
export function flatColumns(fields: readonly FieldRow[]): FieldRow[] {
  const groups = new Set(fields.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('.')))));
  return fields.filter(({ path }) => !path.includes('[]') && !groups.has(path));
}

/** One entry as cells that no spreadsheet takes for a formula; what it does not have is an empty cell. */
export function flatRow(entry: object, columns: readonly FieldRow[]): string[] {
  return columns.map(({ path }) => safeCell(asText(valueAt(entry, path.split('.')))));
}

function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt((value as Readonly<Record<string, unknown>>)[key], rest);
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
