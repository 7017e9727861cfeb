import type { CivilDate } from './calendar.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { PlanItem } from './content/plan.ts';
import type { PublicRecord } from './record.ts';
import { type SessionStateCode, sessionState } from './sessions.ts';

export type PlanItemStateCode = 'planned' | 'announced' | 'held' | 'concluded' | 'postponed' | 'cancelled' | 'overdue';

export const planItemStateLabel: Record<PlanItemStateCode, string> = {
  planned: 'Theo kế hoạch',
  announced: 'Đã thông báo lịch',
  held: 'Đã tổ chức',
  concluded: 'Đã có kết luận',
  postponed: 'Đã dời lịch',
  cancelled: 'Đã hủy',
  overdue: 'Đã qua thời gian dự kiến, chưa tổ chức',
};

/** A session that names the plan item, and whether its conclusion is out on the day asked about. */
export type PlanItemSession = Dialogue & { readonly hasConclusion: boolean };

/** Furthest first: of several sessions the one that got furthest speaks for the item. */
const FURTHEST: readonly (readonly [SessionStateCode, PlanItemStateCode])[] = [
  ['concluded', 'concluded'],
  ['held', 'held'],
  ['announced', 'announced'],
  ['awaiting_minutes', 'announced'],
  ['moved', 'postponed'],
  ['cancelled', 'cancelled'],
];

/**
 * What became of one item of a plan on `asOf`. `sessions` are those that name the item.
 * `overdue` only when the planned window has passed and no session was even announced.
 */
export function planItemState(
  item: Pick<PlanItem, 'to'>,
  sessions: readonly PlanItemSession[],
  asOf: CivilDate,
): { code: PlanItemStateCode; label: string } {
  const states = new Set(sessions.map((session) => sessionState(session, session.hasConclusion, asOf).code));
  const furthest = FURTHEST.find(([state]) => states.has(state))?.[1];
  const code = furthest ?? (asOf <= item.to ? 'planned' : 'overdue');
  return { code, label: planItemStateLabel[code] };
}

/** The item of the body's plan of that year in whose days a session of the kind falls, if no session has taken it yet. */
export function openPlanItem(
  { plans, dialogues }: Pick<PublicRecord, 'plans' | 'dialogues'>,
  { body, kind, day }: { body: string; kind: Dialogue['kind']; day: CivilDate },
): { plan: string; planItem: string } | null {
  for (const plan of plans.values()) {
    if (!plan.bodies.includes(body) || plan.year !== Number(day.slice(0, 4))) continue;
    const used = new Set([...dialogues.values()].filter((one) => one.plan === plan.id).map((one) => one.planItem));
    const item = plan.items.find((one) => !used.has(one.id) && one.kind === kind && one.from <= day && day <= one.to);
    if (item) return { plan: plan.id, planItem: item.id };
  }
  return null;
}
