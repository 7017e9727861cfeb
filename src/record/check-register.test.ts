import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN } from '#domain/register/next-release.ts';
import { registerFiles, registerFolder } from '#domain/register/register.ts';
import { writtenFolder } from '../../tests/records/written-folder.ts';
import { checkContent } from './check-record.ts';
import { closeRelease } from './close-release.ts';
import { readRegisterTexts } from './register-files.ts';

const small = new URL('../../tests/fixtures/small-record/', import.meta.url).pathname;
const session = 'dialogues/2024/an-binh-dinh-ky.mdx';
const petition = 'petitions/2024/kn-2024-an-binh-002.yaml';
const said = 'changes:\n  - at: 2024-10-20\n    what: Địa chỉ trước là A, nay là B.\n    reason: Ghi nhầm.\n';

/** A copy of the small record, already in the register unless told otherwise. */
function folder(registered = true): string {
  const root = writtenFolder({});
  cpSync(small, root, { recursive: true });
  if (registered) close(root);
  return root;
}

const close = (root: string) => closeRelease(root, checkContent(root).register, '2024-10-20');
const rules = (root: string) =>
  checkContent(root).problems.map(({ rule, where }) => `${where.file}:${where.line} ${rule}`);
const edit = (root: string, path: string, change: (text: string) => string) => {
  const before = readFileSync(join(root, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(root, path), after);
};
const inRegister = (root: string, file: keyof typeof registerFiles) => join(root, registerFolder, registerFiles[file]);
const addressLine = (root: string) =>
  readFileSync(join(root, session), 'utf8')
    .split('\n')
    .findIndex((line) => line.startsWith('address:')) + 1;
const editAddress = (root: string) =>
  edit(root, session, (text) => text.replace(/^address: .*$/m, 'address: Chỗ khác'));
const say = (root: string, more = '') =>
  edit(root, session, (text) => text.replace('clearedAt:', `${said}${more}clearedAt:`));

describe('the register of publications', () => {
  it('has nothing to say where there is no register', () => {
    const root = folder(false);
    editAddress(root);
    expect(rules(root)).toEqual([]);
    expect(checkContent(root).counts.unregistered).toBe(0);
  });

  it('takes in every document once, and changes no byte when nothing is new', () => {
    const root = folder();
    const { register } = checkContent(root).register;
    expect(register.published.size).toBe(register.releases[0]?.documents.length);
    expect(register.published.size).toBeGreaterThan(10);
    const texts = readRegisterTexts(root);
    expect(close(root)).toBeNull();
    expect(readRegisterTexts(root)).toEqual(texts);
  });

  it('refuses a silent change of a published document, on its line', () => {
    const root = folder();
    editAddress(root);
    expect(rules(root)).toEqual([`${session}:${addressLine(root)} silent-change`]);
  });

  it('takes the same change with an entry that tells it, and keeps before and after', () => {
    const root = folder();
    editAddress(root);
    say(root);
    expect(rules(root)).toEqual([]);
    expect(checkContent(root).counts.unregistered).toBe(1);
    expect(close(root)?.release).toMatchObject({ number: 2, documents: [{ entry: 'dialogues/2024/an-binh-dinh-ky' }] });
    const details = JSON.parse(readRegisterTexts(root).details);
    expect(details.changes).toContainEqual(expect.objectContaining({ field: ['address'], after: 'Chỗ khác' }));
    expect(rules(root)).toEqual([]);
  });

  it('does not publish old words again that had to go', () => {
    const root = folder();
    const old = /^address: (.*)$/m.exec(readFileSync(join(root, session), 'utf8'))?.[1] ?? '';
    editAddress(root);
    say(root, '    hidesOldWords: true\n');
    close(root);
    const { details } = readRegisterTexts(root);
    expect(details).toContain(HIDDEN);
    expect(details).not.toContain(old);
  });

  it('refuses an entry of changes rewritten later', () => {
    const root = folder();
    say(root);
    close(root);
    edit(root, session, (text) => text.replace('Ghi nhầm.', 'Lý do khác.'));
    expect(rules(root)).toEqual([expect.stringContaining('told-change')]);
  });

  it('needs no word for what is added, nor for comments and line breaks', () => {
    const root = folder();
    edit(root, petition, (text) => `# ghi chú\n${text}`);
    expect(checkContent(root).counts.unregistered).toBe(0);
    edit(root, petition, (text) => `${text.trimEnd()}\nsupportCount: 12\n`);
    expect(rules(root)).toEqual([]);
    expect(checkContent(root).counts.unregistered).toBe(1);
  });

  it('refuses to lose a published document', () => {
    const root = folder();
    rmSync(join(root, petition));
    expect(rules(root)).toContainEqual(expect.stringMatching(/^so-cong-bo\/ban-cong-bo\.jsonl:\d+ gone-document$/));
  });

  it('leaves drafts out', () => {
    const root = folder();
    edit(root, session, (text) => text.replace('clearedAt:', 'draft: true\nclearedAt:'));
    expect(checkContent(root).register.comparison.versions).toEqual([]);
  });

  it('takes details that were erased, and no other change of them', () => {
    const root = folder();
    editAddress(root);
    say(root);
    close(root);
    const { details } = readRegisterTexts(root);
    writeFileSync(inRegister(root, 'details'), details.replace('Chỗ khác', 'Chỗ nào'));
    expect(rules(root)).toEqual(['so-cong-bo/chuoi.jsonl:2 register']);
    const { release, entry } = JSON.parse(details);
    writeFileSync(
      inRegister(root, 'details'),
      `${JSON.stringify({ release, entry, erased: { at: '2024-10-20', why: 'Lộ thông tin cá nhân' } })}\n`,
    );
    expect(rules(root)).toEqual([]);
  });

  it('sees any change of any line of the register', { timeout: 120_000 }, () => {
    const root = folder();
    editAddress(root);
    say(root);
    close(root);
    const texts = readRegisterTexts(root);
    const file = fc.constantFrom('chain', 'details', 'published' as const);
    fc.assert(
      fc.property(file, fc.nat(), fc.constantFrom('0', 'x', '"', '\n', ''), (name, at, by) => {
        const text = texts[name as keyof typeof texts];
        const place = at % (text.length - 1);
        const touched = text.slice(0, place) + by + text.slice(place + 1);
        fc.pre(touched !== text);
        // The last line of the chain is held by whoever noted its digest, not by the register itself.
        fc.pre(name !== 'chain' || place < text.trimEnd().lastIndexOf('\n'));
        writeFileSync(inRegister(root, name as keyof typeof texts), touched);
        expect(checkContent(root).problems.filter(({ rule }) => rule === 'register')).not.toEqual([]);
        writeFileSync(inRegister(root, name as keyof typeof texts), text);
      }),
      { numRuns: 60 },
    );
  });

  it('takes no strange file into its folder', () => {
    const root = folder();
    mkdirSync(join(root, registerFolder), { recursive: true });
    writeFileSync(join(root, registerFolder, 'khac.jsonl'), '');
    expect(rules(root)).toEqual(['so-cong-bo/khac.jsonl:1 file-folder']);
    expect(existsSync(inRegister(root, 'chain'))).toBe(true);
  });
});
