import type { Check } from './context.ts';

/** A session was cancelled or it was held; after a cancellation only a move puts it back. */
export const cancelledSessions: Check = {
  rule: 'cancelled-held',
  find({ record }) {
    return [...record.dialogues.values()].flatMap(({ id, held, history }) =>
      held !== undefined && history.at(-1)?.kind === 'cancelled'
        ? [
            {
              entry: `dialogues/${id}`,
              path: ['held'],
              what: 'Buổi đối thoại đã ghi hủy mà lại có số liệu biên bản.',
              remedy: 'Xóa held nếu không họp; nếu họp ngày khác thì thêm vào history một dòng kind: moved.',
              rule: cancelledSessions.rule,
            },
          ]
        : [],
    );
  },
};
