import { firstPossibleDay } from '../calendar.ts';
import type { CollectionName } from '../collections.ts';
import type { PublicRecord } from '../record.ts';
import type { CheckContext } from './context.ts';
import { ascending, elsewhere, maybe, named, notAhead, order, type Pairs, span, withinYear } from './named-dates.ts';
import { datesOfPetitionEvents, datesOfWork } from './petition-dates.ts';
import { datesOfSession, sessionDay } from './session-dates.ts';

type EntryOf<K extends CollectionName> = PublicRecord[K] extends ReadonlyMap<string, infer E> ? E : never;

const LAST_DAY = '9999-12-31';

interface Published {
  publishedAt: string;
  clearedAt: string;
  changes: readonly { at: string }[];
  issued?: string | null;
  disclosure?: readonly { from: string; to?: string | undefined }[];
}

/** What every published document keeps: cleared and issued before it was published, changed afterwards. */
function* published(document: Published, context: CheckContext): Pairs {
  const publishedAt = named('ngày đăng', document.publishedAt, 'publishedAt');
  const clearedAt = named('ngày duyệt cho công khai', document.clearedAt, 'clearedAt');
  const issued = maybe('ngày ban hành', document.issued, 'issued');
  const changes = document.changes.map(({ at }, index) => named('ngày sửa', at, 'changes', index, 'at'));
  yield* order(clearedAt, publishedAt, 'earlier');
  yield* order(issued, publishedAt, 'earlier');
  for (const change of changes) yield* order(publishedAt, change);
  yield* ascending(changes);
  yield* notAhead([publishedAt, clearedAt, issued, ...changes], context);
  yield* withinYear(clearedAt, publishedAt);
  for (const [index, { from, to }] of (document.disclosure ?? []).entries()) {
    yield* order(
      named('ngày bắt đầu công khai', from, 'disclosure', index, 'from'),
      maybe('ngày kết thúc công khai', to, 'disclosure', index, 'to'),
    );
  }
}

/** The dates of each kind of entry that have an order among them. */
export const datesOf: { [K in CollectionName]: (entry: EntryOf<K>, context: CheckContext) => Pairs } = {
  *bodies(body) {
    yield* span(body.validFrom, body.validTo);
    const publishes = maybe('ngày bắt đầu công khai hồ sơ', body.publishesFrom, 'publishesFrom');
    yield* order(publishes, maybe('ngày kết thúc hoạt động', body.validTo, 'validTo'), 'earlier');
    for (const [index, { from, to }] of body.heads.entries()) yield* span(from, to, 'heads', index);
  },
  *places(place) {
    yield* span(place.validFrom, place.validTo);
    const ends = maybe('ngày kết thúc', place.validTo, 'validTo');
    for (const [index, { part, from }] of place.mergedInto.entries()) {
      if (part === 'whole') yield* order(ends, named('ngày sáp nhập', from, 'mergedInto', index, 'from'), 'earlier');
    }
  },
  *rules(rule) {
    if (rule.kind !== 'holidays') yield* span(rule.validFrom, rule.validTo);
  },
  *directives(directive, context) {
    // A directive may be put in ahead of its time: a portal that lives on an earlier day still knows what was to come.
    yield* published(directive, { ...context, asOf: LAST_DAY });
    const effective = maybe('ngày có hiệu lực', directive.effective, 'effective');
    yield* order(maybe('ngày ban hành', directive.issued, 'issued'), effective);
  },
  *plans(plan, context) {
    yield* published(plan, context);
    for (const [index, { from, to }] of plan.items.entries()) yield* span(from, to, 'items', index);
  },
  *dialogues(dialogue, context) {
    yield* published(dialogue, context);
    yield* datesOfSession(dialogue, context);
  },
  *conclusions(conclusion, context) {
    yield* published(conclusion, context);
    const session = sessionDay(conclusion.session, context);
    const result = maybe('ngày công bố kết quả', conclusion.resultPublishedAt, 'resultPublishedAt');
    yield* order(session, maybe('ngày ban hành', conclusion.issued, 'issued'));
    yield* order(maybe('ngày ban hành', conclusion.issued, 'issued'), result);
    yield* notAhead([result], context);
  },
  *questions({ id, asOf, questions, changes }, context) {
    const counted = named('ngày tính số liệu', asOf, 'asOf');
    const opened = context.record.dialogues.get(id)?.intake?.from;
    const removed = questions.map((question, index) =>
      'removed' in question ? named('ngày gỡ câu hỏi', question.removed.at, 'questions', index, 'removed', 'at') : null,
    );
    const changed = changes.map(({ at }, index) => named('ngày sửa', at, 'changes', index, 'at'));
    if (opened) yield* order(elsewhere('ngày bắt đầu nhận ý kiến', opened), counted);
    for (const date of removed) yield* order(date, counted, 'earlier');
    yield* ascending(changed);
    yield* notAhead([counted, ...removed, ...changed], context);
  },
  *petitions(petition, context) {
    yield* datesOfPetitionEvents(petition, context);
    yield* datesOfWork(petition, context);
  },
  *supervision(note, context) {
    yield* published(note, context);
    const supervisedAt = named('ngày giám sát', note.supervisedAt, 'supervisedAt');
    const conclusion = context.record.conclusions.get(note.conclusion);
    if (conclusion?.issued && firstPossibleDay(conclusion.issued) <= conclusion.publishedAt) {
      yield* order(elsewhere('ngày ban hành kết luận', conclusion.issued), supervisedAt);
    }
    yield* order(supervisedAt, maybe('ngày ban hành', note.issued, 'issued'), 'earlier');
    yield* notAhead([supervisedAt], context);
  },
  *reports(report, context) {
    yield* published(report, context);
    const asOf = named('ngày chốt số liệu', report.asOf, 'asOf');
    yield* order(named('ngày bắt đầu kỳ số liệu', report.from, 'from'), asOf);
    yield* order(asOf, maybe('ngày ban hành', report.issued, 'issued'), 'earlier');
    yield* notAhead([asOf], context);
  },
};
