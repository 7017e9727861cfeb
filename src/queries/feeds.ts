import { addressOf, bodyFeed, topicAddress, topicFeed } from '#domain/address.ts';
import type { Body } from '#domain/content/body.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Petition } from '#domain/content/petition.ts';
import type { Topic } from '#domain/content/vocabulary.ts';
import type { Entry } from '#domain/record.ts';
import { getBodies } from './bodies.ts';
import { type News, newestFirst } from './news.ts';
import { newsOfPetition } from './petition-news.ts';
import { getIndex } from './record-index.ts';
import { newsOfSession } from './schedule-news.ts';

/** What one can follow with a feed reader. */
export interface NewsFeed {
  title: string;
  about: string;
  /** Address of the feed. */
  address: string;
  /** Page that shows the same. */
  page: string;
  news: readonly News[];
}

/** What happened to sessions, their conclusions included. */
export async function scheduleFeed(): Promise<NewsFeed> {
  const { record, sessions } = await getIndex();
  const { name, tagline } = record.site;
  return {
    title: `${name}: lịch và kết luận đối thoại`,
    about: tagline,
    address: '/lich.xml',
    page: '/lich/',
    news: await newsOf(sessions, []),
  };
}

/** What happened to petitions. */
export async function petitionFeed(): Promise<NewsFeed> {
  const { record, petitions } = await getIndex();
  return {
    title: `${record.site.name}: diễn biến các kiến nghị`,
    about: 'Kiến nghị được tiếp nhận, giao ai, trả lời, giải quyết, giám sát thế nào.',
    address: '/kien-nghi.xml',
    page: '/kien-nghi/',
    news: await newsOf([], petitions),
  };
}

/** A unit's sessions and conclusions, and the petitions it has ever been put in charge of. */
export async function feedOfBody({ id }: Entry<Body>): Promise<NewsFeed> {
  const { record, sessionsOf, petitions } = await getIndex();
  const name = (await getBodies()).nameOf(id);
  const led = petitions.filter(({ assignments }) => assignments.some(({ lead }) => lead === id));
  return {
    title: `${name}: đối thoại và kiến nghị`,
    about: `Các buổi đối thoại ${name} tổ chức hoặc chủ trì, kết luận và kiến nghị được giao, trên ${record.site.name}.`,
    address: bodyFeed(id),
    page: addressOf('bodies', id),
    news: await newsOf(sessionsOf(id), led),
  };
}

/** Sessions, conclusions and petitions on a topic. */
export async function feedOfTopic({ code, name }: Topic): Promise<NewsFeed> {
  const { record, sessions, petitions } = await getIndex();
  const onTopic = ({ topics }: { topics: readonly string[] }) => topics.includes(code);
  return {
    title: `${name}: đối thoại và kiến nghị`,
    about: `Các buổi đối thoại, kết luận và kiến nghị trong lĩnh vực ${name.toLowerCase()}, trên ${record.site.name}.`,
    address: topicFeed(code),
    page: topicAddress(code),
    news: await newsOf(sessions.filter(onTopic), petitions.filter(onTopic)),
  };
}

async function newsOf(
  sessions: readonly Entry<Dialogue>[],
  petitions: readonly Entry<Petition>[],
): Promise<readonly News[]> {
  const index = await getIndex();
  return newestFirst([
    ...sessions.flatMap((session) => newsOfSession(session, index)),
    ...petitions.flatMap((petition) => newsOfPetition(petition, index)),
  ]);
}
