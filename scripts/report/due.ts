import type { CivilDate } from '#domain/calendar.ts';
import { daysLeft, shortDate } from '#domain/dates-in-words.ts';
import { type DueItem, dueList } from '#domain/due-list.ts';
import type { PublicRecord } from '#domain/record.ts';
import { SOON } from '#domain/timeliness.ts';
import { dueKindLabel } from '#domain/vocabulary-labels.ts';
import { Refused } from '../refused.ts';
import { wrapped } from '../terminal.ts';
import type { Command } from './command.ts';
import { bodyOf, recordOf } from './the-record.ts';

export const due: Command = {
  usage: 'due [--body <mã cơ quan>] [--days <số ngày>] [--json]',
  does: {
    vi: 'Việc có hạn: đã quá hạn và sắp đến hạn, theo đơn vị và ngày, mỗi việc theo quy định nào.',
    en: 'What is late and what is due soon, by body and day, each with its rule.',
  },
  details: [
    '--body <mã>   chỉ việc của cơ quan này / only what this body has to do',
    `--days <số>   việc đến hạn trong bao nhiêu ngày tới, mặc định ${SOON} / how far ahead`,
    '--json        cho chương trình khác đọc / for other programs',
  ],
  options: { body: { type: 'string' }, days: { type: 'string' }, json: { type: 'boolean' } },
  async run(call) {
    const { record, asOf } = recordOf(call);
    const [body, ahead] = [call.option('body'), daysAhead(call.option('days'))];
    if (body !== undefined) bodyOf(record, body);
    const items = dueList(record, asOf)
      .filter((item) => body === undefined || item.body === body)
      .filter(({ days }) => days <= ahead);
    call.print(call.flag('json') ? asJson(items, asOf) : inWords(items, record, asOf, ahead));
    return 0;
  },
};

function daysAhead(text: string | undefined): number {
  if (text === undefined) return SOON;
  if (!/^\d{1,4}$/.test(text)) throw new Refused(`“${text}” không phải số ngày.\n→ Ví dụ: --days 30`, 2);
  return Number(text);
}

function asJson(items: readonly DueItem[], asOf: CivilDate): string {
  const told = items.map(({ rule, subject, ...item }) => ({
    ...item,
    subject: `${subject.collection}/${subject.id}`,
    rule: rule?.id ?? null,
  }));
  return JSON.stringify({ asOf, items: told }, null, 2);
}

function inWords(items: readonly DueItem[], record: PublicRecord, asOf: CivilDate, ahead: number): string {
  const late = items.filter(({ days }) => days < 0).length;
  const head = `Việc có hạn, tính đến ngày ${shortDate(asOf)}: ${late} việc quá hạn, ${items.length - late} việc đến hạn trong ${ahead} ngày tới.`;
  const bodies = [...Map.groupBy(items, ({ body }) => body)].map(([id, own]) =>
    [`${record.bodies.get(id)?.name ?? id} (${id})`, ...own.map(lineOf)].join('\n'),
  );
  return [wrapped(head), ...bodies].join('\n\n');
}

/** Day and kind on one line, then what it is about, then the provision that sets the day. */
function lineOf({ due, days, kind, about, subject, basis }: DueItem): string {
  const name = subject.collection === 'bodies' ? about : `${about} (${subject.id})`;
  return [
    `  ${shortDate(due)}  ${daysLeft(days).padEnd(21)} ${dueKindLabel[kind]}`,
    wrapped(name, '      '),
    wrapped(`Căn cứ: ${basis}`, '      '),
  ].join('\n');
}
