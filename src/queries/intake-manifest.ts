import { addressOf } from '#domain/address.ts';
import { type CivilDate, dayOf } from '#domain/calendar.ts';
import { consentText, contactPoint } from '#domain/consent-text.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Petition } from '#domain/content/petition.ts';
import { sessionTime } from '#domain/dates-in-words.ts';
import { type IntakeManifest, type IntakeSession, intakeManifestSchema } from '#domain/intake-manifest.ts';
import type { Status } from '#domain/petition-status.ts';
import { eventsUntil, shownStatusLabel } from '#domain/petitions.ts';
import type { Entry } from '#domain/record.ts';
import { standingOf } from './petition-standing.ts';
import { getIndex, type RecordIndex } from './record-index.ts';
import { publishedNumbers } from './sent-questions.ts';
import { sha256 } from './text-digest.ts';

/** What the functions of feedback know of the record; see `intakeManifestSchema`. */
export async function intakeManifest(): Promise<IntakeManifest> {
  const index = await getIndex();
  const { site, topics } = index.record;
  const text = consentText(site);
  return intakeManifestSchema.parse({
    shape: 1,
    site: {
      name: site.name,
      baseUrl: site.baseUrl,
      demoAsOf: site.demo?.asOf ?? null,
      controller: site.feedback.controller,
      contactPoint: contactPoint(site),
    },
    consent: { version: await consentVersion(text), accepted: site.feedback.consent.accepted, text },
    contactKey: site.feedback.contactKey ?? null,
    retention: site.feedback.retention,
    topics: topics.map(({ code, name }) => ({ code, name })),
    sessions: index.sessions.flatMap((session) => {
      const { intake } = session;
      return intake === undefined ? [] : [sessionOf(session, intake, index)];
    }),
    petitions: Object.fromEntries(index.petitions.map((petition) => [petition.id, petitionOf(petition, index)])),
  });
}

/** Version of a consent text: whoever changes a word has a new version. */
export async function consentVersion(paragraphs: readonly string[]): Promise<string> {
  return (await sha256(paragraphs.join('\n'))).slice(0, 16);
}

function sessionOf(
  session: Entry<Dialogue>,
  { from, to, channels }: NonNullable<Dialogue['intake']>,
  { record, sessionsOf, conclusionOf }: RecordIndex,
): IntakeSession {
  const next = sessionsOf(session.organizer)
    .filter((other) => other.id !== session.id && cancelledOn(other) === null)
    .flatMap(({ id, title, intake }) =>
      intake && intake.to > to ? [{ id, title, from: intake.from, to: intake.to }] : [],
    )
    .toSorted((a, b) => (a.to < b.to ? -1 : 1));
  return {
    id: session.id,
    title: session.title,
    address: addressOf('dialogues', session.id),
    illustrative: session.illustrative,
    when: sessionTime(session.startsAt, session.endsAt),
    where: `${session.venue}, ${session.address}`,
    topics: session.topics,
    from,
    to,
    online: channels.includes('online'),
    channels,
    cancelledAt: cancelledOn(session),
    next,
    concludedOn: conclusionOf(session.id)?.publishedAt ?? null,
    questions: publishedNumbers(record.questions.get(session.id)),
    lastQuestion: Math.max(0, ...(record.questions.get(session.id)?.questions ?? []).map(({ number }) => number)),
  };
}

/** The day that cancelled a session for good; the function asks on which side of it its own day lies. */
function cancelledOn({ history }: Dialogue): CivilDate | null {
  const last = history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);
  return last?.kind === 'cancelled' ? dayOf(last.at) : null;
}

/** Statuses that are an answer even when no reply is filed. A handing over or a merger is none. */
const answers: readonly Status[] = ['answered_on_site', 'resolved', 'explained', 'not_resolved', 'not_accepted'];

function petitionOf(petition: Entry<Petition>, index: RecordIndex): IntakeManifest['petitions'][string] {
  const { asOf } = index;
  const answered =
    petition.responses.some(({ date }) => date <= asOf) ||
    eventsUntil(petition, asOf).some((event) => answers.includes(event.status));
  return { title: petition.title, answered, standing: shownStatusLabel(standingOf(petition, index).shown) };
}
