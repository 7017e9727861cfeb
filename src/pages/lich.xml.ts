import { scheduleFeed } from '#queries/feeds.ts';
import { atomFeed } from './_atom-feed.ts';

/** What happened to the sessions. */
export const GET = async () => atomFeed(await scheduleFeed());
