import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from './check-record.ts';

const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'one-slip-'));
cpSync(small, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:yaml|mdx)$/.test(path));

/** A line that a hand has slipped on: what stands there instead, and on which of the lines that is to be told. */
interface Slip {
  lines: readonly string[];
  /** Offset from the line slipped on; `null` where the problem stands elsewhere in the file. */
  told: number | null;
}
type Slipping = (line: string, next: string, path: string) => Slip | null;

const references =
  /^( *(?:- )?(?:issuer|organizer|place|lead|by|body|session|monitor|supervisor|conclusion|petition|plan|planItem|directive|within|unit): )([a-z0-9/-]+)$/;
const required =
  /^(?:title|kind|publicText|session|place|petitionerLabel|issuer|organizer|startsAt|venue|clearedBy|publishedAt|name|type|code|system|level|source|text|year|supervisedAt|conclusion|before|requirement): ./;
const isData = (line: string) => /^ *(?:- )?[A-Za-z]+:/.test(line);

/** Slips that hands make, each in the front matter or data of any file where it can be made. */
const slips: Record<string, Slipping> = {
  'a reference to nothing': (line) =>
    references.test(line) ? { lines: [line.replace(references, '$1$2-xq')], told: 0 } : null,
  'a field left out': (line, next, path) =>
    required.test(line) && !/^\s+\S/.test(next) && !(path.startsWith('bodies/') && line.startsWith('place'))
      ? { lines: [], told: null }
      : null,
  'a misspelt field': (line) => {
    const misspelt = line.replace(/^( *(?:- )?[A-Za-z]{3})([A-Za-z])([A-Za-z])(?=[A-Za-z]*:)/, '$1$3$2');
    return misspelt === line ? null : { lines: [misspelt], told: 0 };
  },
  'a field written twice': (line, next) =>
    /^[A-Za-z]+: [^>|]/.test(line) && !/^\s+\S/.test(next) ? { lines: [line, line], told: 1 } : null,
  'a day no calendar has': (line) =>
    /: \d{4}-\d\d-\d\d/.test(line) ? { lines: [line.replace(/(: \d{4})-\d\d-\d\d/, '$1-02-30')], told: 0 } : null,
  'a code outside the list': (line) =>
    /^ *(?:- )?(?:kind|mode|status|competence|system|level|type|role|finding|signature): [a-z_]+$/.test(line)
      ? { lines: [`${line}x`], told: 0 }
      : null,
  'a colon in a value': (line, next) =>
    isData(line) && /: [^'"[{>|\d-][^:]* /.test(line) && !/^\s+\S/.test(next)
      ? { lines: [`${line}: tốt`], told: 0 }
      : null,
  'a quote left open': (line) =>
    isData(line) && /: [A-ZĐ]/.test(line) ? { lines: [line.replace(/: /, ': "')], told: 0 } : null,
  'a phone number': (line) =>
    isData(line) && /[a-zà-ỹ]{2}\.$/.test(line) ? { lines: [`${line} Gọi 0987 654 321.`], told: 0 } : null,
  'a year mistyped': (line) =>
    /(?:startsAt|endsAt|announcedAt|publishedAt|clearedAt|supervisedAt|asOf|at|to|date): 2024-/.test(line) &&
    !/^ {4,}/.test(line)
      ? { lines: [line.replace(': 2024', ': 2014')], told: 0 }
      : null,
  'a total off by one': (line, _next, path) =>
    path.startsWith('conclusions/') && /^ {2}(?:received|answeredOnSite|assigned|forwarded|other): \d$/.test(line)
      ? { lines: [line.replace(/\d$/, (count) => String(Number(count) + 1))], told: 0 }
      : null,
};

describe('one slip in a sound record', () => {
  it.each(Object.entries(slips))('is told once: %s', (_name, slip) => {
    let made = 0;
    const wrong: string[] = [];
    for (const path of texts) {
      const text = readFileSync(join(root, path), 'utf8');
      const lines = text.split('\n');
      const end = path.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
      for (const [index, line] of lines.slice(0, end).entries()) {
        const slipped = slip(line, lines[index + 1] ?? '', path);
        if (!slipped) continue;
        made += 1;
        writeFileSync(
          join(root, path),
          [...lines.slice(0, index), ...slipped.lines, ...lines.slice(index + 1)].join('\n'),
        );
        const problems = checkContent(root).problems.map(({ where, rule }) => `${where.file}:${where.line} ${rule}`);
        const place = slipped.told === null ? `${path}:` : `${path}:${index + 1 + slipped.told} `;
        if (problems.length !== 1 || !problems[0]?.startsWith(place))
          wrong.push(`${path}:${index + 1} ${line} ⇒ ${problems.join(', ')}`);
      }
      writeFileSync(join(root, path), text);
    }
    expect(wrong).toEqual([]);
    expect(made).toBeGreaterThan(3);
  });
});
