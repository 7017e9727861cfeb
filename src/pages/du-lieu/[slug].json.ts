import type { APIRoute } from 'astro';
import type { CollectionName } from '#domain/collections.ts';
import { dataOf, dataRoutes } from '#queries/open-data.ts';

export const getStaticPaths = dataRoutes;

export const GET: APIRoute<{ name: CollectionName }> = async ({ props }) => Response.json(await dataOf(props.name));
