import { describe, expect, it } from 'vitest';
import { registerFiles, registerFolder } from '#domain/register/register.ts';
import { fileUnder, topFiles } from '#record/file-names.ts';
import { trackedFiles, trackedTexts } from './tracked-files.ts';

const LONGEST = 250;
const texts = [...trackedTexts()];
const source = /^(?:src|functions|scripts|tests|bench)\/(?!fixtures\/).*\.(?:ts|mjs|astro|css|sql|grit)$/u;
/** Homes, work folders and Windows drives: a path that exists on one machine only. */
const machinePath = /(?<![\w.:/-])(?:\/(?:home|Users|root|work|workspace|builds|mnt)\/[\w.-]+|[A-Z]:\\[A-Za-z])/u;
/** Files for download. */
const download = /\.(?:pdf|docx|xlsx|ods|odt|png|jpg|jpeg|webp|csv|mp3)$/u;

describe('a tracked file', () => {
  it('is found', () => {
    expect(trackedFiles).toContain('package.json');
    expect(texts.length).toBeGreaterThan(300);
  });

  it('names no path of one machine', () => {
    const named = texts.flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, index) => (machinePath.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(named).toEqual([]);
  });

  it(`of code or style has at most ${LONGEST} lines`, () => {
    const long = texts
      .filter(([path]) => source.test(path))
      .map(([path, text]) => [path, text.split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('does not leave work for later', () => {
    const left = texts.filter(([path, text]) => source.test(path) && /\b(?:TODO|FIXME|XXX)\b/u.test(text));
    expect(left.map(([path]) => path).filter((path) => path !== 'tests/repository/tracked-files.test.ts')).toEqual([]);
  });

  it('of tests is always run: none is switched off, none is alone', () => {
    const off = texts.filter(
      ([path, text]) => path.endsWith('.test.ts') && /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\(/u.test(text),
    );
    expect(off.map(([path]) => path)).toEqual([]);
  });
});

const register = Object.values(registerFiles).map((name) => `${registerFolder}/${name}`);

describe('a file of content/', () => {
  const content = trackedFiles.filter((path) => path.startsWith('content/')).map((path) => path.slice(8));

  it('is there', () => {
    expect(content).toEqual(expect.arrayContaining([...topFiles]));
  });

  it('belongs to a collection under a proper name', () => {
    expect(content.flatMap((path) => fileUnder(path).problem ?? [])).toEqual([]);
  });

  it('is a document, a record, a file for download, or of the register', () => {
    const others = content.filter(
      (path) =>
        !/\.(?:yaml|mdx)$/u.test(path) && !/(?:^|\/)(?:README\.md|LICENSE)$/u.test(path) && !register.includes(path),
    );
    expect(others.filter((path) => !path.startsWith('tep/') || !download.test(path))).toEqual([]);
  });

  it('can not be run', () => {
    const code = content.filter((path) => /\.(?:[cm]?[jt]sx?|html?|sh|svg)$/u.test(path));
    expect(code).toEqual([]);
  });
});
