import { z } from 'zod';
import { addressOf, hasAddress } from '../address.ts';
import type { CivilDate } from '../calendar.ts';
import { collectionNames, collections } from '../collections.ts';
import { dateField, textField } from '../content/fields.ts';
import { isPublished, type Removal } from '../content/questions.ts';
import { questionLabel } from '../feedback-codes.ts';
import type { PublicRecord } from '../record.ts';

/** What stays of something that was taken down: its name, its page, when and why. */
export const tombstoneSchema = z.strictObject({
  dataset: textField.describe('Tập dữ liệu của mục, ví dụ kien-nghi'),
  entry: textField.describe('Mã của mục trong tập ấy; câu hỏi gửi trước có thêm số thứ tự, ví dụ 2024/xa-a#CH-003'),
  deletedAt: dateField.describe('Ngày gỡ'),
  reason: textField.describe('Vì sao gỡ'),
});
export type Tombstone = z.output<typeof tombstoneSchema> & { id: string; page: string | null };

const questionReason: Record<Removal, string> = {
  withdrawn: 'Người gửi đã rút ý kiến.',
  merged: 'Gộp vào câu hỏi cùng nội dung.',
  refused: 'Không tiếp nhận sau khi xem lại.',
  waiting: 'Đang xem lại.',
};

interface Changed {
  readonly changes?: readonly { at: CivilDate; reason: string; takesDown?: boolean | undefined }[];
}

/** The change that took an entry down, or `null` while it stands. */
export function takenDown(entry: object, asOf: CivilDate): { at: CivilDate; reason: string } | null {
  const { changes = [] } = entry as Changed;
  return changes.findLast(({ at, takesDown }) => takesDown === true && at <= asOf) ?? null;
}

/** Everything that was published once and was taken down since. Files stay, so that addresses and ids never mean another thing. */
export function tombstones(record: PublicRecord, asOf: CivilDate): Tombstone[] {
  const entries = collectionNames.flatMap((name) =>
    [...record[name].values()].flatMap((entry: { id: string }): Tombstone[] => {
      const change = takenDown(entry, asOf);
      if (change === null) return [];
      const dataset = collections[name].slug;
      const page = hasAddress(name) ? addressOf(name, entry.id) : null;
      const { at: deletedAt, reason } = change;
      return [{ id: `${dataset}/${entry.id}`, dataset, entry: entry.id, deletedAt, reason, page }];
    }),
  );
  const dataset = collections.questions.slug;
  const questions = [...record.questions.values()].flatMap(({ id, questions: asked }) =>
    asked.flatMap((question): Tombstone[] => {
      if (isPublished(question)) return [];
      const entry = `${id}#${questionLabel(question.number)}`;
      const { at: deletedAt, why } = question.removed;
      const page = addressOf('dialogues', id);
      return [{ id: `${dataset}/${entry}`, dataset, entry, deletedAt, reason: questionReason[why], page }];
    }),
  );
  return [...entries, ...questions];
}
