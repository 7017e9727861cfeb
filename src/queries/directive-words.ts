import type { CivilDate } from '#domain/calendar.ts';
import type { Directive } from '#domain/content/directive.ts';
import { partialDate, shortDate } from '#domain/dates-in-words.ts';
import { parseDocumentNumber, printHeaderLine, printNumber } from '#domain/document-number.ts';

/** How one speaks of a directive: `Công văn 1416-CV/TU`; a number that is not known is not made up. */
export function directiveName({ docType, number }: Pick<Directive, 'docType' | 'number'>): string {
  const type = docType.charAt(0).toUpperCase() + docType.slice(1);
  if (number === null) return `${type} không rõ số`;
  const parsed = parseDocumentNumber(number);
  if (parsed === null) return `${type} ${number}`;
  return parsed.number === null ? `${type} số …${printNumber(parsed)}` : `${type} ${printNumber(parsed)}`;
}

/** The number as the header prints it, and plain words where it is not known. */
export function numberLine(number: string | null): string {
  if (number === null) return 'không rõ số, ký hiệu';
  const parsed = parseDocumentNumber(number);
  if (parsed === null) return number;
  return `${printHeaderLine(parsed)}${parsed.number === null ? ' (bản cổng có để trống số)' : ''}`;
}

/** The day of issue, and plain words for what is not known of it. */
export function dayLine(issued: string | null): string {
  if (issued === null) return 'không rõ ngày ban hành';
  const missing = issued.length === 4 ? ' (không rõ ngày, tháng)' : issued.length === 7 ? ' (không rõ ngày)' : '';
  return `${partialDate(issued)}${missing}`;
}

/** Said of a directive that is not in force yet on the day; `null` of any other. */
export function notYetInForce({ effective, issued }: Pick<Directive, 'effective' | 'issued'>, asOf: CivilDate) {
  const from = effective ?? (issued?.length === 10 ? issued : undefined);
  if (from === undefined || from <= asOf) return null;
  return `Chưa có hiệu lực vào ngày ${shortDate(asOf)}: văn bản có hiệu lực từ ngày ${shortDate(from)}.`;
}
