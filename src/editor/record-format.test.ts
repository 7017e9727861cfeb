import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collections } from '#domain/collections.ts';
import { listFiles } from '#record/list-files.ts';
import { recordFormats } from './cms-config.ts';
import { type RecordFormat, recordFormat, SOURCE_FIELD } from './record-format.ts';

const formats = new Map(recordFormats().map(({ collection, format }): [string, RecordFormat] => [collection, format]));
const [yamlFormat, mdxFormat] = [recordFormat('yaml', []), recordFormat('mdx', [])];

const root = new URL('../../content/', import.meta.url).pathname;
const texts = listFiles(root)
  .files.filter((path) => formats.has(path.split('/')[0] ?? ''))
  .map((path) => ({
    path,
    text: readFileSync(`${root}${path}`, 'utf8'),
    format: formats.get(path.split('/')[0] ?? '') ?? yamlFormat,
  }));

const event = (note: string) => ({
  date: '2024-10-19',
  status: 'in_progress',
  note,
  by: '',
  document: null,
  evidence: [],
  reason: '',
});

describe('the format of the record in the editor', () => {
  it('gives back every file of the record byte for byte, though the editor trims what it reads', () => {
    expect(texts.length).toBeGreaterThan(200);
    const other = texts.filter(({ text, format }) => format.toFile(format.fromFile(text.trim())) !== text);
    expect(other.map(({ path }) => path)).toEqual([]);
  });

  it('gives back every file with line ends of Windows byte for byte too', () => {
    const windows = texts.map((each) => ({ ...each, text: each.text.replaceAll('\n', '\r\n') }));
    const other = windows.filter(({ text, format }) => format.toFile(format.fromFile(text.trim())) !== text);
    expect(other.map(({ path }) => path)).toEqual([]);
    const document = windows.find(({ path }) => path.endsWith('.mdx'));
    expect(document?.format.fromFile(document.text)).toHaveProperty('title');
  });

  it('takes a line of dashes inside a value for part of the value', () => {
    const text = '---\ntitle: |-\n  a\n  ---y\nissued: null\n---\n\nThân bài\n';
    expect(mdxFormat.toFile(mdxFormat.fromFile(text))).toBe(text);
  });

  it('adds an event of a form without its empty fields, and changes no other byte', () => {
    const { text } = texts.find(({ path }) => path.endsWith('kn-2024-huyen-020.yaml')) ?? { text: '' };
    const value = yamlFormat.fromFile(text);
    const events = value['events'] as never[];
    const after = yamlFormat.toFile({
      ...value,
      events: [...events, event('Đã đo đạc: còn ba hộ.') as never],
      mergedInto: '',
      acceptance: { satisfied: null, accepted: null, notYet: null },
      changes: [],
    });
    const added = '  - date: 2024-10-19\n    status: in_progress\n    note: "Đã đo đạc: còn ba hộ."\n';
    expect(after.replace(added, '')).toBe(text);
    expect(after).toContain(added);
  });

  it('edits a field of a document and leaves its text as it is', () => {
    const { text } = texts.find(({ path }) => path.endsWith('cao-thuong-sap-xep-don-vi.mdx')) ?? { text: '' };
    const after = mdxFormat.toFile({ ...mdxFormat.fromFile(text), howToAttend: 'Đến dự trực tiếp.' });
    expect(after).toBe(text.replace(/^howToAttend: .*$/mu, 'howToAttend: Đến dự trực tiếp.'));
  });

  it('writes a new file with what was filled in', () => {
    expect(yamlFormat.toFile({ title: 'Đường', topics: ['giao-thong'], place: '', repeated: false })).toBe(
      'title: Đường\ntopics:\n  - giao-thong\n',
    );
    expect(recordFormat('mdx', ['number']).toFile({ title: 'Kế hoạch', body: 'Một.\n\nHai.' })).toBe(
      '---\ntitle: Kế hoạch\nnumber: null\n---\n\nMột.\n\nHai.\n',
    );
  });

  it('hides a name that no field of the record has', () => {
    for (const { schema } of Object.values(collections)) expect(JSON.stringify(schema)).not.toContain(SOURCE_FIELD);
  });
});
