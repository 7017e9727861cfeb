import type { APIRoute, GetStaticPaths } from 'astro';
import { type CollectionName, collectionNames } from '#domain/collections.ts';
import { dataOf } from '#queries/open-data.ts';

export const getStaticPaths: GetStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params }) => Response.json(await dataOf(params['collection'] as CollectionName));
