/** Everything one asks of a petition, behind one import. */
export { carriedOver } from './carried-over.ts';
export {
  type Closing,
  type ClosingCode,
  closingCodes,
  closingLabel,
  closingOf,
  type ShownStatus,
  shownStatus,
  shownStatuses,
  shownStatusLabel,
  statusAsReported,
} from './closing.ts';
export { type HandOver, type HandOverCode, handOverCodes, handOverLabel, handOverOf } from './hand-over.ts';
export { assignmentAt, dueOf, type Extension, type PetitionDue } from './petition-due.ts';
export { findingsOn, type PetitionFinding } from './petition-findings.ts';
export { closingEvent, eventsUntil, isAnswered, isOpen, statusAt } from './petition-progress.ts';
export { petitionsOfSession } from './petitions-by-session.ts';
export { type Timeliness, type TimelinessCode, timelinessLabel, timelinessOf } from './timeliness.ts';
export { conclusionTotals, numberText, type RollUp, rollUp, type Share, share } from './totals.ts';
export { type Verification, type VerificationCode, verificationLabel, verificationOf } from './verification.ts';
