import type { APIRoute } from 'astro';
import type { CollectionName } from '#domain/collections.ts';
import { dataRoutes, jsonSchemaOf } from '#queries/open-data.ts';

export const getStaticPaths = dataRoutes;

export const GET: APIRoute<{ name: CollectionName }> = ({ props }) => Response.json(jsonSchemaOf(props.name));
