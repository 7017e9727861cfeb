import type { Finding } from '../problem.ts';
import { assignedWork } from './assigned-work.ts';
import { dateOrder } from './date-order.ts';
import { entryYears } from './entry-years.ts';
import { firstEvent } from './first-event.ts';
import { forwardedRecipient } from './forwarded-recipient.ts';
import { mergedPetitions } from './merged-petitions.ts';
import { resolvedEvidence } from './resolved-evidence.ts';
import { scheduledRoadmap } from './scheduled-roadmap.ts';
import { statedReason } from './stated-reason.ts';
import { statusSteps } from './status-steps.ts';
import { validityOnUse } from './validity-on-use.ts';

/** A finding of `rule` says nothing new beside one of `after` in the same entry, if their places are as `near` asks. */
interface Echo {
  rule: string;
  after: readonly string[];
  near(echo: Finding, cause: Finding): boolean;
}

const eventOf = ({ path }: Finding) => (path[0] === 'events' && typeof path[1] === 'number' ? path[1] : null);
const anywhere = () => true;
const eventFields = [
  resolvedEvidence,
  forwardedRecipient,
  scheduledRoadmap,
  statedReason,
  mergedPetitions,
  assignedWork,
];
const fieldRules = eventFields.map(({ rule }) => rule);

/** One mistake is one finding: a wrong status also lacks its fields and breaks the step after it. */
const echoes: readonly Echo[] = [
  {
    rule: statusSteps.rule,
    after: [...fieldRules, firstEvent.rule],
    near: (echo, cause) => [eventOf(echo), (eventOf(echo) ?? 0) - 1].includes(eventOf(cause)),
  },
  ...fieldRules.map((rule) => ({
    rule,
    after: [firstEvent.rule],
    near: (echo: Finding) => eventOf(echo) === 0,
  })),
  { rule: assignedWork.rule, after: [dateOrder.rule], near: anywhere },
  { rule: validityOnUse.rule, after: [dateOrder.rule], near: anywhere },
  { rule: entryYears.rule, after: [dateOrder.rule], near: (echo, cause) => String(echo.path) === String(cause.path) },
];

/** The findings without those that merely follow from another. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const byEntry = Map.groupBy(findings, ({ entry }) => entry);
  return findings.filter((finding) => {
    const beside = byEntry.get(finding.entry) ?? [];
    if (beside.length === 1) return true;
    return !echoes.some(
      ({ rule, after, near }) =>
        rule === finding.rule && beside.some((cause) => after.includes(cause.rule) && near(finding, cause)),
    );
  });
}
