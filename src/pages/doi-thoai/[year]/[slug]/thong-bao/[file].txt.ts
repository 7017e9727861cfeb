import type { APIRoute, GetStaticPaths } from 'astro';
import { noticeFiles, sessionNotices } from '#notices/session-notices.ts';
import { getIndex } from '#queries/record-index.ts';
import { sessionRoutes } from '#queries/sessions.ts';

/** The texts of a session's notice as files. */
export const getStaticPaths = (async () => {
  const index = await getIndex();
  return (await sessionRoutes()).flatMap(({ params, props }) =>
    Object.entries(noticeFiles(sessionNotices(props.session, index))).map(([name, text]) => ({
      params: { ...params, file: name.replace(/\.txt$/, '') },
      props: { text },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
