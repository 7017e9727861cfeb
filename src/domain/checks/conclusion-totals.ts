import { dayOf, lastPossibleDay } from '../calendar.ts';
import type { Conclusion } from '../content/conclusion.ts';
import { petitionsOfSession } from '../petitions-by-session.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import { conclusionTotals as computeTotals } from '../totals.ts';
import { clausesByPetition, listedPetitions } from './clause-list.ts';
import type { Check, CheckContext } from './context.ts';
import { eventDatesOf } from './date-order.ts';
import { stepsOf } from './status-steps.ts';

type Totals = Conclusion['totals'];
const parts = ['answeredOnSite', 'assigned', 'forwarded', 'other'] as const;
const names: Record<keyof Totals, string> = {
  received: 'tổng số',
  answeredOnSite: 'trả lời tại hội nghị',
  assigned: 'giao giải quyết',
  forwarded: 'chuyển cấp có thẩm quyền',
  other: 'còn lại',
};

/** The figures of a conclusion are the sums over its petitions. */
export const conclusionTotals: Check = {
  rule: 'conclusion-totals',
  find(context) {
    const everywhere = clausesByPetition(context.record);
    const adrift = context.unread('petitions').filter((id) => !everywhere.has(id)).length;
    return [...context.record.conclusions.values()].flatMap((conclusion) => ofConclusion(conclusion, adrift, context));
  },
};

/** @param adrift how many unreadable petitions may belong to any session */
function ofConclusion(conclusion: Entry<Conclusion>, adrift: number, context: CheckContext): Finding[] {
  const { record } = context;
  const { session, totals, issued } = conclusion;
  const dialogue = record.dialogues.get(session);
  if (dialogue === undefined || (issued !== null && lastPossibleDay(issued) < dayOf(dialogue.startsAt))) return [];
  const own = petitionsOfSession(record.petitions, session);
  if (agree(totals, computeTotals(own, issued))) return [];

  // What is wrong elsewhere is reported there: such petitions may be counted any way, or not at all.
  const doubtful = own.filter((petition) => stepsOf(petition).length > 0 || eventDatesOf(petition, context).length > 0);
  const sure = computeTotals(
    own.filter((petition) => !doubtful.includes(petition)),
    issued,
  );
  const perhaps =
    adrift + [...listedPetitions(conclusion)].filter(({ id }) => record.petitions.get(id)?.session !== session).length;
  const wrong = wrongFigures(totals, sure, doubtful.length, perhaps);
  const first = wrong[0];
  if (first === undefined) return [];
  const computed = wrong.map((key) => `${names[key]} ghi ${totals[key]}, tính được ${sure[key]}`);
  return [
    {
      entry: `conclusions/${conclusion.id}`,
      path: ['totals', first],
      what: `Số liệu không khớp với các kiến nghị: ${computed.join('; ')}.`,
      remedy: `Sửa totals, hoặc bổ sung, sửa các kiến nghị của buổi ${session}.`,
      rule: conclusionTotals.rule,
    },
  ];
}

const agree = (a: Totals, b: Totals) => a.received === b.received && parts.every((key) => a[key] === b[key]);

/** The figures that no way of counting the uncertain petitions explains. */
function wrongFigures(typed: Totals, sure: Totals, doubtful: number, perhaps: number): (keyof Totals)[] {
  if (doubtful + perhaps === 0) {
    return (['received', ...parts] as const).filter((key) => typed[key] !== sure[key]);
  }
  const short = parts.filter((key) => typed[key] < sure[key]);
  if (short.length > 0) return short;
  const added = parts.reduce((sum, key) => sum + typed[key], 0);
  const extra = added - parts.reduce((sum, key) => sum + sure[key], 0);
  if (typed.received !== added || extra < doubtful) return ['received'];
  return extra > doubtful + perhaps ? parts.filter((key) => typed[key] > sure[key]) : [];
}
