import { assignedWork } from './assigned-work.ts';
import type { Check } from './context.ts';
import { extensions } from './extensions.ts';
import { firstEvent } from './first-event.ts';
import { forwardedRecipient } from './forwarded-recipient.ts';
import { mergedPetitions } from './merged-petitions.ts';
import { resolvedEvidence } from './resolved-evidence.ts';
import { scheduledRoadmap } from './scheduled-roadmap.ts';
import { statedReason } from './stated-reason.ts';
import { statusSteps } from './status-steps.ts';

/** The rules over the story of a petition. A sum over petitions is no better than their stories. */
export const petitionChecks: readonly Check[] = [
  firstEvent,
  statusSteps,
  assignedWork,
  extensions,
  resolvedEvidence,
  forwardedRecipient,
  scheduledRoadmap,
  statedReason,
  mergedPetitions,
];
