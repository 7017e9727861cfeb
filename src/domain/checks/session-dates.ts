import { dayOf } from '../calendar.ts';
import type { Dialogue } from '../content/dialogue.ts';
import type { Entry } from '../record.ts';
import type { CheckContext } from './context.ts';
import {
  ascending,
  elsewhere,
  moment,
  type NamedDate,
  named,
  notAhead,
  order,
  type Pairs,
  withinYear,
} from './named-dates.ts';

/** The day of a session as other files know it; `null` when the session is unknown or its own dates are in doubt. */
export function sessionDay(id: string | undefined, { record, asOf }: CheckContext): NamedDate | null {
  const session = id === undefined ? undefined : record.dialogues.get(id);
  if (session === undefined) return null;
  const day = dayOf(session.startsAt);
  const endsBefore = session.endsAt !== undefined && session.endsAt < session.startsAt;
  const inDoubt = endsBefore || dayOf(session.announcedAt) > day || (session.held !== undefined && day > asOf);
  return inDoubt ? null : elsewhere('ngày họp', session.startsAt);
}

/** A session is announced before it is held, and questions are taken in before it. */
export function* datesOfSession(dialogue: Entry<Dialogue>, context: CheckContext): Pairs {
  const startsAt = named('ngày họp', dialogue.startsAt, 'startsAt');
  const announcedAt = named('ngày thông báo', dialogue.announcedAt, 'announcedAt');
  yield* order(announcedAt, startsAt, 'earlier');
  yield* notAhead([announcedAt], context);
  if (dialogue.held) yield* notAhead([{ ...startsAt, name: 'ngày họp của buổi đã có số liệu biên bản' }], context);
  if (dialogue.endsAt) {
    const ends = moment('giờ kết thúc', dialogue.endsAt, 'endsAt');
    yield* order(moment('giờ bắt đầu', dialogue.startsAt, 'startsAt'), ends);
  }
  if (dialogue.intake) {
    const to = named('ngày cuối nhận ý kiến', dialogue.intake.to, 'intake', 'to');
    yield* order(named('ngày đầu nhận ý kiến', dialogue.intake.from, 'intake', 'from'), to);
    yield* order(to, startsAt, 'earlier');
  }
  const history = dialogue.history.map(({ at }, index) => named('ngày báo dời, hủy', at, 'history', index, 'at'));
  for (const change of history) yield* order(announcedAt, change);
  yield* ascending(history);
  yield* notAhead(history, context);
  yield* withinYear(announcedAt, startsAt);
}
