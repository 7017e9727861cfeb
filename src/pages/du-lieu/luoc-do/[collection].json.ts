import type { APIRoute, GetStaticPaths } from 'astro';
import { type CollectionName, collectionNames } from '#domain/collections.ts';
import { jsonSchemaOf } from '#queries/open-data.ts';

export const getStaticPaths: GetStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = ({ params }) => Response.json(jsonSchemaOf(params['collection'] as CollectionName));
