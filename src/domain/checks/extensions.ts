import { holidaysOf } from '../calendar.ts';
import type { Petition } from '../content/petition.ts';
import type { Holidays } from '../content/rule.ts';
import { dueOf } from '../petition-due.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import type { Check } from './context.ts';

/** An extension moves a due date later; what was not assigned cannot be extended. */
export const extensions: Check = {
  rule: 'extension',
  find({ record }) {
    const holidays = holidaysOf(record.rules);
    return [...record.petitions.values()].flatMap((petition) => extensionsOf(petition, holidays));
  },
};

function extensionsOf(petition: Entry<Petition>, holidays: readonly Holidays[]): Finding[] {
  return petition.extensions.flatMap((extension, index) => {
    const before = { assignments: petition.assignments, extensions: petition.extensions.slice(0, index) };
    const due = dueOf(before, extension.at, holidays);
    const found = { entry: `petitions/${petition.id}`, rule: extensions.rule };
    if (due === null) {
      return [
        {
          ...found,
          path: ['extensions', index, 'at'],
          what: `Gia hạn ngày ${extension.at} khi chưa giao việc cho ai.`,
          remedy: 'Thêm assignments trước ngày gia hạn, hoặc sửa ngày.',
        },
      ];
    }
    if (due.date === null || extension.to > due.date) return [];
    return [
      {
        ...found,
        path: ['extensions', index, 'to'],
        what: `Hạn mới ${extension.to} không muộn hơn hạn đang có (${due.date}).`,
        remedy: 'Sửa lại hạn mới; rút ngắn hạn thì ghi một lần giao việc mới.',
      },
    ];
  });
}
