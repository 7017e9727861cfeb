import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Topic } from '#domain/content/vocabulary.ts';
import type { Entry } from '#domain/record.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getPetitionFacts, type PetitionFacts } from './petition-facts.ts';
import { getIndex } from './record-index.ts';

/** A topic with what the record holds under it. */
export interface TopicView {
  topic: Topic;
  /** Late petitions first, then the newest sessions'. */
  petitions: readonly PetitionFacts[];
  late: number;
  /** Latest first. */
  sessions: readonly Entry<Dialogue>[];
}

export const getTopics = oncePerBuild(async (): Promise<readonly TopicView[]> => {
  const { record, sessions } = await getIndex();
  const { onTopic } = await getPetitionFacts();
  const byTopic = Map.groupBy(
    sessions.flatMap((session) => session.topics.map((topic) => ({ topic, session }))),
    ({ topic }) => topic,
  );
  return record.topics.map((topic) => {
    const all = onTopic(topic.code);
    const late = all.filter(({ timeliness }) => timeliness.code === 'overdue');
    const others = all.filter(({ timeliness }) => timeliness.code !== 'overdue');
    return {
      topic,
      petitions: [...late, ...others],
      late: late.length,
      sessions: (byTopic.get(topic.code) ?? []).map(({ session }) => session),
    };
  });
});

/** Routes of everything that has one page or file per topic. */
export async function topicRoutes() {
  return (await getTopics()).map((view) => ({ params: { topic: view.topic.code }, props: { view } }));
}
