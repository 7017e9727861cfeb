import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { intakeState } from '#domain/sessions.ts';
import { getIndex } from './record-index.ts';

/** Sessions that take questions ahead, by how their window stands on the portal's day; the one that ends first comes first. */
export async function sessionsByIntake(): Promise<Record<'open' | 'notOpen' | 'closed', Entry<Dialogue>[]>> {
  const { sessions, asOf } = await getIndex();
  const byCode = Map.groupBy(sessions.toReversed(), (session) => intakeState(session, asOf).code);
  return {
    open: byCode.get('open') ?? [],
    notOpen: byCode.get('not_open') ?? [],
    closed: (byCode.get('closed') ?? []).toReversed(),
  };
}

/** Routes of everything that has one page per session with questions sent ahead. */
export async function intakeRoutes() {
  const { sessions } = await getIndex();
  return sessions.flatMap((session) => {
    const [year, slug] = session.id.split('/');
    return session.intake ? [{ params: { year, slug }, props: { session, window: session.intake } }] : [];
  });
}
