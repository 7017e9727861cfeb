import type { CivilDate } from '#domain/calendar.ts';
import type { Directive } from '#domain/content/directive.ts';
import type { Rule } from '#domain/content/rule.ts';
import { partialDate, shortDate } from '#domain/dates-in-words.ts';
import { documentDay } from '#domain/document-day.ts';
import { parseDocumentNumber, printHeaderLine, printNumber } from '#domain/document-number.ts';
import type { Entry } from '#domain/record.ts';
import { inverseRelationLabel, relationLabel } from '#domain/vocabulary-labels.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** A directive as another one relates to it. */
export interface RelatedDirective {
  /** `Thực hiện`, or read from the other side `Được thực hiện bằng`. */
  label: string;
  directive: Entry<Directive>;
}

export interface DirectiveIndex {
  /** Latest first; unknown days count from the day of publication. */
  all: readonly Entry<Directive>[];
  relatedTo(id: string): readonly RelatedDirective[];
  /** Obligations a directive sets. */
  rulesOf(id: string): readonly Entry<Rule>[];
}

export const getDirectives = oncePerBuild(async (): Promise<DirectiveIndex> => {
  const { directives, rules } = (await getIndex()).record;
  const all = [...directives.values()].sort((a, b) =>
    documentDay(a) < documentDay(b) ? 1 : documentDay(a) > documentDay(b) ? -1 : a.id < b.id ? -1 : 1,
  );
  const related = Map.groupBy(
    all.flatMap((from) =>
      from.relations.flatMap(({ kind, target }) => {
        const to = directives.get(target);
        if (to === undefined) return [];
        return [
          { of: from.id, label: relationLabel[kind], directive: to },
          { of: to.id, label: inverseRelationLabel[kind], directive: from },
        ];
      }),
    ),
    ({ of }) => of,
  );
  const ruled = Map.groupBy(
    [...rules.values()].filter((rule) => rule.kind !== 'holidays'),
    ({ directive }) => directive,
  );
  return { all, relatedTo: (id) => related.get(id) ?? [], rulesOf: (id) => ruled.get(id) ?? [] };
});

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
