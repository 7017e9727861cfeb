import type { Topic } from '#domain/content/vocabulary.ts';
import { fold } from '#domain/vietnamese.ts';

/** Names of hamlets say where, not what: `tổ dân phố Phố Chợ` is no word about electing its head. */
const hamlets = /\bto dan pho\b/g;

/** The topic whose words a text uses most; `null` when it uses none. A guess for a person to look at. */
export function topicOf(text: string, topics: readonly Topic[]): string | null {
  const said = ` ${wordsOf(text).join(' ').replace(hamlets, ' ')} `;
  let best: { code: string; score: number } | null = null;
  for (const { code, name, about } of topics) {
    const pairs = new Set([name, about].flatMap((words) => words.split(/[;,().]/).flatMap(pairsOf)));
    const score = [...pairs].filter((pair) => said.includes(` ${pair} `)).length;
    if (score > 0 && (best === null || score > best.score)) best = { code, score };
  }
  return best?.code ?? null;
}

function pairsOf(phrase: string): string[] {
  const words = wordsOf(phrase);
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

const wordsOf = (text: string) => fold(text).match(/[a-z0-9]+/g) ?? [];
