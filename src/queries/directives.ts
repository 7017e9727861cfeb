import type { Directive } from '#domain/content/directive.ts';
import type { Rule } from '#domain/content/rule.ts';
import { documentDay } from '#domain/document-day.ts';
import type { Entry } from '#domain/record.ts';
import { obligationRules } from '#domain/rules.ts';
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
  const ruled = Map.groupBy(obligationRules(rules), ({ directive }) => directive);
  return { all, relatedTo: (id) => related.get(id) ?? [], rulesOf: (id) => ruled.get(id) ?? [] };
});
