import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareWords } from '#import/accounting.ts';
import { readPlainText } from '#import/reading/plain-text.ts';
import { understand } from '#import/understand.ts';
import { draftText } from '#record/draft-text.ts';
import { readRecord } from '#record/read-record.ts';
import { conclusions } from '../../tests/imports/conclusions.ts';
import type { ImportCase } from '../../tests/imports/import-case.ts';
import { letters } from '../../tests/imports/letters.ts';
import { notices } from '../../tests/imports/notices.ts';
import { plans } from '../../tests/imports/plans.ts';
import { readDocx } from './read-docx.ts';

const { record } = readRecord('content');
const setting = { record: record!, today: '2024-10-20', as: null, session: null };
const cases = [...letters, ...conclusions, ...plans, ...notices];
const LOST = 'Câu này chưa vào bản nháp.';
/** Names in the cases: none may come out. */
const names = ['Trần Văn B', 'Lê Thị C', 'Lê Văn D', 'Phạm Văn E', 'Hoàng Văn G'];
const read = async ({ file }: ImportCase) => understand(await readDocx(await file()), setting);

interface Score {
  right: number;
  wrong: string[];
}

describe('the importer', () => {
  it('reads at least 95 of 100 header fields and 90 of 100 clause fields of the cases', async () => {
    const [header, clause]: [Score, Score] = [
      { right: 0, wrong: [] },
      { right: 0, wrong: [] },
    ];
    for (const one of cases) {
      const { drafts } = await read(one);
      const [main, ...petitions] = drafts;
      if (one.becomes) count(header, `${one.name}: kind of draft`, main?.collection, one.becomes);
      for (const [field, value] of Object.entries(one.header))
        count(header, `${one.name}: ${field}`, main?.data[field], value);
      if (one.clauses) count(clause, `${one.name}: clauses`, labelsIn(main?.body ?? ''), one.clauses);
      if (one.petitions) count(clause, `${one.name}: number of petitions`, petitions.length, one.petitions.length);
      const items = (main?.data['items'] ?? []) as Record<string, unknown>[];
      if (one.items) count(clause, `${one.name}: number of sessions`, items.length, one.items.length);
      for (const [index, expected] of (one.items ?? []).entries())
        for (const [field, value] of Object.entries(expected))
          count(clause, `${one.name}: session ${index + 1} ${field}`, items[index]?.[field], value);
      for (const [index, expected] of (one.petitions ?? []).entries()) {
        const said = petitionFields(petitions[index]?.data ?? {});
        for (const [field, value] of Object.entries(expected))
          count(clause, `${one.name}: petition ${index + 1} ${field}`, said[field], value);
      }
    }
    console.log(`Importer: header fields ${shareOf(header)}, clause fields ${shareOf(clause)}`);
    for (const wrong of [...header.wrong, ...clause.wrong]) console.log(`  wrong: ${wrong}`);
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(header.right / total(header)).toBeGreaterThanOrEqual(0.95);
    expect(clause.right / total(clause)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(cases.map((one) => [one.name, one] as const))('loses no sentence of %s', async (_, one) => {
    const { drafts, messages } = await read(one);
    expect(messages.filter(({ what }) => what === LOST)).toEqual([]);
    const all = [
      ...drafts.map(({ data, body }) => draftText(data, body)),
      ...messages.map(({ source }) => source ?? ''),
    ];
    const words = bareWords(all.join(' '));
    for (const text of one.says ?? []) expect(words).toContain(bareWords(text));
    for (const text of one.doesNotSay ?? []) expect(words).not.toContain(bareWords(text));
    for (const name of names) expect(words).not.toContain(bareWords(name));
  });
});

describe('conclusions written by other hands', () => {
  const petitionsIn = (name: string) => {
    const source = readFileSync(`tests/fixtures/imports/${name}.txt`, 'utf8');
    const { drafts, messages } = understand(readPlainText(source), setting);
    expect(messages.filter(({ what }) => what === LOST)).toEqual([]);
    return drafts.slice(1).map(({ data }) => {
      const { status, lead, co, due } = petitionFields(data);
      return { status, lead, co, due };
    });
  };

  it('of a district, numbered by points', () => {
    expect(petitionsIn('thong-bao-ket-luan-huyen')).toEqual([
      { status: 'assigned', lead: 'phong-tckh', co: ['phong-nnptnt', 'trung-tam-ptqd'], due: { date: '2024-09-19' } },
      { status: 'assigned', lead: 'trung-tam-ptqd', co: undefined, due: { text: 'Trong tháng 9/2024' } },
      { status: 'assigned', lead: 'chi-nhanh-vpdkdd', co: ['ubnd-que-nham'], due: { date: '2024-10-29' } },
      { status: 'forwarded', lead: undefined, co: undefined, due: {} },
    ]);
  });

  it('of a commune, in the form of questions and answers', () => {
    expect(petitionsIn('thong-bao-ket-luan-hoi-dap')).toEqual([
      { status: 'assigned', lead: 'xn-thuy-nong', co: ['ubnd-viet-lap'], due: { date: '2024-12-31' } },
      { status: 'scheduled', lead: undefined, co: undefined, due: {} },
      { status: 'not_accepted', lead: undefined, co: undefined, due: {} },
    ]);
  });

  it('of a commune, which tell bodies what to do without “giao”', () => {
    expect(petitionsIn('thong-bao-ket-luan-xa')).toEqual([
      { status: 'assigned', lead: 'ubnd-ngoc-thien', co: ['phong-ldtbxh'], due: { date: '2024-11-15' } },
      { status: 'assigned', lead: 'can-dien', co: undefined, due: { text: 'Thường xuyên' } },
      { status: 'forwarded', lead: 'ubnd-ngoc-thien', co: undefined, due: { date: '2024-10-09' } },
      { status: 'resolved', lead: undefined, co: undefined, due: {} },
    ]);
  });
});

describe('the letter the portal is built on', () => {
  const source = readFileSync('tests/fixtures/imports/cong-van-tan-yen-2024.txt', 'utf8');
  const { drafts, fields, messages } = understand(readPlainText(source), setting);
  const [draft] = drafts;

  it('comes in with every field right, its number and day blank', () => {
    expect(drafts.map(({ collection }) => collection)).toEqual(['directives']);
    expect(draft?.data).toEqual({
      title: 'Về việc tăng cường tiếp xúc, đối thoại trực tiếp và lắng nghe, giải quyết ý kiến, kiến nghị của Nhân dân',
      docType: 'công văn',
      number: '-CV/HU',
      issuer: 'huyen-uy-tan-yen',
      issued: '2024-04',
      signingCapacity: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'Phó Bí thư',
      upperBody: 'Đảng bộ tỉnh Bắc Giang',
      addressees: [
        'Thường trực HĐND, UBND huyện',
        'Các cơ quan, đơn vị thuộc Huyện ủy, UBND huyện',
        'Ủy ban MTTQ và các tổ chức chính trị - xã hội huyện',
        'Các chi, đảng bộ trực thuộc Huyện ủy',
        'Các đồng chí Huyện ủy viên',
      ],
      distribution: ['Ban Dân vận Tỉnh ủy', 'Thường trực Huyện ủy', 'Như trên', 'Lưu Văn phòng Huyện ủy'],
      status: 'unknown',
      text: 'full',
      provenance: 'Nhập từ tệp do cơ quan gửi đến; chưa đối chiếu với bản có chữ ký.',
      relations: [
        { kind: 'cites', target: 'chi-thi-11-ct-hu' },
        { kind: 'implements', target: 'cong-van-1416-cv-tu' },
        { kind: 'cites', target: 'ket-luan-116-kl-tu' },
        { kind: 'cites', target: 'quyet-dinh-1158-qd-tu' },
      ],
      publishedAt: '2024-10-20',
      clearedBy: '(cần điền: chức danh người duyệt cho công khai)',
      clearedAt: '2024-10-20',
      draft: true,
    });
  });

  it('keeps its five duties whole, and loses no sentence', () => {
    expect(labelsIn(draft?.body ?? '')).toEqual(['1', '2', '3', '4', '5']);
    for (const duty of source.match(/^[1-5]\. .*$/gmu) ?? []) expect(draft?.body).toContain(duty.slice(3));
    expect(messages.map(({ what }) => what)).not.toContain(LOST);
  });

  it('keeps no name', () => {
    expect(JSON.stringify([drafts, fields, messages])).not.toContain('Nguyễn Văn');
    expect(messages.map(({ source: said }) => said)).toContain('N••••• V•• A');
  });
});

function count(score: Score, what: string, value: unknown, expected: unknown): void {
  try {
    expect(value).toEqual(expected);
    score.right += 1;
  } catch {
    score.wrong.push(`${what}: ${JSON.stringify(value)}, not ${JSON.stringify(expected)}`);
  }
}

const total = ({ right, wrong }: Score) => right + wrong.length;
const shareOf = (score: Score) => `${score.right}/${total(score)}`;

function labelsIn(body: string): string[] {
  return [...body.matchAll(/^(?:<DieuKhoan so="([^"]+)"|## ([IVX]+)\.|(\d+(?:\\?\.\d+)?)\\?[.)] )/gmu)].map(
    ([, so, roman, typed]) => (so ?? roman ?? typed ?? '').replace('\\', ''),
  );
}

function petitionFields(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const events = data['events'] as { status: string }[] | undefined;
  const [given] = (data['assignments'] as Record<string, unknown>[] | undefined) ?? [];
  const { basis, ...due } = (given?.['due'] as Record<string, unknown> | undefined) ?? {};
  return { ...data, ...given, due, status: events?.at(-1)?.status };
}
