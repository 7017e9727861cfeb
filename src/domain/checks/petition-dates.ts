import type { Petition } from '../content/petition.ts';
import type { Entry } from '../record.ts';
import { clausesOf } from './clause-list.ts';
import type { CheckContext } from './context.ts';
import { ascending, elsewhere, maybe, type NamedDate, named, notAhead, order, type Pairs } from './named-dates.ts';
import { sessionDay } from './session-dates.ts';

/** The session day of a petition, unless it is in doubt which session that is. */
function petitionDay({ id, session }: Entry<Petition>, context: CheckContext): NamedDate | null {
  return clausesOf(context.record).displaced.has(id) ? null : sessionDay(session, context);
}

/** Events happen in their order, not before the petition could be made, and not ahead of today. */
export function* datesOfPetitionEvents(petition: Entry<Petition>, context: CheckContext): Pairs {
  const events = petition.events.map(({ date }, index) =>
    named(`ngày của diễn biến ${index + 1}`, date, 'events', index, 'date'),
  );
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

/** Work is assigned after the session, in its order, and due after it was assigned. */
export function* datesOfWork(petition: Entry<Petition>, context: CheckContext): Pairs {
  const day = petitionDay(petition, context);
  const assigned = petition.assignments.map(({ at }, index) =>
    named(`ngày giao việc ${index + 1}`, at, 'assignments', index, 'at'),
  );
  const extended = petition.extensions.map(({ at }, index) =>
    named(`ngày gia hạn ${index + 1}`, at, 'extensions', index, 'at'),
  );
  const answered = petition.responses.map(({ date }, index) =>
    named(`ngày trả lời ${index + 1}`, date, 'responses', index, 'date'),
  );
  const changed = petition.changes.map(({ at }, index) => named(`ngày sửa ${index + 1}`, at, 'changes', index, 'at'));
  const shown = petition.events.flatMap(({ evidence }, index) =>
    evidence.map(({ date }, at) => named('ngày của bằng chứng', date, 'events', index, 'evidence', at, 'date')),
  );
  const cited = (['extensions', 'responses', 'events'] as const).flatMap((list) =>
    petition[list].map(({ document }, index) =>
      maybe('ngày của văn bản', document?.date, list, index, 'document', 'date'),
    ),
  );
  for (const date of [...assigned, ...answered]) yield* order(day, date);
  for (const dates of [assigned, extended, answered, changed]) yield* ascending(dates);
  yield* notAhead([...assigned, ...extended, ...answered, ...changed, ...shown, ...cited], context);
  for (const [index, { due }] of petition.assignments.entries()) {
    if ('date' in due)
      yield* order(assigned[index] ?? null, named('hạn', due.date, 'assignments', index, 'due', 'date'));
  }
  for (const [index, { date, nextCheck }] of petition.events.entries()) {
    yield* order(
      named(`ngày của diễn biến ${index + 1}`, date, 'events', index, 'date'),
      maybe('ngày kiểm tra lại', nextCheck, 'events', index, 'nextCheck'),
    );
  }
}
