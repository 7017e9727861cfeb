import { directiveSchema } from '#domain/content/directive.ts';
import { slugOf } from '#domain/vietnamese.ts';
import type { Kind } from '../kind.ts';
import { freeName, issued, publication } from '../offers.ts';
import { bodyQuestion, choiceQuestion, documentQuestions, textQuestion } from '../questions.ts';

/** A directive as far as it is known: its text is not made up. */
export const directive: Kind = {
  does: { vi: 'Văn bản chỉ đạo', en: 'A directive.' },
  questions: [
    { ...bodyQuestion, ask: { vi: 'Mã cơ quan ban hành', en: 'code of the issuer' } },
    textQuestion('doc-type', 'Loại văn bản (công văn, chỉ thị, kết luận…)', 'type of document'),
    textQuestion('title', 'Trích yếu: văn bản về việc gì', 'subject'),
    textQuestion('provenance', 'Cổng có được văn bản này từ đâu, biết đến đâu', 'where it comes from'),
    choiceQuestion(
      'status',
      'Tình trạng (in_force, expired, replaced, unknown)',
      'state',
      directiveSchema.shape.status,
      () => 'unknown',
    ),
    ...documentQuestions((_, said) => said['body']),
  ],
  next: 'Có toàn văn thì viết vào phần chữ và sửa text thành full; tóm tắt bằng lời của cổng thì ghi summary.',
  write(known, said) {
    const name = slugOf(`${said['doc-type']} ${said['number'] || said['title']}`)
      .slice(0, 60)
      .replace(/-+$/, '');
    return {
      path: `directives/${freeName(name, (one) => known.record.directives.has(one))}.mdx`,
      data: {
        title: said['title'],
        docType: said['doc-type'],
        ...issued(said, said['body']),
        status: said['status'],
        text: 'none',
        provenance: said['provenance'],
        ...publication(known, said),
      },
      body: '',
    };
  },
};
