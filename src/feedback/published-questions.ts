import { z } from 'zod';
import type { PublishedQuestion, QuestionCounts } from '#domain/content/questions.ts';
import { channels, type SubmissionState, submissionStates } from '#domain/feedback-codes.ts';
import type { Acceptance, Contribution, StoredQuestion, StoredQuestions } from '#domain/question-update.ts';
import { appendAudit } from './audit.ts';
import type { Queries } from './database.ts';
import { changedSincePublished } from './publication-gaps.ts';
import { clerk } from './screening-step.ts';

/** What publishing takes from the store: questions and sums, never an original word, a name or a contact. */
export interface Publishable extends StoredQuestions {
  /** Petition → what senders say of its answer. */
  readonly verdicts: Readonly<Record<string, Acceptance>>;
  /** Accepted questions that no run has noted as published. */
  readonly unseen: number;
  /** Published ones about which something else was decided since. */
  readonly changed: number;
}

const row = z.object({
  number: z.int(),
  state: z.enum(submissionStates),
  text: z.string().nullable(),
  topic: z.string(),
  place: z.string().nullable(),
  channel: z.enum(channels),
  petition: z.string().nullable(),
  merged: z.int(),
  into: z.int().nullable(),
  seen: z.boolean(),
  changed: z.boolean(),
});

/** Reads what the record may say of a session and holds its submissions still until the transaction ends. */
export async function readPublishable(q: Queries, session: string): Promise<Publishable> {
  await q.query(z.object({ id: z.string() }), 'select id::text as id from submission where session = $1 for update', [
    session,
  ]);
  const rows = await q.query(
    row,
    `select s.public_number as number, s.state, s.public_text as text, s.topic, s.place, s.channel, s.petition,
       (select count(*)::int from submission m where m.merged_into = s.id) as merged,
       (select t.public_number from submission t where t.id = s.merged_into) as into,
       s.published_at is not null as seen, ${changedSincePublished} as changed
     from submission s where s.session = $1 and s.public_number is not null order by s.public_number`,
    [session],
  );
  const support = await supportOf(q, session);
  return {
    ...(await countsOf(q, session)),
    questions: rows.map((one) => questionOf(one, support)),
    support,
    unseen: rows.filter(({ state, seen }) => state === 'accepted' && !seen).length,
    changed: rows.filter(({ state, seen, changed }) => state === 'accepted' && seen && changed).length,
    verdicts: await verdictsOf(q, session),
  };
}

function questionOf(from: z.output<typeof row>, support: Readonly<Record<string, number>>): StoredQuestion {
  const { number, state, text, topic, place, channel, petition, merged, into, seen } = from;
  if (state !== 'accepted') return { kind: 'gone', number, why: removalOf[state], into, seen };
  if (text === null) throw new Error('An accepted question has no public text');
  const question: PublishedQuestion = { number, text, topic, channel, merged, support: support[number] ?? 0 };
  if (place !== null) question.placeDetail = place;
  if (petition !== null) question.petition = petition;
  return { kind: 'live', question, seen };
}

const removalOf = { received: 'waiting', merged: 'merged', refused: 'refused', withdrawn: 'withdrawn' } as const;

const outcomeOf = {
  received: 'waiting',
  accepted: 'accepted',
  merged: 'merged',
  refused: 'refused',
  withdrawn: 'withdrawn',
} as const satisfies Record<SubmissionState, keyof QuestionCounts['outcomes']>;

async function countsOf(q: Queries, session: string): Promise<QuestionCounts> {
  const counted = z.object({ channel: z.enum(channels), state: z.enum(submissionStates), count: z.int() });
  const sql =
    'select channel, state, count(*)::int as count from submission where session = $1 group by channel, state';
  const received = { online: 0, paper: 0, in_person: 0, front: 0, phone: 0 };
  const outcomes = { waiting: 0, accepted: 0, merged: 0, refused: 0, withdrawn: 0 };
  for (const { channel, state, count } of await q.query(counted, sql, [session])) {
    received[channel] += count;
    outcomes[outcomeOf[state]] += count;
  }
  return { received, outcomes };
}

