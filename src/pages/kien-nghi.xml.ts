import { petitionFeed } from '#queries/feeds.ts';
import { atomFeed } from './_atom-feed.ts';

/** What happened to the petitions. */
export const GET = async () => atomFeed(await petitionFeed());
