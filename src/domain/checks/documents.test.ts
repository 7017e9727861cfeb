import { describe, expect, it } from 'vitest';
import { contextOf, places } from '../../../tests/records/check-context.ts';
import * as sample from '../../../tests/records/sample-entries.ts';
import type { Body } from '../content/body.ts';
import type { Plan } from '../content/plan.ts';
import { documentNumbers } from './document-numbers.ts';
import { drafts } from './drafts.ts';
import { duplicateNumbers } from './duplicate-numbers.ts';
import { entryYears } from './entry-years.ts';
import { publicFields } from './public-fields.ts';
import { titlesOnly } from './titles-only.ts';
import { validityOnUse } from './validity-on-use.ts';

const bodies = [
  sample.body('dang-uy-a'),
  sample.body('ubnd-a', { system: 'state' }),
  sample.body('mttq-a', { system: 'front' }),
];
const file = {
  title: 'a',
  path: 'a.pdf',
  mime: 'application/pdf',
  bytes: 1,
  sha256: '0'.repeat(64),
  signature: 'scan' as const,
};
const plans = (...said: Partial<Plan>[]) =>
  contextOf(sample.record({ bodies, plans: said.map((one, index) => sample.plan(`2024/p${index}`, one)) }));

describe('numbers of documents', () => {
  const said = (number: string, issuer: string) =>
    documentNumbers.find(plans({ number, issuer })).map(({ what, remedy }) => `${what} ${remedy}`);

  it.each([
    ['116-KL/TU', 'dang-uy-a'],
    ['-CV/HU', 'dang-uy-a'],
    ['163/KH-UBND', 'ubnd-a'],
    ['6012/UBND-KT', 'ubnd-a'],
    ['08/BC-MTTQ', 'mttq-a'],
    ['163/KH-UBND', 'co-quan-la'],
  ])('%s of %s is well written', (number, issuer) => {
    expect(said(number, issuer)).toEqual([]);
  });

  it('are offered as their issuer writes them', () => {
    expect([
      ...said('116/KL-TU', 'dang-uy-a'),
      ...said('5-KH/ĐU', 'dang-uy-a'),
      ...said('163-KH/UBND', 'ubnd-a'),
      ...said('163/CV-UBND', 'ubnd-a'),
      ...said('số mười', 'dang-uy-a'),
      ...said('116-KL/TƯ', 'dang-uy-a'),
    ]).toMatchInlineSnapshot(`
      [
        "Số, ký hiệu “116/KL-TU” không viết theo cách của cơ quan đảng. Viết 116-KL/TU.",
        "Số, ký hiệu “5-KH/ĐU” không viết theo cách của cơ quan đảng. Viết 05-KH/ĐU.",
        "Số, ký hiệu “163-KH/UBND” không viết theo cách của cơ quan nhà nước, Mặt trận. Viết 163/KH-UBND.",
        "Công văn của cơ quan nhà nước không mang chữ CV trong ký hiệu “163/CV-UBND”. Viết 163/UBND-<bộ phận soạn thảo>, ví dụ 6012/UBND-KT.",
        "Số, ký hiệu “số mười” không đúng mẫu nào. Viết theo mẫu 116-KL/TU, 1416-CV/TU; chưa rõ số thì -CV/HU.",
        "Số, ký hiệu “116-KL/TƯ” không viết theo cách của cơ quan đảng. Viết 116-KL/TW.",
      ]
    `);
  });

  it('cited in petitions are refused only where they are plainly miswritten', () => {
    const cited = (number: string) => {
      const events = sample.events({ date: '2024-05-17', status: 'received', document: { title: 'a', number } });
      return documentNumbers.find(
        contextOf(sample.record({ petitions: [sample.petition('kn-2024-a-001', { events })] })),
      );
    };
    for (const number of ['218-QĐ/TW', '96/CNVPĐK', 'Biên bản số 5', '40/UBND-VP']) expect(cited(number)).toEqual([]);
    expect(places(cited('218/QĐ-TW'))).toEqual(['petitions/kn-2024-a-001 events.0.document.number']);
  });

  it('are given once: on one day it is an error, in one year a warning', () => {
    const found = (...said: Partial<Plan>[]) =>
      duplicateNumbers.find(plans(...said)).map(({ entry, severity }) => [entry, severity]);
    const one = { number: '05-KH/ĐU', issuer: 'dang-uy-a', issued: '2024-01-15' };
    expect(found(one, one)).toEqual([['plans/2024/p1', 'error']]);
    expect(found(one, { ...one, issued: '2024-03-15' })).toEqual([['plans/2024/p1', 'warning']]);
    expect(
      found(one, { ...one, issuer: 'ubnd-a' }, { ...one, number: '06-KH/ĐU' }, { ...one, issued: '2025-01-15' }),
    ).toEqual([]);
    expect(found({ ...one, number: '-KH/ĐU' }, { ...one, number: '-KH/ĐU' }, { ...one, number: null })).toEqual([]);
  });
});

