import { addressOf, clauseAnchor } from '#domain/address.ts';
import { dayOf } from '#domain/calendar.ts';
import { collections } from '#domain/collections.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { isPublished } from '#domain/content/questions.ts';
import { partialDate, sessionTime, shortDate } from '#domain/dates-in-words.ts';
import { questionAnchor, questionLabel } from '#domain/feedback-codes.ts';
import type { Entry } from '#domain/record.ts';
import { sessionState } from '#domain/sessions.ts';
import { sessionKindLabel } from '#domain/vocabulary-labels.ts';
import type { PageCard } from '#search/index-format.ts';
import { bodySections } from '../body-text.ts';
import { getIndex } from '../record-index.ts';
import { filtersOf } from './filters.ts';

/** One card per session, with the questions sent ahead as parts of their own. */
export async function sessionCards(): Promise<PageCard[]> {
  const { sessions } = await getIndex();
  return Promise.all(sessions.map(sessionCard));
}

async function sessionCard(session: Entry<Dialogue>): Promise<PageCard> {
  const { record, asOf, conclusionOf } = await getIndex();
  const state = sessionState(session, conclusionOf(session.id) !== null, asOf);
  const questions = (record.questions.get(session.id)?.questions ?? []).filter(isPublished);
  const topics = record.topics.filter(({ code }) => session.topics.includes(code)).map(({ name }) => name);
  return {
    address: addressOf('dialogues', session.id),
    title: session.title,
    note: `${state.label} · ${shortDate(dayOf(session.startsAt))} · ${session.venue}`,
    filters: await filtersOf({
      kind: collections.dialogues.label,
      topics: session.topics,
      bodies: [session.organizer, ...session.chairs.map(({ body }) => body)],
      year: session.startsAt.slice(0, 4),
      status: state.label,
    }),
    parts: [
      {
        anchor: '',
        heading: '',
        text: [
          `${sessionKindLabel[session.kind]}. ${sessionTime(session.startsAt, session.endsAt)}, ${session.venue}, ${session.address}.`,
          `Lĩnh vực: ${topics.join('; ')}.`,
          session.areas.length > 0 ? `Nơi được mời: ${session.areas.join('; ')}.` : '',
          session.howToAttend,
          ...session.history.map(({ reason }) => reason),
        ]
          .filter(Boolean)
          .join('\n'),
      },
      { anchor: 'chuong-trinh', heading: 'Chương trình', text: session.agenda.join('\n') },
      ...bodySections(record, 'dialogues', session.id),
      ...questions.map(({ number, text, placeDetail }) => ({
        anchor: questionAnchor(number),
        heading: `Câu hỏi gửi trước ${questionLabel(number)}`,
        text: [text, placeDetail].filter(Boolean).join('\n'),
      })),
    ],
  };
}

/** One card per conclusion, with its clauses as parts of their own. */
export async function conclusionCards(): Promise<PageCard[]> {
  const { record } = await getIndex();
  return Promise.all([...record.conclusions.values()].map(conclusionCard));
}

async function conclusionCard(conclusion: Entry<Conclusion>): Promise<PageCard> {
  const { record, petitionsOf } = await getIndex();
  const session = record.dialogues.get(conclusion.session);
  const titles = new Map(petitionsOf(conclusion.session).map(({ id, title }) => [id, title]));
  return {
    address: addressOf('conclusions', conclusion.id),
    title: conclusion.title,
    ...(conclusion.number === null ? {} : { number: conclusion.number }),
    note: [conclusion.number && `Số ${conclusion.number}`, partialDate(conclusion.issued)].filter(Boolean).join(' · '),
    filters: await filtersOf({
      kind: collections.conclusions.label,
      topics: session?.topics ?? [],
      bodies: [conclusion.issuer],
      year: conclusion.id.slice(0, 4),
    }),
    parts: [
      {
        anchor: 'tom-tat',
        heading: conclusion.number ? `Kết luận số ${conclusion.number}` : '',
        text: conclusion.summary.join('\n'),
      },
      ...conclusion.clauses.map(({ id, title, decision, petitions }) => ({
        anchor: clauseAnchor(id),
        heading: `Khoản ${id}. ${title}`,
        text: [decision, ...petitions.flatMap((petition) => titles.get(petition) ?? [])].join('\n'),
      })),
      ...bodySections(record, 'conclusions', conclusion.id),
    ],
  };
}
