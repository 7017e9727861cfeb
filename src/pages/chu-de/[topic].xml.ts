import type { APIRoute } from 'astro';
import { feedOfTopic } from '#queries/feeds.ts';
import { type TopicView, topicRoutes } from '#queries/topics.ts';
import { atomFeed } from '../_atom-feed.ts';

export const getStaticPaths = topicRoutes;

/** What happens on one topic. */
export const GET: APIRoute<{ view: TopicView }> = async ({ props }) => atomFeed(await feedOfTopic(props.view.topic));