describe('documents', () => {
  it('of State bodies that publish here show number, day and file', () => {
    const real = { issuer: 'ubnd-a', illustrative: false, number: '05/KH-UBND', issued: '2024-01-15', files: [file] };
    const found = (said: Partial<Plan>) =>
      publicFields.find(plans({ ...real, ...said })).map(({ path, what }) => `${String(path)} ${what}`);
    expect(found({})).toEqual([]);
    expect(found({ files: [], illustrative: true })).toEqual([]);
    expect(found({ files: [], issuer: 'dang-uy-a' })).toEqual([]);
    expect([
      ...found({ files: [] }),
      ...found({ number: '/KH-UBND', issued: '2024-01', files: [] }),
    ]).toMatchInlineSnapshot(`
      [
        "files Văn bản của cơ quan nhà nước còn thiếu: tệp tải về.",
        "number Văn bản của cơ quan nhà nước còn thiếu: số, ký hiệu, ngày ban hành, tệp tải về.",
      ]
    `);
  });

  it('that are drafts are refused', () => {
    expect(places(drafts.find(plans({ draft: true }, {})))).toEqual(['plans/2024/p0 draft']);
  });

  it('lie in the folder of their year', () => {
    const context = contextOf(
      sample.record({
        plans: [sample.plan('2023/a'), sample.plan('2024/a')],
        dialogues: [
          sample.dialogue('2023/a'),
          sample.dialogue('2024/over-new-year', { startsAt: '2025-01-03T07:30', announcedAt: '2024-12-20' }),
          sample.dialogue('2024/moved', {
            startsAt: '2025-01-03T07:30',
            announcedAt: '2025-01-01',
            history: [{ kind: 'moved', at: '2025-01-02', reason: 'a', previousStartsAt: '2024-12-30T07:30' }],
          }),
        ],
        conclusions: [sample.conclusion('2025/in-january', { session: '2024/over-new-year', issued: '2025-01-10' })],
      }),
    );
    expect(places(entryYears.find(context))).toEqual(['plans/2023/a year', 'dialogues/2023/a startsAt']);
  });

  it('plan for their own year', () => {
    const [item] = sample.plan('p').items;
    expect(places(entryYears.find(plans({ items: [{ ...item!, to: '2025-05-31' }] })))).toEqual([
      'plans/2024/p0 items.0.to',
    ]);
  });
});

describe('positions', () => {
  const found = (position: string) => {
    const dialogue = sample.dialogue('2024/a', { chairs: [{ body: 'dang-uy-a', position, role: 'chair' }] });
    return titlesOnly.find(contextOf(sample.record({ dialogues: [dialogue] }))).length;
  };

  it.each([
    'Bí thư Đảng ủy xã',
    'Chủ tịch UBND xã Cao Xá',
    'Chủ tịch UBND thị trấn Cao Thượng',
    'Bí thư Đoàn TNCS Hồ Chí Minh',
    'Phó Bí thư Thường trực',
    'Trưởng Công an xã Lê Lợi',
    'Giám đốc Trung tâm Văn hóa - Thông tin và Thể thao',
    'Hội viên Hội Nông dân xã',
    'Cử tri thôn Ven Đê, Đồng Mai',
    'Cử tri thôn Bờ Vàng, Đồng Lạc, Trại Giữa',
  ])('%s names nobody', (position) => {
    expect(found(position)).toBe(0);
  });

  it.each(['Nguyễn Văn An', 'Bí thư Nguyễn Thị Bình An', 'Chủ tịch UBND xã, Trần Thị B', 'Lê Văn C'])(
    '%s names somebody',
    (position) => {
      expect(found(position)).toBe(position.includes(',') ? 0 : 1);
    },
  );
});

describe('bodies and places', () => {
  const short: Partial<Body> = { validFrom: '2024-02-01', validTo: '2024-06-30' };
  const used = (startsAt: string) => {
    const record = sample.record({
      bodies: [sample.body('dang-uy-a', short), sample.body('ubnd-a')],
      dialogues: [
        sample.dialogue('2024/a', {
          startsAt,
          organizer: 'dang-uy-a',
          chairs: [{ body: 'ubnd-a', position: 'a', role: 'chair' }],
        }),
      ],
    });
    return validityOnUse
      .find(contextOf(record))
      .map(({ path, severity, what }) => `${String(path)} ${severity} ${what}`);
  };

  it('may be used from their first day to their last', () => {
    expect([...used('2024-02-01T07:30'), ...used('2024-06-30T07:30')]).toEqual([]);
  });

  it('bring a warning when used before or after', () => {
    expect([...used('2024-01-31T07:30'), ...used('2024-07-01T07:30')]).toMatchInlineSnapshot(`
      [
        "organizer warning Cơ quan “dang-uy-a” chỉ có từ ngày 2024-02-01, sau ngày 2024-01-31.",
        "organizer warning Cơ quan “dang-uy-a” chỉ có đến ngày 2024-06-30, trước ngày 2024-07-01.",
      ]
    `);
  });

  it('are not blamed one by one for a day on which none of them existed', () => {
    const record = sample.record({
      bodies: [sample.body('dang-uy-a', short), sample.body('ubnd-a', short)],
      dialogues: [
        sample.dialogue('2024/a', {
          startsAt: '2034-05-17T07:30',
          organizer: 'dang-uy-a',
          chairs: [{ body: 'ubnd-a', position: 'a', role: 'chair' }],
        }),
      ],
    });
    expect(places(validityOnUse.find(contextOf(record)))).toEqual(['dialogues/2024/a startsAt']);
  });
});
