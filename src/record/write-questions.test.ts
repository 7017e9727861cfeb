import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, type Questions, questionsSchema } from '#domain/content/questions.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { acceptanceText, questionsText, readQuestions } from './write-questions.ts';

const demo = readFileSync(
  new URL('../../content/questions/2024/cao-thuong-sap-xep-don-vi.yaml', import.meta.url),
  'utf8',
);
const demoData = readQuestions(demo) as Questions;
const asked = (number: number, said: Partial<Question> = {}): Question =>
  ({
    number,
    text: 'Bao giờ sửa đường?',
    topic: 'giao-thong',
    channel: 'paper',
    merged: 0,
    support: 0,
    ...said,
  }) as Question;

/** Lines of one text that the other does not have. */
const linesOnlyIn = (text: string, other: string) => {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
};

describe('questionsText', () => {
  it('changes no byte when nothing is new', () => {
    expect(questionsText(demo, demoData)).toBe(demo);
  });

  it('changes the figures in place', () => {
    const data = { ...demoData, asOf: '2024-10-21', outcomes: { ...demoData.outcomes, waiting: 3 } };
    const text = questionsText(demo, data);
    expect(linesOnlyIn(text, demo)).toEqual([
      'asOf: 2024-10-21',
      'outcomes: { waiting: 3, accepted: 6, merged: 3, refused: 1, withdrawn: 1 }',
    ]);
    expect(text.split('\n')).toHaveLength(demo.split('\n').length);
  });

  it('adds questions at the end and keeps comments and all others as they are', () => {
    const commented = demo.replace('  - number: 2\n', '  # Ý kiến của cả tổ\n  - number: 2 # gửi giấy\n');
    const data = { ...demoData, questions: [...demoData.questions, asked(8), asked(9)] };
    const text = questionsText(commented, data);
    expect(readQuestions(text)).toEqual(data);
    expect(linesOnlyIn(commented, text)).toEqual([]);
    expect(text).toContain('  # Ý kiến của cả tổ\n  - number: 2 # gửi giấy\n');
  });

  it('replaces a question by what is left of it', () => {
    const gone = { number: 7, removed: { at: '2024-10-21', why: 'withdrawn' as const } };
    const data = { ...demoData, questions: [...demoData.questions.slice(0, 6), gone] };
    const text = questionsText(demo, data);
    expect(readQuestions(text)).toEqual(data);
    expect(text).not.toContain('điện chiếu sáng');
    expect(linesOnlyIn(text, demo)).toEqual(['    removed:', '      at: 2024-10-21', '      why: withdrawn']);
  });

  it('takes the comments inside a question away with its words', () => {
    const commented = demo.replace('  - number: 7\n', '  - number: 7\n    # tổ 3 gửi\n');
    const gone = { number: 7, removed: { at: '2024-10-21', why: 'withdrawn' as const } };
    const text = questionsText(commented, { ...demoData, questions: [...demoData.questions.slice(0, 6), gone] });
    expect(commented).toContain('# tổ 3 gửi');
    expect(text).not.toContain('# tổ 3 gửi');
  });

  it('fills an empty list, and one written in one line', () => {
    for (const list of ['questions: []', 'questions: # chưa có\n  []']) {
      const empty = `asOf: 2024-10-20 # hôm nay\n${list}\n`.replace(/questions/, `${rest}questions`);
      const data = { ...demoData, illustrative: false, questions: [asked(1)] };
      expect(readQuestions(questionsText(empty, data))).toEqual(data);
    }
  });

  it('keeps the line ends of the file', () => {
    const text = questionsText(demo.replaceAll('\n', '\r\n'), {
      ...demoData,
      questions: [...demoData.questions, asked(8)],
    });
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('writes anything a clerk may write so that both readers read it again', () => {
    const word = fc.constantFrom(
      'Đường',
      'thôn:',
      '#1',
      '- a',
      '"vỡ"',
      "'",
      '{x}',
      '[y]',
      '>-',
      '|',
      '&a',
      '*b',
      '%',
      '@',
      '?',
      '!',
      'null',
      '12:30',
      '2024-10-20',
      'true',
      '~',
      ',',
      'dòng\nmới',
      'dài '.repeat(20).trim(),
    );
    const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
    const question = fc.record({
      text: words,
      placeDetail: fc.option(words, { nil: undefined }),
      merged: fc.nat(3),
      support: fc.nat(99),
    });
    fc.assert(
      fc.property(fc.array(question, { maxLength: 5 }), fc.boolean(), (list, fresh) => {
        const base = fresh ? 1 : 8;
        const added = list.map(({ placeDetail, ...said }, index) =>
          asked(base + index, placeDetail === undefined ? said : { ...said, placeDetail }),
        );
        const data = { ...demoData, questions: fresh ? added : [...demoData.questions, ...added] };
        const text = questionsText(fresh ? null : demo, data);
        expect(readQuestions(text)).toEqual(data);
        const plain = readPlainYaml(text);
        if (plain) expect(questionsSchema.parse(plain.data)).toEqual(data);
      }),
      { numRuns: 400 },
    );
  });
});

const rest = `clearedBy: ${demoData.clearedBy}
received: { online: 6, paper: 3, in_person: 2, front: 2, phone: 0 }
outcomes: { waiting: 2, accepted: 6, merged: 3, refused: 1, withdrawn: 1 }
`;

describe('acceptanceText', () => {
  const totals = { satisfied: 16, accepted: 4, notYet: 1 };
  it('changes the sums where they stand', () => {
    const before =
      '# ghi chú\ntitle: a\nacceptance: { satisfied: 15, accepted: 4, notYet: 0 } # tay\nillustrative: true\n';
    expect(acceptanceText(before, totals)).toBe(
      before.replace('satisfied: 15', 'satisfied: 16').replace('notYet: 0', 'notYet: 1'),
    );
  });

  it('adds them where there are none', () => {
    expect(acceptanceText('title: a\n', totals)).toBe(
      'title: a\nacceptance:\n  satisfied: 16\n  accepted: 4\n  notYet: 1\n',
    );
  });
});
