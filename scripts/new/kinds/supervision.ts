import { yearlyRefField } from '#domain/content/codes.ts';
import { type FindingCode, findings, supervisionSchema } from '#domain/content/supervision.ts';
import { petitionsOfSession } from '#domain/petitions.ts';
import { fold } from '#domain/vietnamese.ts';
import type { Answers, Kind, Known } from '../kind.ts';
import { issued, publication } from '../offers.ts';
import { dateQuestion, documentQuestions, semicolons, textQuestion } from '../questions.ts';

const conclusionOf = ({ record }: Known, said: Answers) => record.conclusions.get(said['conclusion'] ?? '');

/** What the Front found of a conclusion's petitions. Findings are never offered: somebody went there and looked. */
export const supervision: Kind = {
  does: { vi: 'Văn bản giám sát của Mặt trận về một kết luận', en: 'What the Front found of a conclusion.' },
  questions: [
    {
      flag: 'conclusion',
      ask: { vi: 'Kết luận được giám sát', en: 'conclusion' },
      offer: (known) => unsupervised(known),
      schema: yearlyRefField,
      of: 'conclusions',
    },
    {
      ...textQuestion(
        'body',
        'Mã cơ quan giám sát',
        'code of the supervisor',
        (known, said) => conclusionOf(known, said)?.supervisor ?? null,
      ),
      of: 'bodies',
    },
    textQuestion('title', 'Tên văn bản giám sát', 'title', (known, said) => {
      const number = conclusionOf(known, said)?.number;
      return `Báo cáo giám sát việc thực hiện kết luận ${number ? `số ${number}` : `buổi ${said['conclusion']}`}`;
    }),
    dateQuestion('date', 'Ngày giám sát', 'day of supervision', ({ asOf }) => asOf),
    {
      flag: 'findings',
      ask: {
        vi: 'Nhận xét, cách nhau bằng dấu chấm phẩy, mỗi nhận xét: mã kiến nghị = đồng ý | không đồng ý | cần bổ sung = căn cứ',
        en: `findings: petition = ${findings.join(' | ')} = note; …`,
      },
      tell: (known, said) =>
        petitionsOfSession(known.record.petitions, conclusionOf(known, said)?.session ?? '')
          .map(({ id, title }) => `  ${id}  ${title}`)
          .join('\n'),
      offer: () => null,
      read: readFindings,
      schema: supervisionSchema.shape.findings,
    },
    ...documentQuestions((_, said) => said['body']),
  ],
  next: 'Viết cách làm và kiến nghị của đoàn giám sát vào phần chữ.',
  write(known, said) {
    const name = said['conclusion'] ?? '';
    return {
      path: `supervision/${said['date']?.slice(0, 4)}/${name.slice(5)}.mdx`,
      data: {
        title: said['title'],
        ...issued(said, said['body']),
        conclusion: name,
        supervisedAt: said['date'],
        findings: readFindings(said['findings'] ?? ''),
        ...publication(known, said),
      },
      body: '',
    };
  },
};

const inWords: ReadonlyMap<string, FindingCode> = new Map([
  ['dong y', 'agrees'],
  ['khong dong y', 'disagrees'],
  ['can bo sung', 'needs_more'],
]);

function readFindings(text: string) {
  return semicolons(text).map((one) => {
    const [petition = '', finding = '', ...note] = one.split('=').map((part) => part.trim());
    return { petition, finding: inWords.get(fold(finding)) ?? finding, note: note.join('=') };
  });
}

function unsupervised({ record }: Known): string | null {
  const seen = new Set([...record.supervision.values()].map(({ conclusion }) => conclusion));
  const open = [...record.conclusions.values()].filter(({ id }) => !seen.has(id));
  return open.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))[0]?.id ?? null;
}
