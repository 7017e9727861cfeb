import type { CivilDate } from '../calendar.ts';
import type { Body } from '../content/body.ts';
import type { Place } from '../content/place.ts';
import type { Finding } from '../problem.ts';
import type { Check, CheckContext } from './context.ts';
import { type Use, uses } from './use-list.ts';

/** Bodies and places are used only while they exist: codes were reused and districts ended in 2025. */
export const validityOnUse: Check = {
  rule: 'validity',
  find(context) {
    const days = Map.groupBy(uses(context), ({ entry, from, to }) => `${entry} ${from} ${to}`);
    return [...days.values()].flatMap((ofDay) => onOneDay(ofDay, context));
  },
};

/** Where nothing used on a day existed then, it is the day that is wrong: that is told once. */
function onOneDay(ofDay: readonly Use[], { record }: CheckContext): Finding[] {
  const existing = ofDay.filter((use) => record[use.kind].has(use.id));
  const found = existing.flatMap((use) => {
    const used = record[use.kind].get(use.id);
    const what = used && whyNotOn(used, use);
    return what === undefined ? [] : [{ use, what }];
  });
  const [first] = found;
  const dayIsWrong = found.length > 1 && found.length === existing.length;
  const told = dayIsWrong && first ? [{ ...first, use: { ...first.use, path: first.use.day } }] : found;
  return told.map(({ use: { entry, path }, what }) => ({
    entry,
    path,
    what,
    remedy: 'Dùng mã của đơn vị có vào ngày đó, hoặc xem lại ngày.',
    severity: 'warning',
    rule: validityOnUse.rule,
  }));
}

function whyNotOn(used: Body | Place, { kind, id, from, to }: Use): string | undefined {
  const noun = kind === 'bodies' ? 'Cơ quan' : 'Địa bàn';
  const day = (date: CivilDate) => (from === to ? `ngày ${date}` : `năm ${date.slice(0, 4)}`);
  if (used.validFrom !== undefined && to < used.validFrom) {
    return `${noun} “${id}” chỉ có từ ngày ${used.validFrom}, sau ${day(to)}.`;
  }
  if (used.validTo !== undefined && from > used.validTo) {
    return `${noun} “${id}” chỉ có đến ngày ${used.validTo}, trước ${day(from)}.`;
  }
  return undefined;
}
