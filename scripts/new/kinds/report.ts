import { reportSchema } from '#domain/content/report.ts';
import { computeFigures } from '#domain/report-figures.ts';
import type { Kind } from '../kind.ts';
import { issued, publication } from '../offers.ts';
import { bodyQuestion, dateQuestion, documentQuestions, textQuestion } from '../questions.ts';

/** A yearly report with the figures the record adds up to; whoever signs may still write others. */
export const report: Kind = {
  does: { vi: 'Báo cáo năm, số liệu cộng từ hồ sơ', en: 'A yearly report, its figures computed.' },
  questions: [
    bodyQuestion,
    {
      flag: 'year',
      ask: { vi: 'Năm báo cáo', en: 'year' },
      offer: ({ asOf }) => asOf.slice(0, 4),
      read: Number,
      schema: reportSchema.shape.year,
    },
    textQuestion(
      'title',
      'Tên báo cáo',
      'title',
      (_, said) => `Báo cáo kết quả tiếp xúc, đối thoại với Nhân dân năm ${said['year']}`,
    ),
    dateQuestion('from', 'Số liệu từ ngày', 'figures from', (_, said) => `${said['year']}-01-01`),
    dateQuestion('as-of', 'Số liệu đến ngày', 'figures until', ({ asOf }) => asOf),
    ...documentQuestions((_, said) => said['body']),
  ],
  next: 'So số liệu với sổ của đơn vị, rồi viết phần đánh giá, hạn chế, nguyên nhân.',
  write(known, said) {
    const body = said['body'] ?? '';
    return {
      path: `reports/${said['year']}/${body}.mdx`,
      data: {
        title: said['title'],
        year: Number(said['year']),
        bodies: [body],
        ...issued(said, body),
        from: said['from'],
        asOf: said['as-of'],
        figures: computeFigures(known.record, [body], said['from'] ?? '', said['as-of'] ?? ''),
        ...publication(known, said),
      },
      body: '',
    };
  },
};
