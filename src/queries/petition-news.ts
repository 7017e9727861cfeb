import { addressOf, petitionDayAnchor } from '#domain/address.ts';
import type { Petition } from '#domain/content/petition.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import type { Status } from '#domain/petition-status.ts';
import { shownStatusLabel, statusAsReported } from '#domain/petitions.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { findingLabel, responseModeLabel } from '#domain/vocabulary-labels.ts';
import { madeUp, type News } from './news.ts';
import { type TimelinePart, timelineOf } from './petition-timeline.ts';
import { shortNameOf } from './petition-words.ts';
import type { RecordIndex } from './record-index.ts';

type Known = Pick<RecordIndex, 'record' | 'asOf' | 'holidays' | 'findingsOn'>;

/** What happened to a petition up to the portal's day: all of one day is one piece of news, as on the petition's page. */
export function newsOfPetition(petition: Entry<Petition>, { record, asOf, holidays, findingsOn }: Known): News[] {
  const page = new URL(addressOf('petitions', petition.id), record.site.baseUrl).href;
  const made = record.site.demo && petition.illustrative ? madeUp : '';
  return timelineOf(petition, findingsOn(petition.id), null, asOf, holidays).flatMap(({ date, future, parts }) => {
    const told = parts.flatMap((part) => inWords(part, record) ?? []);
    if (future || told.length === 0) return [];
    const url = `${page}#${petitionDayAnchor(date)}`;
    const turn = parts.map(turnOf).findLast((status) => status !== null);
    const title = `${turn ? shownStatusLabel(statusAsReported(turn)) : 'Kiến nghị'}: ${petition.title}`;
    return { id: url, url, title, date, updated: date, text: `${made}${told.join(' ')}` };
  });
}

/** The status a petition takes by it, if any. */
function turnOf(part: TimelinePart): Status | null {
  if (part.kind === 'assignment') return 'assigned';
  return part.kind === 'event' && part.turning ? part.event.status : null;
}

/** `null` for days that are reckoned and not told: the due day, the next check, the end of the time to confirm. */
function inWords(part: TimelinePart, record: Pick<PublicRecord, 'bodies'>): string | null {
  switch (part.kind) {
    case 'event': {
      const { note, recipient, reason, roadmap } = part.event;
      const more = [
        recipient && `Chuyển đến: ${recipient}.`,
        reason && `Lý do: ${reason}`,
        roadmap && `Lộ trình: ${roadmap}`,
      ];
      return [note, ...more].filter(Boolean).join(' ');
    }
    case 'answer': {
      const { body, mode, text } = part.response;
      return `${shortNameOf(record, body)} trả lời (${responseModeLabel[mode].toLowerCase()}): ${text}`;
    }
    case 'assignment':
      return `Giao ${shortNameOf(record, part.assignment.lead)} chủ trì: ${part.assignment.task}`;
    case 'extension':
      return `Gia hạn${part.before ? ` từ ngày ${shortDate(part.before)} sang` : ''} đến hết ngày ${shortDate(part.extension.to)}. Lý do: ${part.extension.reason}`;
    case 'evidence':
      return `Bằng chứng: ${part.evidence.title}.`;
    case 'supervision':
      return `${findingLabel[part.finding.finding]}: ${part.finding.note}`;
    default:
      return null;
  }
}
