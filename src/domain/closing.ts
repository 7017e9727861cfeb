import { addDays, type CivilDate } from './calendar.ts';
import type { Petition } from './content/petition.ts';
import type { ConfirmationPeriod } from './content/rule.ts';
import type { FindingCode } from './content/supervision.ts';
import { closingEvent } from './petition-progress.ts';
import { type Status, statusMeaning } from './petition-status.ts';
import type { Entry } from './record.ts';
import { type VerificationCode, verificationOf } from './verification.ts';

/** Two keys close a petition: the body in charge reports, then somebody else confirms or objects within a period. */
export const closingCodes = ['reported', 'confirmed', 'objected', 'lapsed'] as const;
export type ClosingCode = (typeof closingCodes)[number];

export const closingLabel: Record<ClosingCode, string> = {
  reported: 'Chờ xác nhận',
  confirmed: 'Đã được xác nhận',
  objected: 'Có ý kiến chưa đồng ý',
  lapsed: 'Hết thời gian xác nhận',
};

export interface Closing {
  code: ClosingCode;
  /** Day on which the body reported the outcome. */
  reportedAt: CivilDate;
  /** Last day on which an objection is waited for; null when no rule sets a period. */
  until: CivilDate | null;
  /** The rule that sets the period. */
  period: Entry<ConfirmationPeriod> | null;
}

const SECOND_KEY: Partial<Record<VerificationCode, ClosingCode>> = {
  front_confirmed: 'confirmed',
  resident_confirmed: 'confirmed',
  front_objects: 'objected',
  front_needs_more: 'objected',
  resident_objects: 'objected',
};

/**
 * How far a reported outcome is closed on `asOf`; null while nobody reports one. A word of the Front or of those who
 * asked turns the second key at any time, also after the period; without any, the report stands alone (`reported`)
 * and from the day after the period on it is `lapsed`: nobody objected, but nobody confirmed either.
 */
export function closingOf(
  petition: Petition,
  findings: readonly { finding: FindingCode; date: CivilDate }[],
  asOf: CivilDate,
  periods: readonly Entry<ConfirmationPeriod>[],
): Closing | null {
  const report = closingEvent(petition, asOf);
  if (report === null) return null;
  const period = periods.find(
    ({ validFrom, validTo }) => validFrom <= report.date && report.date <= (validTo ?? '9999-12-31'),
  );
  const until = period === undefined ? null : addDays(report.date, period.daysToConfirm);
  const said = SECOND_KEY[verificationOf(petition, findings, asOf).code];
  const code = said ?? (until !== null && until < asOf ? 'lapsed' : 'reported');
  return { code, reportedAt: report.date, until, period: period ?? null };
}

/** A status as residents read it: what only the body reports, or what others object to, is never called resolved. */
export const shownStatuses = [...(Object.keys(statusMeaning) as Status[]), 'reported_done'] as const;
export type ShownStatus = Status | 'reported_done';

export function shownStatus(status: Status, closing: Pick<Closing, 'code'> | null): ShownStatus {
  const single = closing?.code === 'reported' || closing?.code === 'objected';
  return status === 'resolved' && single ? 'reported_done' : status;
}

/** The status an event made on its day: a report then, whatever others say of it since. */
export function statusAsReported(status: Status): ShownStatus {
  return shownStatus(status, { code: 'reported' });
}

export function shownStatusLabel(status: ShownStatus): string {
  return status === 'reported_done' ? 'Đơn vị báo đã xong' : statusMeaning[status].label;
}
