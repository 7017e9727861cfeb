import { findPersonalData } from '../personal-data.ts';
import type { Finding } from '../problem.ts';
import type { Check, CheckContext } from './context.ts';
import { issuedDocuments } from './entries.ts';

/** The record names positions, not people. */
export const titlesOnly: Check = {
  rule: 'title-only',
  find(context) {
    const findings: Finding[] = [];
    const read = new Map<string, boolean>();
    for (const { entry, path, text } of titles(context)) {
      const known = read.get(text);
      const named = known ?? holdsName(text);
      if (known === undefined) read.set(text, named);
      if (!named) continue;
      findings.push({
        entry,
        path,
        what: 'Chỗ này chỉ ghi chức danh hoặc cách gọi chung, nhưng có vẻ đang ghi họ tên.',
        remedy: 'Bỏ họ tên, chỉ để chức danh, ví dụ “Chủ tịch UBND xã” hoặc “Cử tri thôn Đông”.',
        rule: titlesOnly.rule,
      });
    }
    return findings;
  },
};

interface Title {
  entry: string;
  path: readonly PropertyKey[];
  text: string;
}

function* titles({ record }: CheckContext): Generator<Title> {
  const given = (entry: string, text: string | undefined, ...path: PropertyKey[]): Title[] =>
    text === undefined ? [] : [{ entry, path, text }];
  yield* given('site', record.site?.contact.position, 'contact', 'position');
  for (const { id, heads } of record.bodies.values()) {
    for (const [index, { position }] of heads.entries())
      yield* given(`bodies/${id}`, position, 'heads', index, 'position');
  }
  for (const { entry, document } of issuedDocuments(record)) {
    yield* given(entry, document.signerTitle, 'signerTitle');
    yield* given(entry, document.clearedBy, 'clearedBy');
  }
  for (const { id, items } of record.plans.values()) {
    for (const [at, { chairs }] of items.entries()) {
      for (const [index, { position }] of chairs.entries()) {
        yield* given(`plans/${id}`, position, 'items', at, 'chairs', index, 'position');
      }
    }
  }
  for (const { id, chairs, clearedBy, contact } of record.dialogues.values()) {
    const entry = `dialogues/${id}`;
    yield* given(entry, clearedBy, 'clearedBy');
    yield* given(entry, contact?.position, 'contact', 'position');
    for (const [index, { position }] of chairs.entries()) yield* given(entry, position, 'chairs', index, 'position');
  }
  for (const { id, clearedBy } of record.questions.values()) yield* given(`questions/${id}`, clearedBy, 'clearedBy');
  for (const { id, petitionerLabel, extensions } of record.petitions.values()) {
    yield* given(`petitions/${id}`, petitionerLabel, 'petitionerLabel');
    for (const [index, { approvedBy }] of extensions.entries()) {
      yield* given(`petitions/${id}`, approvedBy, 'extensions', index, 'approvedBy');
    }
  }
}

/** A place may bear a person's name: `xã Lê Lợi`, `UBND Cao Xá`. */
const placeWord = /(?:xã|phường|trấn|huyện|tỉnh|phố|thôn|làng|bản|xóm|khu|cụm|đường|trường|ấp)$/iu;
const abbreviation = /^\p{Lu}{2,}$/u;
const namesake = /^Hồ Chí Minh/u;

/** Whether a title holds a name. One that bears `ông`, `bà` is found in the text as personal data, not here again. */
function holdsName(text: string): boolean {
  if (findPersonalData(text).some(({ kind }) => kind === 'name')) return false;
  // After a comma come more places: `Cử tri thôn Ven Đê, Đồng Mai`.
  const words = (text.split(/[,;:–(]/u)[0] ?? '').trim().split(/\s+/u);
  return words.some((word, index) => {
    const before = words[index - 1] ?? '';
    if (!/^\p{Lu}\p{Ll}/u.test(word) || placeWord.test(before) || abbreviation.test(before)) return false;
    const rest = words.slice(index, index + 4).join(' ');
    if (namesake.test(rest)) return false;
    const name = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3}/u.exec(rest)?.[0];
    if (name === undefined || name.split(' ').length < (index === 0 ? 2 : 3)) return false;
    return findPersonalData(`ông ${name}`).some(({ kind }) => kind === 'name');
  });
}
