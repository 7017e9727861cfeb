import { type Obligation, obligationsOf } from '#domain/obligations.ts';
import { matrixOf, type ObligationMatrix } from './obligation-matrix.ts';
import { getIndex } from './record-index.ts';

/** What every body owes in one year, as it stands on the portal's day. */
export interface YearOfObligations {
  year: number;
  all: readonly Obligation[];
  ofBody(body: string): readonly Obligation[];
}

async function judge(year: number): Promise<YearOfObligations> {
  const { record, asOf } = await getIndex();
  const all = obligationsOf(record, year, asOf);
  const byBody = Map.groupBy(all, ({ body }) => body.id);
  return { year, all, ofBody: (body) => byBody.get(body) ?? [] };
}

const judged = new Map<number, Promise<YearOfObligations>>();

/** The obligations of a year. The rules are judged once in a build. */
export function obligationsIn(year: number): Promise<YearOfObligations> {
  if (import.meta.env.DEV) return judge(year);
  const answer = judged.get(year) ?? judge(year);
  judged.set(year, answer);
  return answer;
}

/** Units × obligations of a year. */
export async function obligationMatrix(year: number): Promise<ObligationMatrix> {
  const { record, asOf } = await getIndex();
  return matrixOf((await obligationsIn(year)).all, record, year, asOf);
}

/** The year the portal lives in. */
export async function currentYear(): Promise<number> {
  return Number((await getIndex()).asOf.slice(0, 4));
}

/** Years for which there is anything to judge, latest first; the portal's own year is always among them. */
export async function yearsWithObligations(): Promise<number[]> {
  const { record, sessions } = await getIndex();
  const current = await currentYear();
  const years = [
    current,
    ...sessions.map(({ startsAt }) => Number(startsAt.slice(0, 4))),
    ...[...record.plans.values(), ...record.reports.values()].map(({ year }) => year),
  ];
  return [...new Set(years)].filter((year) => year <= current).sort((a, b) => b - a);
}
