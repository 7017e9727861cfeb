import type { Finding } from '../problem.ts';
import { answerQuality } from './answer-quality.ts';
import { cancelledSessions } from './cancelled-sessions.ts';
import { clausePetitions } from './clause-petitions.ts';
import { concludedSessions } from './concluded-sessions.ts';
import { conclusionTotals } from './conclusion-totals.ts';
import type { Check, CheckContext } from './context.ts';
import { cycles } from './cycles.ts';
import { dateOrder } from './date-order.ts';
import { documentNumbers } from './document-numbers.ts';
import { drafts } from './drafts.ts';
import { duplicateItems } from './duplicate-items.ts';
import { duplicateNumbers } from './duplicate-numbers.ts';
import { withoutEchoes } from './echoes.ts';
import { entryYears } from './entry-years.ts';
import { mergedQuestions } from './merged-questions.ts';
import { outcomeAuthority } from './outcome-authority.ts';
import { petitionChecks } from './petition-checks.ts';
import { planItems } from './plan-items.ts';
import { portalDay } from './portal-day.ts';
import { publicFields } from './public-fields.ts';
import { questionSession } from './question-session.ts';
import { questionTotals } from './question-totals.ts';
import { references } from './references.ts';
import { roadmapDay } from './roadmap-day.ts';
import { supervisedPetitions } from './supervised-petitions.ts';
import { titlesOnly } from './titles-only.ts';
import { unfilled } from './unfilled.ts';
import { validityOnUse } from './validity-on-use.ts';

/** Every rule over the record, as a table of contents. What one file alone can show is checked where files are read. */
export const checks: readonly Check[] = [
  // Codes and what they name
  references,
  planItems,
  duplicateItems,
  cycles,
  entryYears,
  // Documents
  documentNumbers,
  duplicateNumbers,
  publicFields,
  drafts,
  unfilled,
  titlesOnly,
  // Days
  portalDay,
  dateOrder,
  validityOnUse,
  // Sessions and conclusions
  cancelledSessions,
  concludedSessions,
  clausePetitions,
  conclusionTotals,
  supervisedPetitions,
  // Questions sent ahead
  questionSession,
  questionTotals,
  mergedQuestions,
  // Petitions
  ...petitionChecks,
  // Warnings: what a person should judge before it is public
  answerQuality,
  outcomeAuthority,
  roadmapDay,
];

/** Everything the rules find in a record, each mistake once. */
export function findAll(context: CheckContext): Finding[] {
  return withoutEchoes(checks.flatMap((check) => check.find(context)));
}
