import { describe, expect, test } from 'vitest';
import { QueueFull } from './bounded-queue.ts';
import { DRAWING_LIMITS, DrawnPictures } from './drawn-pictures.ts';

const limits = { ...DRAWING_LIMITS, patience: 1_000 };
const never = () => new Promise<never>(() => {});

/** Counts how often each picture was drawn. */
function studio() {
  const drawn: string[] = [];
  const draw = (key: string) => async () => {
    drawn.push(key);
    return new Uint8Array([key.length]);
  };
  return { drawn, draw };
}

describe('drawn pictures', () => {
  test('are drawn once for all who ask, also for those who ask meanwhile', async () => {
    const { drawn, draw } = studio();
    const pictures = new DrawnPictures(limits);
    await Promise.all([pictures.get('a', draw('a')), pictures.get('a', draw('a'))]);
    await pictures.get('a', draw('a'));
    expect(drawn).toEqual(['a']);
  });

  test('are forgotten, those not asked for the longest first', async () => {
    const { drawn, draw } = studio();
    const pictures = new DrawnPictures({ ...limits, kept: 2 });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await pictures.get(key, draw(key));
    expect(drawn).toEqual(['a', 'b', 'c', 'b']);
  });

  test('that fail are tried again by the next who asks', async () => {
    const { drawn, draw } = studio();
    const pictures = new DrawnPictures(limits);
    await expect(pictures.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await pictures.get('a', draw('a'));
    expect(drawn).toEqual(['a']);
  });

  test('are not waited for beyond patience, nor behind too many', async () => {
    const pictures = new DrawnPictures({ ...limits, atOnce: 1, waiting: 1, patience: 50 });
    const first = pictures.get('a', never);
    const second = pictures.get('b', never);
    await expect(pictures.get('c', never)).rejects.toThrow(QueueFull);
    await expect(first).rejects.toThrow('too long');
    await expect(second).rejects.toThrow('too long');
  });
});
