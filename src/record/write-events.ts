import type { PetitionEvent } from '#domain/content/petition.ts';
import { isGroup, type Json } from '#domain/json.ts';
import { editedInPlace, parsed } from './edited-yaml.ts';

/**
 * The text of a petition's file with events added at the end of its list; every other byte stays.
 * `null` where the list is written in a way that cannot be added to.
 */
export function eventsText(before: string, events: readonly PetitionEvent[]): string | null {
  if (events.length === 0) return before;
  const data = parsed(before);
  if (!isGroup(data) || !Array.isArray(data['events'])) return null;
  return editedInPlace(before, { ...data, events: [...data['events'], ...events.map(plainEvent)] });
}

/** Lists of nothing are left out, as a clerk would. */
function plainEvent({ evidence, ...event }: PetitionEvent): Json {
  const { by, document, reason, roadmap, recipient, nextCheck, ...said } = event;
  const rest = {
    by,
    document,
    evidence: evidence.length > 0 ? evidence : undefined,
    reason,
    roadmap,
    recipient,
    nextCheck,
  };
  return JSON.parse(JSON.stringify({ ...said, ...rest }));
}
