import { type CivilDate, daysBetween } from './calendar.ts';
import type { CitedDocument } from './content/fields.ts';
import type { Petition } from './content/petition.ts';
import { eventsUntil } from './petition-progress.ts';

export const handOverCodes = ['check_passed', 'check_ahead'] as const;
export type HandOverCode = (typeof handOverCodes)[number];

export const handOverLabel: Record<HandOverCode, string> = {
  check_passed: 'Quá ngày kiểm tra lại',
  check_ahead: 'Chờ nơi nhận trả lời',
};

/** A petition beyond the authority of those who got it, followed after it was handed over. */
export interface HandOver {
  code: HandOverCode;
  /** To whom it was sent last. */
  to: string;
  /** When it was sent last, and when first since it left. */
  at: CivilDate;
  firstAt: CivilDate;
  /** The body that sent it and has to ask after it. */
  by: string | null;
  document: CitedDocument | null;
  /** Day on which the sender asks after it; null when none was set. */
  nextCheck: CivilDate | null;
  /** Days to that day on `asOf`, negative after it. */
  days: number | null;
}

/** The hand-over in force on `asOf`; null when the petition is not handed over that day. */
export function handOverOf(petition: Pick<Petition, 'events'>, asOf: CivilDate): HandOver | null {
  const events = eventsUntil(petition, asOf);
  const last = events.at(-1);
  if (last?.status !== 'forwarded') return null;
  const since = events[events.findLastIndex(({ status }) => status !== 'forwarded') + 1] ?? last;
  const nextCheck = last.nextCheck ?? null;
  return {
    code: nextCheck !== null && nextCheck < asOf ? 'check_passed' : 'check_ahead',
    to: last.recipient ?? '',
    at: last.date,
    firstAt: since.date,
    by: last.by ?? null,
    document: last.document ?? null,
    nextCheck,
    days: nextCheck === null ? null : daysBetween(asOf, nextCheck),
  };
}
