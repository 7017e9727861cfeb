/** The search, off the page's thread: it opens the index with the first question and keeps what it has fetched. */

import { type Ask, type Findings, find } from '#search/find.ts';
import { openSearch, type Search } from '#search/search.ts';

/** A question under a number, and the answer or failure under the same. */
export interface Question {
  id: number;
  /** `null` only opens the index. */
  ask: Ask | null;
}
export type Reply = { id: number; findings: Findings | null } | { id: number; failed: true };

const address = '/tim-kiem/du-lieu/';
let opened: Promise<Search> | undefined;

async function fetchShard(path: string): Promise<Uint8Array> {
  const answer = await fetch(address + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function answer(ask: Ask | null): Promise<Findings | null> {
  opened ??= openSearch({ fetchShard });
  const search = await opened;
  if (ask) return find(search, ask);
  await search.named();
  return null;
}

addEventListener('message', async ({ data: { id, ask } }: MessageEvent<Question>) => {
  let reply: Reply;
  try {
    reply = { id, findings: await answer(ask) };
  } catch {
    // A new edition may have taken the place of the one that was open: its head names another folder.
    opened = undefined;
    reply = await answer(ask).then(
      (findings): Reply => ({ id, findings }),
      (): Reply => {
        opened = undefined;
        return { id, failed: true };
      },
    );
  }
  postMessage(reply);
});
