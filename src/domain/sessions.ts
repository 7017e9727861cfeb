import { type CivilDate, dayOf, daysBetween } from './calendar.ts';
import type { Conclusion } from './content/conclusion.ts';
import type { Dialogue } from './content/dialogue.ts';
import { shortDate } from './dates-in-words.ts';

export type SessionStateCode = 'announced' | 'moved' | 'cancelled' | 'awaiting_minutes' | 'held' | 'concluded';

export const sessionStateLabel: Record<SessionStateCode, string> = {
  announced: 'Đã thông báo',
  moved: 'Đã dời lịch',
  cancelled: 'Đã hủy',
  awaiting_minutes: 'Đã qua ngày họp, chưa có biên bản',
  held: 'Đã tổ chức, chưa có kết luận',
  concluded: 'Đã có kết luận',
};

export interface SessionState {
  code: SessionStateCode;
  label: string;
}

/** The move or cancellation that counts on `asOf`: the last one known; null while the first notice stands. */
export function changeInForce({ history }: Dialogue, asOf: CivilDate): Dialogue['history'][number] | null {
  const known = history.filter(({ at }) => at <= asOf);
  return known.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1) ?? null;
}

/** Whether the session had been cancelled by `asOf` and not put back on a new day since. */
export function isCancelled(dialogue: Dialogue, asOf: CivilDate): boolean {
  return changeInForce(dialogue, asOf)?.kind === 'cancelled';
}

/** Whether minutes say that the session took place on or before `asOf`. A cancelled session did not. */
export function wasHeld(dialogue: Dialogue, asOf: CivilDate): boolean {
  return dialogue.held !== undefined && dayOf(dialogue.startsAt) <= asOf && !isCancelled(dialogue, asOf);
}

/**
 * State of a session on `asOf`. The day itself is still `announced` (or `moved`) until minutes come;
 * from the next day on, a session without minutes awaits them: it is never called held without evidence.
 */
export function sessionState(dialogue: Dialogue, hasConclusion: boolean, asOf: CivilDate): SessionState {
  const code = codeOf(dialogue, hasConclusion, asOf);
  return { code, label: sessionStateLabel[code] };
}

function codeOf(dialogue: Dialogue, hasConclusion: boolean, asOf: CivilDate): SessionStateCode {
  if (isCancelled(dialogue, asOf)) return 'cancelled';
  const day = dayOf(dialogue.startsAt);
  if (hasConclusion && day <= asOf) return 'concluded';
  if (wasHeld(dialogue, asOf)) return 'held';
  if (day < asOf) return 'awaiting_minutes';
  return changeInForce(dialogue, asOf)?.kind === 'moved' ? 'moved' : 'announced';
}

export interface IntakeState {
  code: 'none' | 'not_open' | 'open' | 'closed';
  label: string;
  from: CivilDate | null;
  to: CivilDate | null;
}

/** Whether questions can be sent ahead on `asOf`. Both ends of the window belong to it; cancelling closes it. */
export function intakeState(dialogue: Dialogue, asOf: CivilDate): IntakeState {
  const { intake } = dialogue;
  if (intake === undefined) return { code: 'none', label: 'Không nhận ý kiến gửi trước', from: null, to: null };
  const { from, to } = intake;
  if (isCancelled(dialogue, asOf)) {
    return { code: 'closed', label: 'Đã dừng nhận ý kiến vì buổi đối thoại bị hủy', from, to };
  }
  if (asOf < from) return { code: 'not_open', label: `Nhận ý kiến từ ngày ${shortDate(from)}`, from, to };
  if (asOf <= to) return { code: 'open', label: `Đang nhận ý kiến, đến hết ngày ${shortDate(to)}`, from, to };
  return { code: 'closed', label: `Đã hết hạn gửi ý kiến (nhận đến hết ngày ${shortDate(to)})`, from, to };
}

/**
 * Days between the notice and the session's day. A moved session counts from its original notice to its new day:
 * the duty is to let people know that there will be a session, and the move is shown beside it with its own date.
 */
export function noticeDays(dialogue: Pick<Dialogue, 'announcedAt' | 'startsAt'>): number {
  return daysBetween(dialogue.announcedAt, dayOf(dialogue.startsAt));
}

/** Days from the session to the publication of its results; null while there are none. */
export function resultDays(
  dialogue: Pick<Dialogue, 'startsAt'>,
  conclusion: Pick<Conclusion, 'resultPublishedAt'> | null,
): number | null {
  const published = conclusion?.resultPublishedAt;
  return published === undefined ? null : daysBetween(dayOf(dialogue.startsAt), published);
}
