import { describe, expect, it } from 'vitest';
import { help, readArguments } from './arguments.ts';

describe('the command line of the check', () => {
  it('means everything when it says nothing', () => {
    expect(readArguments([])).toEqual({
      help: false,
      contentOnly: false,
      json: false,
      release: false,
      root: 'content',
    });
  });

  it('means content only with --content, of the folder named or of content/', () => {
    expect(readArguments(['--content'])).toMatchObject({ contentOnly: true, root: 'content' });
    expect(readArguments(['--content', '/a/b'])).toMatchObject({ contentOnly: true, root: '/a/b' });
    expect(readArguments(['--json', '--content', 'a'])).toMatchObject({ contentOnly: true, json: true, root: 'a' });
    expect(readArguments(['--json'])).toMatchObject({ contentOnly: true, json: true });
  });

  it.each([[['--xyz']], [['--content', 'a', 'b']], [['a']], [['--json=yes']]])('refuses %j in Vietnamese', (argv) => {
    expect(readArguments(argv)).toEqual({ misuse: expect.stringMatching(/^(?:Không hiểu|Chỉ nhận|Muốn kiểm tra)/) });
  });

  it('is explained in Vietnamese and English, each way to end too', () => {
    expect(help).toMatch(/Kiểm tra tất cả[\s\S]*Checks everything/);
    for (const option of ['--content', '--json', '--help', '0', '1', '2', '3']) expect(help).toContain(option);
  });
});
