import { describe, expect, it } from 'vitest';
import { writtenFolder } from '../../tests/records/written-folder.ts';
import { readRecord } from './read-record.ts';

const place = 'name: An Bình\ntype: xa\ncode: "07001"\nsource: Địa bàn minh họa.\n';

describe('readRecord', () => {
  it('shows the text of every file once, readable or not', () => {
    const root = writtenFolder({
      'places/a.yaml': place,
      'places/b.yaml': 'a: [',
      'directives/c.mdx': 'không khai báo',
      'tep/d.pdf': 'x',
      'topics.yaml': '- a',
    });
    const seen: string[] = [];
    readRecord(root, ({ path }) => seen.push(path));
    expect(seen.toSorted()).toEqual(['directives/c.mdx', 'places/a.yaml', 'places/b.yaml', 'topics.yaml']);
  });

  it('keeps what can be read, knows what cannot, and says why', () => {
    const root = writtenFolder({ 'places/a.yaml': place, 'places/b.yaml': place.replace('xa', 'thon') });
    const { record, underCheck, filed, problems } = readRecord(root);
    expect(record).toBeNull();
    expect([...underCheck.places.keys()]).toEqual(['a']);
    expect(filed.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ rule, where }) => `${where.file} ${rule}`).toSorted()).toEqual([
      'glossary.yaml missing-file',
      'places/b.yaml schema',
      'site.yaml missing-file',
      'topics.yaml missing-file',
    ]);
  });

  it('reads on past an unknown or misspelt field, so that it hides nothing else', () => {
    const root = writtenFolder({
      'places/a.yaml': `${place}parrent: x\nghiChu: y\n`,
      'places/b.yaml': place.replace('source', 'sourse'),
    });
    const { underCheck, problems } = readRecord(root);
    expect(underCheck.places.get('a')).toMatchObject({ parent: 'x' });
    expect(underCheck.places.get('b')?.source).toBe('Địa bàn minh họa.');
    expect(problems.filter(({ rule }) => rule === 'schema')).toHaveLength(3);
  });

  it('reads on past a field written twice, with its first value', () => {
    const root = writtenFolder({ 'places/a.yaml': `${place}name: Khác\n` });
    expect(readRecord(root).underCheck.places.get('a')?.name).toBe('An Bình');
  });

  it('fails as a whole only where the folder itself cannot be read', () => {
    expect(() => readRecord('/khong/co')).toThrow();
  });
});
