import type { CivilDate } from './calendar.ts';
import type { Petition, PetitionEvent } from './content/petition.ts';
import type { FindingCode } from './content/supervision.ts';
import { eventsUntil } from './petition-progress.ts';
import type { Status } from './petition-status.ts';

export type VerificationCode =
  | 'body_reports'
  | 'document'
  | 'front_confirmed'
  | 'front_objects'
  | 'front_needs_more'
  | 'resident_confirmed'
  | 'resident_objects'
  | 'none';

export const verificationLabel: Record<VerificationCode, string> = {
  body_reports: 'Đơn vị tự báo cáo',
  document: 'Có văn bản, bằng chứng kèm theo',
  front_confirmed: 'Mặt trận đã giám sát, đồng ý',
  front_objects: 'Mặt trận đã giám sát, không đồng ý',
  front_needs_more: 'Mặt trận đã giám sát, đề nghị bổ sung',
  resident_confirmed: 'Người dân xác nhận',
  resident_objects: 'Có người nêu chưa đồng ý',
  none: 'Chưa có kết quả để xác minh',
};

export interface Verification {
  code: VerificationCode;
  label: string;
}

/** Statuses that claim an outcome somebody else can check. */
const CLAIMS: ReadonlySet<Status> = new Set(['answered_on_site', 'resolved', 'explained', 'not_accepted', 'forwarded']);

const FRONT: Record<FindingCode, VerificationCode> = {
  agrees: 'front_confirmed',
  disagrees: 'front_objects',
  needs_more: 'front_needs_more',
};

/**
 * Who besides the responsible body vouches for the outcome claimed on `asOf` (design.md 2, verification axis).
 * Strongest first: the Front's latest objection or request is never hidden by anything; then residents who answered
 * and none of whom disagrees; the Front's agreement, which settles what some residents object to; their objection;
 * a document or evidence; only the body's own word.
 * A finding counts for the claim only when made on or after its day. Residents' replies carry no date:
 * they count for the petition's last event only.
 */
export function verificationOf(
  petition: Petition,
  findings: readonly { finding: FindingCode; date: CivilDate }[],
  asOf: CivilDate,
): Verification {
  const code = codeOf(petition, findings, asOf);
  return { code, label: verificationLabel[code] };
}

function codeOf(
  petition: Petition,
  findings: readonly { finding: FindingCode; date: CivilDate }[],
  asOf: CivilDate,
): VerificationCode {
  const events = eventsUntil(petition, asOf);
  const claim = events.at(-1);
  if (claim === undefined || !CLAIMS.has(claim.status)) return 'none';
  const front = findings
    .filter(({ date }) => date >= claim.date && date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .at(-1);
  if (front !== undefined && front.finding !== 'agrees') return FRONT[front.finding];
  const residents = events.length === petition.events.length ? wordOfResidents(petition) : null;
  if (residents === 'resident_confirmed') return residents;
  if (front !== undefined) return FRONT[front.finding];
  if (residents !== null) return residents;
  return hasDocument(petition, claim, events.at(-2), asOf) ? 'document' : 'body_reports';
}

function wordOfResidents({ acceptance }: Petition): 'resident_confirmed' | 'resident_objects' | null {
  if (acceptance === undefined) return null;
  if (acceptance.notYet > 0) return 'resident_objects';
  return acceptance.satisfied + acceptance.accepted > 0 ? 'resident_confirmed' : null;
}

/** A document or evidence of the claim itself, or a reply with a document given since the event before it. */
function hasDocument(
  petition: Petition,
  claim: PetitionEvent,
  before: PetitionEvent | undefined,
  asOf: CivilDate,
): boolean {
  if (claim.document !== undefined || claim.evidence.some((evidence) => evidence.date <= asOf)) return true;
  const since = before?.date ?? '';
  return petition.responses.some(({ document, date }) => document !== undefined && date >= since && date <= asOf);
}
