import { dayOf, lastPossibleDay } from '../calendar.ts';
import type { Conclusion } from '../content/conclusion.ts';
import type { Petition } from '../content/petition.ts';
import { petitionsOfSession } from '../petitions-by-session.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import { conclusionTotals as computeTotals } from '../totals.ts';
import { clausesOf, listedPetitions } from './clause-list.ts';
import type { Check, CheckContext } from './context.ts';
import { eventDatesOf } from './date-order.ts';
import { petitionChecks } from './petition-checks.ts';

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
    const { named } = clausesOf(context.record);
    const adrift = context.unread('petitions').filter((id) => !named.has(id)).length;
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
  const { named, displaced } = clausesOf(record);
  const settled = own.filter(({ id }) => named.has(id) && !displaced.has(id));
  const faulty = faultyAmong(settled, context);
  const sure = computeTotals(
    settled.filter(({ id }) => !faulty.has(id)),
    issued,
  );
  const strangers = [...listedPetitions(conclusion)].filter(({ id }) => record.petitions.get(id)?.session !== session);
  const perhaps = adrift + strangers.length + own.length - settled.length;
  const wrong = wrongFigures(totals, sure, faulty.size, perhaps);
  const first = wrong[0];
  if (first === undefined) return [];
  const counted = faulty.size + perhaps > 0 ? 'các kiến nghị đọc được cho' : 'tính được';
  const computed = wrong.map((key) => `${names[key]} ghi ${totals[key]}, ${counted} ${sure[key]}`);
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

/** Ids of the petitions whose story has findings of its own. */
function faultyAmong(petitions: readonly Entry<Petition>[], context: CheckContext): ReadonlySet<string> {
  const alone = {
    ...context,
    record: { ...context.record, petitions: new Map(petitions.map((one) => [one.id, one])) },
  };
  const stories = petitionChecks.flatMap((check) => check.find(alone)).map(({ entry }) => entry);
  const dates = petitions.filter((one) => eventDatesOf(one, context).length > 0).map(({ id }) => id);
  return new Set([...stories.map((entry) => entry.slice('petitions/'.length)), ...dates]);
}

const agree = (a: Totals, b: Totals) => a.received === b.received && parts.every((key) => a[key] === b[key]);

/** The figures that no way of counting the uncertain petitions explains. */
function wrongFigures(typed: Totals, sure: Totals, doubtful: number, perhaps: number): (keyof Totals)[] {
  if (doubtful + perhaps === 0) {
    return (['received', ...parts] as const).filter((key) => typed[key] !== sure[key]);
  }
  const short = parts.filter((key) => typed[key] < sure[key]);
  if (short.length > 0) return short;
  const added = sum(typed);
  const fewest = sum(sure) + doubtful;
  const most = fewest + perhaps;
  const surplus = parts.filter((key) => typed[key] > sure[key]);
  if (typed.received < fewest || typed.received > most) return ['received'];
  if (typed.received !== added) return surplus.length > 0 && added > typed.received ? surplus : ['received'];
  return added > most ? surplus : [];
}

const sum = (totals: Totals) => parts.reduce((all, key) => all + totals[key], 0);
