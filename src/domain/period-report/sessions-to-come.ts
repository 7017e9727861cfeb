import type { CivilDate } from '../calendar.ts';
import type { Dialogue } from '../content/dialogue.ts';
import type { PlanItem } from '../content/plan.ts';
import { documentDay } from '../document-day.ts';
import { planItemState } from '../plan-items.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { sessionState } from '../sessions.ts';
import type { Period } from './period.ts';
import type { UnitRow } from './unit-row.ts';
import type { Unit } from './units.ts';

/** What a unit has announced or planned for the year and not held by the day that counts. */
export interface Outlook {
  unit: Unit;
  /** Announced sessions to come, and those past their day without minutes. */
  announced: readonly Entry<Dialogue>[];
  /** Items of the year's plan that no session was announced for. */
  planned: readonly { item: PlanItem; late: boolean }[];
}

/** What units have ahead of them, in the order of the units; those with nothing are in it too. */
export function outlookOf(record: PublicRecord, units: readonly Unit[], { year, asOf }: Period): Outlook[] {
  return units.map((unit) => ({
    unit,
    announced: [...record.dialogues.values()]
      .filter(({ draft, organizer, announcedAt }) => !draft && unit.bodies.includes(organizer) && announcedAt <= asOf)
      .filter(({ startsAt }) => startsAt.startsWith(`${year}-`))
      .filter((session) => notHeldYet(session, asOf))
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    planned: plannedItems(record, unit, year, asOf),
  }));
}

function notHeldYet(session: Entry<Dialogue>, asOf: CivilDate): boolean {
  const { code } = sessionState(session, false, asOf);
  return code === 'announced' || code === 'moved' || code === 'awaiting_minutes';
}

function plannedItems(record: PublicRecord, unit: Unit, year: number, asOf: CivilDate): Outlook['planned'] {
  return [...record.plans.values()]
    .filter((plan) => !plan.draft && plan.year === year && documentDay(plan) <= asOf)
    .filter(({ bodies }) => bodies.some((body) => unit.bodies.includes(body)))
    .flatMap((plan) => plan.items.map((item) => ({ item, plan: plan.id })))
    .flatMap(({ item, plan }) => {
      const sessions = [...record.dialogues.values()]
        .filter((session) => session.plan === plan && session.planItem === item.id && session.announcedAt <= asOf)
        .map((session) => ({ ...session, hasConclusion: false }));
      const { code } = planItemState(item, sessions, asOf);
      return code === 'planned' || code === 'overdue' ? [{ item, late: code === 'overdue' }] : [];
    })
    .toSorted((a, b) => (a.item.from < b.item.from ? -1 : 1));
}

/** Units with data that held no session in the span. */
export function noneHeld(rows: readonly UnitRow[]): Unit[] {
  return rows.filter(({ figures }) => figures?.sessions === 0).map(({ unit }) => unit);
}
