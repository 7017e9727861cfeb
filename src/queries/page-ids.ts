import { questionAnchor } from '#domain/feedback-codes.ts';
import type { PublicRecord } from '#domain/record.ts';

/** Ids of the layout around every page. */
export const layoutIds = ['noi-dung', 'tim-dau-trang'];

/** Ids that a kind of page gives its own parts: a heading of the text in it must not take them. */
const own = {
  directives: ['noi-dung-van-ban', 'nghia-vu', 'quan-he', 'xuat-xu', 'tep', 'sua-doi'],
  plans: ['cac-cuoc', 'phan-cong', 'van-ban', 'nghia-vu', 'sua-doi'],
  reports: ['so-lieu', 'nghia-vu', 'van-ban', 'sua-doi'],
  supervision: ['nhan-xet-tung-viec', 'van-ban', 'sua-doi'],
  conclusions: [
    'tom-tat',
    'kien-nghi',
    'ngoai-khoan',
    'so-lieu',
    'tong-so',
    'cong-khai',
    'giam-sat',
    'van-ban',
    'sua-doi',
  ],
  dialogues: [
    'cau-hoi-gui-truoc',
    'da-huy',
    'da-doi',
    'gui-y-kien',
    'tiep-theo',
    'ket-luan',
    'so-lieu',
    'kien-nghi',
    'con-no',
    'chuong-trinh',
    'thanh-phan',
    've-buoi',
    'thong-bao',
    'sua-doi',
  ],
} as const;

export type TextCollection = keyof typeof own;

/** Ids taken on the page of an entry, beside those its text makes of its headings. */
export function pageIds({ questions }: PublicRecord, collection: TextCollection, id: string): readonly string[] {
  const numbers = collection === 'dialogues' ? (questions.get(id)?.questions ?? []) : [];
  return [...layoutIds, ...own[collection], ...numbers.map(({ number }) => questionAnchor(number))];
}
