import type { PlanItemSession } from '#domain/plan-items.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

export interface PlanSessions {
  /** Sessions that carry out an item of a plan, earliest first. */
  of(plan: string, item: string): readonly (PlanItemSession & { readonly id: string })[];
}

/** Sessions by the item of the plan they name. */
export const getPlanSessions = oncePerBuild(async (): Promise<PlanSessions> => {
  const { sessions, conclusionOf } = await getIndex();
  const named = sessions
    .filter(({ plan, planItem }) => plan !== undefined && planItem !== undefined)
    .map((session) => ({ ...session, hasConclusion: conclusionOf(session.id) !== null }))
    .reverse();
  const byItem = Map.groupBy(named, ({ plan, planItem }) => `${plan}#${planItem}`);
  return { of: (plan, item) => byItem.get(`${plan}#${item}`) ?? [] };
});
