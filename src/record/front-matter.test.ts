import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

describe('splitFrontMatter', () => {
  it('gives both parts with the lines on which they begin', () => {
    expect(splitFrontMatter('---\na: 1\nb: 2\n---\n\n## Mục\n')).toEqual({
      frontMatter: 'a: 1\nb: 2\n',
      frontMatterLine: 2,
      body: '\n## Mục\n',
      bodyLine: 5,
    });
  });

  it('reads Windows line ends and a byte order mark', () => {
    expect(splitFrontMatter('\uFEFF---\r\na: 1\r\n---\r\nb\r\n')).toMatchObject({ body: 'b\r\n', bodyLine: 4 });
  });

  it('ends at the first closing line and leaves later ones to the text', () => {
    expect(splitFrontMatter('---\na: 1\n---\nb\n\n---\n\nc')?.body).toBe('b\n\n---\n\nc');
  });

  it.each(['', 'a: 1\n', '---\na: 1\n', '--- a\n---\n', '\n---\na: 1\n---\n'])('finds none in %j', (text) => {
    expect(splitFrontMatter(text)).toBeNull();
  });
});
