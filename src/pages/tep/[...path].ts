import type { APIRoute } from 'astro';
import { download, downloadPaths } from '#queries/downloads.ts';

export const getStaticPaths = () => downloadPaths().map((path) => ({ params: { path } }));

export const GET: APIRoute = ({ params }) => new Response(download(params['path'] ?? ''));
