import type { FindingCode } from '#domain/content/supervision.ts';
import type { ObligationState } from '#domain/obligations.ts';
import type { Bucket } from '#domain/petition-status.ts';
import type { ClosingCode, HandOverCode, ShownStatus, TimelinessCode, VerificationCode } from '#domain/petitions.ts';
import type { PlanItemStateCode } from '#domain/plan-items.ts';
import type { IntakeState, SessionStateCode } from '#domain/sessions.ts';

/** The shapes of styles/parts.css. A shape stands for the same meaning on every page. */
export type Shape = 'done' | 'busy' | 'waiting' | 'late' | 'soon' | 'forwarded' | 'explained' | 'cancelled' | 'none';

export const bucketShape: Record<Bucket, Shape> = {
  resolved: 'done',
  in_progress: 'busy',
  not_resolved: 'soon',
  explained: 'explained',
  forwarded: 'forwarded',
  pending: 'waiting',
  excluded: 'none',
};

export const statusShape: Record<ShownStatus, Shape> = {
  received: 'waiting',
  answered_on_site: 'explained',
  assigned: 'busy',
  in_progress: 'busy',
  scheduled: 'waiting',
  resolved: 'done',
  reported_done: 'busy',
  explained: 'explained',
  forwarded: 'forwarded',
  not_resolved: 'soon',
  not_accepted: 'explained',
  out_of_scope: 'none',
  withdrawn: 'none',
  merged: 'none',
};

export const timelinessShape: Record<TimelinessCode, Shape> = {
  no_due: 'none',
  in_time: 'waiting',
  due_soon: 'soon',
  overdue: 'late',
  extended: 'soon',
  done_in_time: 'done',
  done_late: 'soon',
};

export const verificationShape: Record<VerificationCode, Shape> = {
  none: 'none',
  body_reports: 'waiting',
  document: 'explained',
  front_confirmed: 'done',
  resident_confirmed: 'done',
  resident_objects: 'soon',
  front_needs_more: 'soon',
  front_objects: 'late',
};

export const closingShape: Record<ClosingCode, Shape> = {
  reported: 'waiting',
  confirmed: 'done',
  objected: 'late',
  lapsed: 'none',
};

export const handOverShape: Record<HandOverCode, Shape> = {
  check_passed: 'late',
  check_ahead: 'waiting',
};

export const sessionShape: Record<SessionStateCode, Shape> = {
  announced: 'waiting',
  moved: 'soon',
  cancelled: 'cancelled',
  awaiting_minutes: 'soon',
  held: 'busy',
  concluded: 'done',
};

export const intakeShape: Record<IntakeState['code'], Shape> = {
  none: 'none',
  not_open: 'waiting',
  open: 'done',
  closed: 'none',
};

export const planItemShape: Record<PlanItemStateCode, Shape> = {
  planned: 'none',
  announced: 'waiting',
  held: 'busy',
  concluded: 'done',
  postponed: 'soon',
  cancelled: 'cancelled',
  overdue: 'late',
};

export const obligationShape: Record<ObligationState, Shape> = {
  not_yet_due: 'waiting',
  met: 'done',
  met_late: 'soon',
  overdue: 'late',
  no_data: 'none',
};

export const findingShape: Record<FindingCode, Shape> = {
  agrees: 'done',
  disagrees: 'late',
  needs_more: 'soon',
};
