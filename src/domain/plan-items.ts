import type { CivilDate } from './calendar.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { PlanItem } from './content/plan.ts';
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
