import type { APIRoute } from 'astro';
import type { Body } from '#domain/content/body.ts';
import type { Entry } from '#domain/record.ts';
import { bodyRoutes } from '#queries/bodies.ts';
import { feedOfBody } from '#queries/feeds.ts';
import { atomFeed } from '../_atom-feed.ts';

export const getStaticPaths = bodyRoutes;

/** What happens at one unit. */
export const GET: APIRoute<{ body: Entry<Body> }> = async ({ props }) => atomFeed(await feedOfBody(props.body));
