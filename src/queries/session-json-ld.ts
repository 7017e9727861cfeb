import { addressOf } from '#domain/address.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { isCancelled } from '#domain/sessions.ts';
import type { RecordIndex } from './record-index.ts';

const attendance: Record<Dialogue['mode'], string> = {
  in_person: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

const inVietnam = (local: string) => `${local}:00+07:00`;

/**
 * A session as schema.org tells events: with its state, and its old time when it was moved.
 * @param picture address of its share picture
 */
export function sessionJsonLd(
  session: Entry<Dialogue>,
  { record, asOf }: Pick<RecordIndex, 'record' | 'asOf'>,
  picture: string,
): Record<string, unknown> {
  const { site, bodies } = record;
  const url = new URL(addressOf('dialogues', session.id), site.baseUrl).href;
  const moved = session.history.filter(({ kind, at }) => kind === 'moved' && at <= asOf).at(-1);
  const status = isCancelled(session, asOf) ? 'EventCancelled' : moved ? 'EventRescheduled' : 'EventScheduled';
  const place = { '@type': 'Place', name: session.venue, address: session.address };
  const organizer = bodies.get(session.organizer);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: session.title,
    description: `${session.illustrative ? 'Dữ liệu minh họa, không phải sự việc có thật. ' : ''}${session.howToAttend}`,
    startDate: inVietnam(session.startsAt),
    ...(session.endsAt === undefined ? {} : { endDate: inVietnam(session.endsAt) }),
    ...(moved?.kind === 'moved' ? { previousStartDate: inVietnam(moved.previousStartsAt) } : {}),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: `https://schema.org/${attendance[session.mode]}`,
    location: session.mode === 'online' ? { '@type': 'VirtualLocation', url } : place,
    organizer: {
      '@type': 'GovernmentOrganization',
      name: organizer?.name ?? session.organizer,
      url: new URL(addressOf('bodies', session.organizer), site.baseUrl).href,
    },
    image: [picture],
    inLanguage: 'vi',
    isAccessibleForFree: true,
    url,
  };
}
