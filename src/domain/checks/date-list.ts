import { dayOf, firstPossibleDay, lastPossibleDay } from '../calendar.ts';
import type { CollectionName } from '../collections.ts';
import type { Dialogue } from '../content/dialogue.ts';
import type { Petition } from '../content/petition.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { clausesOf } from './clause-list.ts';
import type { CheckContext } from './context.ts';
import type { NamedDate, Ordered } from './date-order.ts';

type EntryOf<K extends CollectionName> = PublicRecord[K] extends ReadonlyMap<string, infer E> ? E : never;
type Pairs = Generator<Ordered>;
type MaybeDate = string | null | undefined;

/** Beyond this many events only neighbours are compared. */
const MOST_EVENTS = 60;
const LAST_DAY = '9999-12-31';

function named(name: string, date: string, ...path: PropertyKey[]): NamedDate {
  const day = dayOf(date);
  return { name, first: firstPossibleDay(day), last: lastPossibleDay(day), path };
}

const elsewhere = (name: string, date: string): NamedDate => ({ ...named(name, date), path: null });

function* order(earlier: NamedDate | null, later: NamedDate | null, suspect: Ordered['suspect'] = 'later'): Pairs {
  if (earlier && later) yield { earlier, later, suspect };
}

const maybe = (name: string, date: MaybeDate, ...path: PropertyKey[]) =>
  date === null || date === undefined ? null : named(name, date, ...path);

function* ascending(dates: readonly NamedDate[]): Pairs {
  for (const [index, later] of dates.entries()) {
    const before = dates.length > MOST_EVENTS ? dates.slice(Math.max(0, index - 1), index) : dates.slice(0, index);
    for (const earlier of before) yield* order(earlier, later);
  }
}

function* notAhead(dates: readonly (NamedDate | null)[], { asOf }: CheckContext): Pairs {
  const today = elsewhere('ngày cổng đang sống', asOf);
  for (const date of dates) yield* order(date, today, 'earlier');
}

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
  for (const [index, { from, to }] of (document.disclosure ?? []).entries()) {
    yield* order(
      named('ngày bắt đầu công khai', from, 'disclosure', index, 'from'),
      maybe('ngày kết thúc công khai', to, 'disclosure', index, 'to'),
    );
  }
}

function* span(from: MaybeDate, to: MaybeDate, ...path: PropertyKey[]): Pairs {
  yield* order(
    maybe('ngày bắt đầu', from, ...path, path.length > 0 ? 'from' : 'validFrom'),
    maybe('ngày kết thúc', to, ...path, path.length > 0 ? 'to' : 'validTo'),
  );
}

/** The day of a session as other files know it; `null` when the session is unknown or its own dates are in doubt. */
export function sessionDay(id: string | undefined, { record, asOf }: CheckContext): NamedDate | null {
  const session = id === undefined ? undefined : record.dialogues.get(id);
  if (session === undefined) return null;
  const day = dayOf(session.startsAt);
  const inDoubt = dayOf(session.announcedAt) > day || (session.held !== undefined && day > asOf);
  return inDoubt ? null : elsewhere('ngày họp', session.startsAt);
}

/** The session day of a petition, unless it is in doubt which session that is. */
function petitionDay({ id, session }: Entry<Petition>, context: CheckContext): NamedDate | null {
  return clausesOf(context.record).displaced.has(id) ? null : sessionDay(session, context);
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

function* datesOfSession(dialogue: Entry<Dialogue>, context: CheckContext): Pairs {
  const startsAt = named('ngày họp', dialogue.startsAt, 'startsAt');
  const announcedAt = named('ngày thông báo', dialogue.announcedAt, 'announcedAt');
  yield* order(announcedAt, startsAt, 'earlier');
  yield* notAhead([announcedAt], context);
  if (dialogue.held) yield* notAhead([{ ...startsAt, name: 'ngày họp của buổi đã có số liệu biên bản' }], context);
  if (dialogue.intake) {
    const to = named('ngày cuối nhận ý kiến', dialogue.intake.to, 'intake', 'to');
    yield* order(named('ngày đầu nhận ý kiến', dialogue.intake.from, 'intake', 'from'), to);
    yield* order(to, startsAt, 'earlier');
  }
  const history = dialogue.history.map(({ at }, index) => named('ngày báo dời, hủy', at, 'history', index, 'at'));
  for (const change of history) yield* order(announcedAt, change);
  yield* ascending(history);
  yield* notAhead(history, context);
}

/** Events happen in their order, not before the petition could be made, and not ahead of today. */
export function* datesOfPetitionEvents(petition: Entry<Petition>, context: CheckContext): Pairs {
  const events = petition.events.map(({ date }, index) => named('ngày của diễn biến', date, 'events', index, 'date'));
  yield* ascending(events);
  yield* notAhead(events, context);
  const day = petitionDay(petition, context);
  const announced = context.record.dialogues.get(petition.session)?.announcedAt;
  for (const [index, date] of events.entries()) {
    // Questions sent ahead are received before the session; what is done about them follows it.
    const ahead = petition.source !== 'at_session' && petition.events[index]?.status === 'received';
    if (!ahead) yield* order(day, date);
    else if (day && announced) yield* order(elsewhere('ngày thông báo buổi đối thoại', announced), date);
  }
}

function* datesOfWork(petition: Entry<Petition>, context: CheckContext): Pairs {
  const day = petitionDay(petition, context);
  const assigned = petition.assignments.map(({ at }, index) => named('ngày giao việc', at, 'assignments', index, 'at'));
  const extended = petition.extensions.map(({ at }, index) => named('ngày gia hạn', at, 'extensions', index, 'at'));
  const answered = petition.responses.map(({ date }, index) => named('ngày trả lời', date, 'responses', index, 'date'));
  const changed = petition.changes.map(({ at }, index) => named('ngày sửa', at, 'changes', index, 'at'));
  const shown = petition.events.flatMap(({ evidence }, index) =>
    evidence.map(({ date }, at) => named('ngày của bằng chứng', date, 'events', index, 'evidence', at, 'date')),
  );
  for (const date of [...assigned, ...answered]) yield* order(day, date);
  for (const dates of [assigned, extended, answered, changed]) yield* ascending(dates);
  yield* notAhead([...assigned, ...extended, ...answered, ...changed, ...shown], context);
  for (const [index, { due }] of petition.assignments.entries()) {
    if ('date' in due)
      yield* order(assigned[index] ?? null, named('hạn', due.date, 'assignments', index, 'due', 'date'));
  }
  for (const [index, { date, nextCheck }] of petition.events.entries()) {
    yield* order(
      named('ngày của diễn biến', date, 'events', index, 'date'),
      maybe('ngày kiểm tra lại', nextCheck, 'events', index, 'nextCheck'),
    );
  }
}
