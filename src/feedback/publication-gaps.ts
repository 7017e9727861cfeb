import { z } from 'zod';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import type { Queries } from './database.ts';

/** Where the built pages of a session do not say what the store says of its questions. Counts only. */
export interface PublicationGap {
  readonly session: string;
  /** Accepted, and not on the page. */
  readonly missing: number;
  /** On the page, with another wording, topic, place or petition decided since it was last published. */
  readonly changed: number;
  /** On the page, although withdrawn, refused or merged since. */
  readonly lingering: number;
}

const gap = z.object({ session: z.string(), missing: z.int(), changed: z.int(), lingering: z.int() });

/** A step that changes what an accepted question says, later than what its session last published; `s` is its row. */
export const changedSincePublished = `exists (
  select 1 from audit step where step.submission = s.id and step.action in ('accept', 'redact', 'link')
    and step.seq > coalesce((select max(note.seq) from audit note
      where note.action = 'publish' and note.detail::json ->> 'session' = s.session), 0))`;

/** The sessions that need publishing and building, by id. `session` null: all. */
export async function publicationGaps(
  q: Queries,
  { sessions }: Pick<IntakeManifest, 'sessions'>,
  session: string | null = null,
): Promise<PublicationGap[]> {
  const built = sessions.flatMap(({ id, questions }) => questions.map((number) => ({ id, number })));
  const sql = `select * from (
      select s.session,
        (count(*) filter (where s.state = 'accepted' and built.number is null))::int as missing,
        (count(*) filter (where s.state = 'accepted' and built.number is not null and ${changedSincePublished}))::int as changed,
        (count(*) filter (where s.state <> 'accepted' and built.number is not null))::int as lingering
      from submission s left join unnest($1::text[], $2::int[]) as built (session, number)
        on built.session = s.session and built.number = s.public_number
      where s.public_number is not null and ($3::text is null or s.session = $3) group by s.session
    ) as gap where missing + changed + lingering > 0 order by session`;
  return await q.query(gap, sql, [built.map(({ id }) => id), built.map(({ number }) => number), session]);
}

/** All of it in two numbers, for an alarm. */
export function gapSums(gaps: readonly PublicationGap[]): { readonly unpublished: number; readonly lingering: number } {
  const sum = (count: (one: PublicationGap) => number) => gaps.reduce((total, one) => total + count(one), 0);
  return {
    unpublished: sum(({ missing, changed }) => missing + changed),
    lingering: sum(({ lingering }) => lingering),
  };
}
