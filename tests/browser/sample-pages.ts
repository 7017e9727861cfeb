import { addressOf } from '#domain/address.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { dueOf, statusAt, timelinessOf } from '#domain/petitions.ts';
import type { Entry } from '#domain/record.ts';
import { intakeState, type SessionStateCode, sessionState } from '#domain/sessions.ts';
import { pagesByTemplate } from '../site/address-map.ts';
import { pageAt } from '../site/built-site.ts';
import { conclusions, dialogues, holidayTables, petitions, portal } from '../site/published-data.ts';

/** A page that stands for its kind or its state. */
export interface Sample {
  readonly name: string;
  readonly address: string;
}

/** The day the portal lives on. */
export const asOf = portal.demo?.asOf ?? new Date().toISOString().slice(0, 10);
export const holidays = holidayTables();
const concluded = new Set(conclusions().map(({ session }) => session));

const stateOf = (session: Entry<Dialogue>) => sessionState(session, concluded.has(session.id), asOf).code;

/** A session in each of its states. */
function sessionSamples(): Sample[] {
  const byState = Map.groupBy(dialogues(), stateOf);
  const wanted: readonly SessionStateCode[] = ['announced', 'moved', 'cancelled', 'held', 'concluded'];
  return wanted.flatMap((state) => {
    const session = byState.get(state)?.[0];
    return session ? [{ name: `session, ${state}`, address: addressOf('dialogues', session.id) }] : [];
  });
}

/** A petition in each state that looks different, and an overdue one. */
function petitionSamples(): Sample[] {
  const all = petitions();
  const overdue = all.find((petition) => timelinessOf(petition, asOf, holidays).code === 'overdue');
  const byStatus = Map.groupBy(all, (petition) => statusAt(petition, asOf));
  const wanted = ['resolved', 'scheduled', 'forwarded', 'not_resolved', 'merged'] as const;
  return [
    ...(overdue ? [{ name: 'petition, overdue', address: addressOf('petitions', overdue.id) }] : []),
    ...wanted.flatMap((status) => {
      const petition = byStatus.get(status)?.[0];
      return petition ? [{ name: `petition, ${status}`, address: addressOf('petitions', petition.id) }] : [];
    }),
  ];
}

const longest = (name: string): string | undefined =>
  [...(pagesByTemplate.get(name) ?? [])].sort((a, b) => b.html.length - a.html.length)[0]?.address;

/** The fullest page of each kind, and pages in states that look different. */
export const samples: readonly Sample[] = [
  ...[...pagesByTemplate.keys()]
    .filter((name) => name !== 'session' && name !== 'petition')
    .flatMap((name) => {
      const address = longest(name);
      return address ? [{ name, address }] : [];
    }),
  ...sessionSamples(),
  ...petitionSamples(),
];

/** Whether the scripts of a page build something to look at; the others look the same with and without. */
export function buildsInBrowser(address: string): boolean {
  const scripts = pageAt(address)?.document.querySelectorAll('script[src], noscript').length ?? 0;
  return scripts > 1;
}

function need<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the record has no ${what}`);
  return found;
}

/** A petition resolved with evidence and a due date: what a resident wants to see in the end. */
export const resolvedPetition = need(
  petitions().find(
    (petition) =>
      statusAt(petition, asOf) === 'resolved' &&
      petition.events.some(({ evidence }) => (evidence ?? []).length > 0) &&
      typeof dueOf(petition, asOf, holidays)?.date === 'string',
  ),
  'resolved petition with evidence and a due date',
);

/** A session to come that takes questions today. */
export const openSession = need(
  dialogues().find((session) => intakeState(session, asOf).code === 'open'),
  'session that takes questions',
);
