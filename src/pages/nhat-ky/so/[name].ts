import type { APIRoute } from 'astro';
import { registerFileRoutes, registerText } from '#queries/register-files.ts';

export const getStaticPaths = registerFileRoutes;

export const GET: APIRoute = async ({ props }) => new Response(await registerText(props['file']));