async function supportOf(q: Queries, session: string): Promise<Record<string, number>> {
  const sql = `select public_number as number, count(*)::int as count from support where session = $1
    group by public_number order by public_number`;
  const rows = await q.query(z.object({ number: z.int(), count: z.int() }), sql, [session]);
  return Object.fromEntries(rows.map(({ number, count }) => [number, count]));
}

/**
 * A merged submission is answered by the petition of the question it was merged into. A petition the session has told of
 * before and is linked with no more comes with what is left, so that its sums go down again.
 */
async function verdictsOf(q: Queries, session: string): Promise<Record<string, Acceptance>> {
  const own = (await publishings(q)).filter((note) => note.session === session);
  const told = [...new Set(own.flatMap(({ verdicts }) => Object.keys(sums.parse(JSON.parse(verdicts)))))].sort();
  const sql = `select coalesce(t.petition, s.petition) as petition,
      (count(*) filter (where v.verdict = 'satisfied'))::int as satisfied,
      (count(*) filter (where v.verdict = 'accepted'))::int as accepted,
      (count(*) filter (where v.verdict = 'not_yet'))::int as "notYet"
    from verdict v join submission s on s.id = v.submission left join submission t on t.id = s.merged_into
    where (coalesce(t.petition, s.petition) = any($2::text[])
        or coalesce(t.petition, s.petition) in (select petition from submission where session = $1))
      and s.state in ('accepted', 'merged')
    group by 1 order by 1`;
  const counted = z.object({ petition: z.string(), satisfied: z.int(), accepted: z.int(), notYet: z.int() });
  const rows = await q.query(counted, sql, [session, told]);
  const none = told.map((petition) => [petition, { satisfied: 0, accepted: 0, notYet: 0 }]);
  return Object.fromEntries([...none, ...rows.map(({ petition, ...given }) => [petition, given])]);
}

const counts = z.record(z.string(), z.int());
const contribution = z.object({
  received: z.object({ online: z.int(), paper: z.int(), in_person: z.int(), front: z.int(), phone: z.int() }),
  outcomes: z.object({ waiting: z.int(), accepted: z.int(), merged: z.int(), refused: z.int(), withdrawn: z.int() }),
  support: counts,
});
const sums = z.record(z.string(), z.object({ satisfied: z.int(), accepted: z.int(), notYet: z.int() }));

/** What this store had added to the record when it last published the session; `null` before the first time. */
export async function lastContribution(q: Queries, session: string): Promise<Contribution | null> {
  const found = (await publishings(q)).find((detail) => detail.session === session);
  return found === undefined ? null : contribution.parse(JSON.parse(found.added));
}

/** What this store had added to a petition's sums when it last published it, whichever session that was for. */
export async function lastVerdicts(q: Queries, petition: string): Promise<Acceptance | null> {
  for (const { verdicts } of await publishings(q)) {
    const last = sums.parse(JSON.parse(verdicts))[petition];
    if (last !== undefined) return last;
  }
  return null;
}

const published = z.object({ session: z.string(), added: z.string(), verdicts: z.string() });

/** Latest first. */
async function publishings(q: Queries): Promise<z.output<typeof published>[]> {
  const sql = "select detail from audit where action = 'publish' order by seq desc";
  const rows = await q.query(z.object({ detail: z.string() }), sql);
  return rows.map(({ detail }) => published.parse(JSON.parse(detail)));
}

/** Notes in the store and in its journal that the record now says this. Gives how many questions are public for the first time. */
export async function markPublished(
  q: Queries,
  session: string,
  { received, outcomes, support, verdicts, questions }: Publishable,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<number> {
  const fresh = await q.run(
    `update submission set published_at = $2, version = version + 1
     where session = $1 and state = 'accepted' and published_at is null`,
    [session, at],
  );
  const live = questions.filter(({ kind }) => kind === 'live').length;
  const added = JSON.stringify({ received, outcomes, support } satisfies Contribution);
  const detail = { session, questions: live, fresh, added, verdicts: JSON.stringify(verdicts) };
  await appendAudit(q, { at, actor: clerk(by), action: 'publish', submission: null, detail });
  return fresh;
}
