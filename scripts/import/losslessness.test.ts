import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareWords, sentencesOf } from '#import/accounting.ts';
import { wordsOfMdx } from '#import/draft/mdx-text.ts';
import type { Block, NeutralDocument, Paragraph } from '#import/neutral-document.ts';
import { readPlainText } from '#import/reading/plain-text.ts';
import { understand } from '#import/understand.ts';
import { type Target, targets } from '#import/understanding.ts';
import { checkBody } from '#record/check-body.ts';
import { draftText } from '#record/draft-text.ts';
import { readRecord } from '#record/read-record.ts';
import { letters } from '../../tests/imports/letters.ts';
import { readDocx } from './read-docx.ts';
import { toldInWords } from './tell.ts';

const RUNS = Number(process.env['IMPORT_RUNS'] ?? 150);
const { record } = readRecord('tests/fixtures/small-record');

/** Pieces official documents are made of, and pieces they are not. */
const piece = fc.constantFrom(
  ...[
    'ĐẢNG BỘ HUYỆN A',
    'ĐẢNG ỦY XÃ AN BÌNH',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 12-KL/ĐU',
    'Số: …/BC-UBND',
    'V/v đối thoại',
  ],
  ...[
    'An Bình, ngày  tháng 5 năm 2024',
    'KẾT LUẬN',
    'Hội nghị đối thoại với Nhân dân',
    'Kính gửi: Các thôn',
    '- Như trên;',
  ],
  ...[
    '1. Giao UBND xã chủ trì, phối hợp với Ủy ban MTTQ xã sửa đường, xong trước ngày 01/8/2024.',
    'a) tiếp thu, ghi nhận',
  ],
  ...[
    '2.1. Cử tri thôn Đông đề nghị lắp đèn: đưa vào kế hoạch năm 2025.',
    'Điều 3. Hiệu lực',
    'II. TỔ CHỨC THỰC HIỆN',
    'Nơi nhận:',
  ],
  ...[
    'T/M BAN THƯỜNG VỤ',
    'PHÓ BÍ THƯ',
    'KT. CHỦ TỊCH',
    'Yêu cầu các cơ quan thực hiện./.',
    '| a | b |',
    '{x} <b> &lt; *sao* _gạch_ `mã`',
  ],
  ...[
    'import x from "y"',
    'export nothing',
    '# không phải đề mục',
    '+ một',
    '> trích',
    '3) ba',
    'https://vi.du và http://vi.du',
    '---',
    '~~a~~ [b](c)',
  ],
  ...[
    'KẾ HOẠCH',
    'đối thoại với Nhân dân năm 2024',
    '1. Đối thoại chuyên đề với phụ nữ',
    '- Thời gian: trong tháng 5/2024. Đến muộn thì đợi.',
    'Thời gian, địa điểm: 7h30 ngày 8/11/2024, tại Nhà văn hóa thôn Đông',
    '- Đối tượng: Nhân dân; hội viên',
    'Chủ trì: Đồng chí Bí thư Đảng ủy xã; đồng chủ trì: Chủ tịch UBND xã',
    'Nội dung:',
    'a) Tiếp nhận ý kiến: đến hết ngày 5/11, qua Mặt trận hoặc trực tuyến',
    '- Tháng 6: đối thoại định kỳ, tại nhà văn hóa, do Chủ tịch UBND xã chủ trì',
    'Ủy ban MTTQ xã lấy ý kiến, xong trước ngày 01/4/2024.',
    'Số liệu năm 2024: 12,5%',
    'Tab\tở giữa',
    'Một câu. Hai câu! Ba câu? Bốn; năm: sáu',
    'chữ thường nối dòng',
    'ð Ð ﬁ',
    'Đ\u0302\u0301',
  ],
);
const words = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 2, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);
const paragraph = fc.record({
  kind: fc.constant('paragraph' as const),
  text: words,
  heading: fc.boolean(),
  at: fc.nat(500),
});
const cell = fc.array(paragraph, { maxLength: 2 });
const table = fc.record({
  kind: fc.constant('table' as const),
  at: fc.nat(500),
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 }),
});
const document: fc.Arbitrary<NeutralDocument> = fc.record({
  blocks: fc.array(
    fc.oneof({ weight: 9, arbitrary: paragraph }, { weight: 1, arbitrary: table }) as fc.Arbitrary<Block>,
    {
      maxLength: 30,
    },
  ),
  unit: fc.constant('đoạn' as const),
  messages: fc.constant([]),
});
const setting = { record: record!, today: '2024-10-20', session: null };

describe('an import', () => {
  it('keeps every sentence of any document in a draft or in what it tells', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(...targets, null), (made, as) => {
        expect(lostIn(made, as)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps every sentence of any text, however it is broken into lines', () => {
    const lines = fc.array(words, { maxLength: 25 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, (text) => {
        expect(lostIn(readPlainText(text), null)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('makes bodies that the check of author texts accepts, whatever the words', () => {
    fc.assert(
      fc.property(document, (made) => {
        for (const { body } of [
          ...understand(made, { ...setting, as: 'directive' }).drafts,
          ...understand(made, { ...setting, as: 'plan' }).drafts,
        ])
          expect(checkBody('a.mdx', { text: body ?? '', line: 1 }).problems).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['without a sign', 'giao ủy ban nhân dân '.repeat(20_000)],
    ['of signs', 'a) 1. - : ; '.repeat(30_000)],
    ['of labels', '- Thời gian: 7 giờ 30 ngày 8/11, tại nhà\n'.repeat(8_000)],
    ['of numbers', 'Thời gian: từ 1 đến 2/3 tháng 4, 5 quý II '.repeat(8_000)],
    ['of gaps', `Số${' '.repeat(200_000)}ngày`],
    ['of lines', 'T/M BAN\nSố 1\n'.repeat(15_000)],
  ])('reads a long text %s within seconds', (_, text) => {
    const before = performance.now();
    for (const as of ['conclusion', 'plan', 'dialogue'] as const) understand(readPlainText(text), { ...setting, as });
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('sees a sentence go missing: the measure itself is not blind', async () => {
    const made = await readDocx(await letters[0]!.file());
    const { drafts, fields } = understand(made, { ...setting, as: null });
    const without = drafts.map((draft) => ({ ...draft, body: '' }));
    const told = toldInWords({ drafts: without, fields, messages: [], ofResidents: false }, 'đoạn');
    const kept = bareWords(told + without.map(({ data }) => draftText(data, '')).join(''));
    expect(kept).not.toContain(bareWords('UBND thị trấn chuẩn bị hội trường'));
  });
});

/** Sentences of the source that stand neither in the files to be written nor in what is printed. */
function lostIn(made: NeutralDocument, as: Target | null): string[] {
  const understood = understand(made, { ...setting, as });
  if (understood.messages.some(({ weight }) => weight === 'refused')) return [];
  const files = understood.drafts.map(({ data, body }) => draftText(data, body));
  const kept = [...files, ...files.map(wordsOfMdx), toldInWords(understood, made.unit)].map(bareWords).join('\n');
  return sourceTexts(made.blocks)
    .flatMap(sentencesOf)
    .filter((sentence) => !isMotto(sentence) && !kept.includes(bareWords(sentence)));
}

function sourceTexts(blocks: readonly Block[]): string[] {
  const all: Paragraph[] = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : [block]));
  return all.map(({ text }) => text);
}

/** What every document prints alike says nothing of its own. */
const isMotto = (text: string) => /đảng cộng sản việt nam|kính gửi:?$|nơi nhận:?$/iu.test(text);
