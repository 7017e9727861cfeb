import type { APIRoute } from 'astro';
import { topicAddress } from '#domain/address.ts';
import { type TopicView, topicRoutes } from '#queries/topics.ts';
import { calendarFile } from '../_calendar-file.ts';

export const getStaticPaths = topicRoutes;

/** Sessions on one topic, as a calendar to subscribe to. */
export const GET: APIRoute<{ view: TopicView }> = ({ props: { view } }) =>
  calendarFile(`Lịch đối thoại về ${view.topic.name.toLowerCase()}`, topicAddress(view.topic.code), view.sessions);
