import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { PetitionEvent } from '#domain/content/petition.ts';
import { asItem, columnOf, rangeOf, spliced, trimmedEnd, yamlLines } from './yaml-splice.ts';

/**
 * The text of a petition's file with events added at the end of its list; every other byte stays.
 * `null` where the list is written in a way that cannot be added to.
 */
export function eventsText(before: string, events: readonly PetitionEvent[]): string | null {
  if (events.length === 0) return before;
  const crlf = before.includes('\r\n');
  const plain = crlf ? before.replaceAll('\r\n', '\n') : before;
  const added = events.map(plainEvent);
  const text = withItems(plain, added);
  if (text === null) return null;
  const written: unknown = Object(parseDocument(plain).toJS()).events;
  const now: unknown = Object(parseDocument(text).toJS()).events;
  if (!Array.isArray(written) || !isDeepStrictEqual(now, [...written, ...added])) return null;
  return crlf ? text.replaceAll('\n', '\r\n') : text;
}

/** Lists of nothing are left out, as a clerk would. */
function plainEvent({ evidence, ...event }: PetitionEvent): Record<string, unknown> {
  const { by, document, reason, roadmap, recipient, nextCheck, ...said } = event;
  const rest = { by, document, ...(evidence.length > 0 && { evidence }), reason, roadmap, recipient, nextCheck };
  return Object.fromEntries(Object.entries({ ...said, ...rest }).filter(([, value]) => value !== undefined));
}

function withItems(before: string, events: readonly Record<string, unknown>[]): string | null {
  const map = parseDocument(before).contents;
  const list = isMap(map) ? map.get('events', true) : null;
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return null;
  const column = columnOf(before, rangeOf(list.items[0])[0]);
  const [from, end] = rangeOf(list.items.at(-1));
  const last = trimmedEnd(before, from, end);
  const text = events.map((event) => `\n${' '.repeat(column - 2)}- ${asItem(yamlLines(event), column)}`).join('');
  return spliced(before, [{ from: last, to: last, text }]);
}
