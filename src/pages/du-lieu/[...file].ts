import type { APIRoute } from 'astro';
import { getOpenFiles, type OpenFile } from './_open-files.ts';

export const getStaticPaths = async () =>
  [...(await getOpenFiles()).values()].map((file) => ({ params: { file: file.path }, props: { file } }));

export const GET: APIRoute<{ file: OpenFile }> = ({ props }) => new Response(props.file.bytes);
