import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closingOf, findingsOn, statusAt } from '#domain/petitions.ts';
import { checkContent } from '#record/check-record.ts';
import { readRecord } from '#record/read-record.ts';
import { type ClerkStory, clerkStory } from '../../tests/guide/clerk-story.ts';
import { excerptMisses, GAP, guideBlocks } from '../../tests/guide/guide-blocks.ts';

const folder = 'docs/huong-dan';
const steps = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\]\(([a-z0-9-]+\.md)\)/gu)].map(
  ([, file = '']) => file,
);
const blocks = [...new Set(steps)].flatMap((file) => guideBlocks(file, readFileSync(join(folder, file), 'utf8')));
const named = blocks.map((block) => [`${block.file}:${block.line} ${block.text.split('\n')[0]}`, block] as const);

/** The blocks are one story: each test goes on where the one before stopped. */
describe('what the guide shows', () => {
  let story: ClerkStory;
  let answer = '';
  beforeAll(async () => {
    story = await clerkStory();
  });
  afterAll(() => story[Symbol.asyncDispose]());

  /** Commands of a block with what is told of each; one without a command goes on with the last answer. */
  const parts = (text: string) =>
    text.split(/^(?=\$ )/mu).map((part) => {
      const [first = '', ...rest] = part.split('\n');
      const typed = /^\$ (.*)/u.exec(first)?.[1];
      return { typed, told: (typed === undefined ? [first, ...rest] : rest).join('\n').trimEnd() };
    });

  it.each(named)('%s is what comes', async (_name, { language, turn, text }) => {
    if (turn !== null) await story.turn(turn);
    if (language !== 'console') {
      const holds = story.files().some((file) => excerptMisses(`${GAP}\n${text}\n${GAP}`, file) === null);
      expect(holds, 'no file of the record holds these lines').toBe(true);
      return;
    }
    for (const { typed, told } of parts(text)) {
      if (typed !== undefined) answer = await story.run(typed);
      if (told !== '') expect(excerptMisses(told, answer), `really:\n${answer}`).toBeNull();
    }
  });

  it('ends with a petition closed by both keys, in a record without errors', () => {
    const { record } = readRecord(story.content);
    const petition = record?.petitions.get('kn-2024-nha-nam-012');
    if (!record || !petition) throw new Error('the story has no petition 012');
    expect(statusAt(petition, '2024-10-20')).toBe('resolved');
    expect(closingOf(petition, findingsOn(record.supervision, petition.id), '2024-10-20', [])?.code).toBe('confirmed');
    expect(checkContent(story.content).counts.errors).toBe(0);
  });
});

describe('an excerpt', () => {
  it('may leave lines out where it says so, and nowhere else', () => {
    expect(excerptMisses('a\n…\nc', 'a\nb\nc')).toBeNull();
    expect(excerptMisses('a\nc', 'a\nb\nc')).toBe('c');
    expect(excerptMisses('…\nc\n…', 'a\nb\nc\nd')).toBeNull();
    expect(excerptMisses('b\n…\na', 'a\nb')).toBe('a');
  });

  it('may have another code, digest or count of files, but no other words', () => {
    expect(excerptMisses('show 85d8827f', 'show 0a1b2c3d')).toBeNull();
    expect(excerptMisses(`2:${'a'.repeat(64)}`, `2:${'b'.repeat(64)}`)).toBeNull();
    expect(excerptMisses('đã xem 263 tệp', 'đã xem 301 tệp')).toBeNull();
    expect(excerptMisses('3 lỗi', '4 lỗi')).toBe('3 lỗi');
  });
});
