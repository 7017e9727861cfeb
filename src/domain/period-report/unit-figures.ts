import { z } from 'zod';
import type { CivilDate } from '../calendar.ts';
import type { Level } from '../content/body.ts';
import type { Dialogue } from '../content/dialogue.ts';
import type { Petition } from '../content/petition.ts';
import { reportFiguresSchema } from '../content/report.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { type Counted, figuresOf } from '../report-figures.ts';
import { rollUp, type Share, share } from '../totals.ts';
import type { Unit } from './units.ts';

const count = (label: string) => z.int().nonnegative().describe(label);
const { shape } = reportFiguresSchema;

/** The columns of the appendix table (domain.md 1.5) in its order. Percentages are computed from them, never kept. */
export const unitFiguresSchema = z.strictObject({
  sessions: shape.sessions,
  periodic: shape.periodic,
  adhoc: shape.adhoc,
  thematic: shape.thematic,
  bySecretary: count('Số cuộc do Bí thư cấp ủy chủ trì; cuộc hai người cùng chủ trì tính cho cả hai'),
  byChairman: count('Số cuộc do Chủ tịch UBND chủ trì; người đồng chủ trì không tính'),
  attendees: shape.attendees,
  petitions: count('Số ý kiến, kiến nghị tiếp nhận, kể cả đã rút, đã gộp, ngoài phạm vi'),
  answeredOnSite: count('Đã trả lời trực tiếp tại hội nghị, dù sau đó thế nào; trùng với các cột kết quả'),
  own: count('Thuộc thẩm quyền của cấp tổ chức đối thoại hoặc cấp dưới'),
  upper: count('Thuộc thẩm quyền cấp trên'),
  outside: count('Không thuộc thẩm quyền của chính quyền các cấp'),
  resolved: shape.resolved,
  inProgress: shape.inProgress,
  notResolved: shape.notResolved,
  pending: count('Mới tiếp nhận, chưa phân loại'),
  explained: shape.explained,
  forwarded: shape.forwarded,
  excluded: count('Không tính vào tổng số khi tính tỷ lệ: đã rút, đã gộp, ngoài phạm vi đối thoại'),
  conclusions: count('Số kết luận ban hành trong kỳ, kể cả của cuộc đối thoại tổ chức trước kỳ'),
  supervisions: count('Số cuộc giám sát của Mặt trận tiến hành trong kỳ, kể cả về kết luận ban hành trước kỳ'),
});
export type UnitFigures = z.output<typeof unitFiguresSchema>;
export type FigureKey = keyof UnitFigures;

export const unitFigureKeys = Object.keys(unitFiguresSchema.shape) as FigureKey[];

/** What each figure counts, as its schema says. */
export const unitFigureAbout = Object.fromEntries(
  unitFigureKeys.map((key) => [key, unitFiguresSchema.shape[key].description ?? key]),
) as Record<FigureKey, string>;

/** A unit's figures in a span, each a sum over the record. */
export function unitFigures(record: PublicRecord, unit: Unit, counted: Counted, asOf: CivilDate): UnitFigures {
  const { sessions, petitions } = counted;
  const { counts } = rollUp(petitions, asOf);
  const competence = (which: Competence) =>
    petitions.filter((petition) => competenceFor(petition, unit.level) === which).length;
  return unitFiguresSchema.parse({
    ...figuresOf(counted, asOf),
    bySecretary: sessions.filter((session) => isChairedBy(record, session, 'party', SECRETARY)).length,
    byChairman: sessions.filter((session) => isChairedBy(record, session, 'state', CHAIRMAN)).length,
    own: competence('own'),
    upper: competence('upper'),
    outside: competence('outside'),
    pending: counts.pending,
    excluded: counts.excluded,
  });
}

const SECRETARY = /^Bí thư/i;
/** Of the People's Committee: the council has a chairman too. */
const CHAIRMAN = /^Chủ tịch (?:UBND|[ỦU][ỷy] ban nhân dân)/i;

function isChairedBy(
  { bodies }: Pick<PublicRecord, 'bodies'>,
  { chairs }: Entry<Dialogue>,
  system: 'party' | 'state',
  position: RegExp,
): boolean {
  return chairs.some(
    (chair) => chair.role === 'chair' && bodies.get(chair.body)?.system === system && position.test(chair.position),
  );
}

type Competence = 'own' | 'upper' | 'outside';
const HEIGHT: readonly Level[] = ['commune', 'district', 'province', 'central'];

/** Who may decide a petition, seen from a level: the one that held the session, or that reports. */
export function competenceFor({ competence }: Petition, level: Level): Competence {
  if (competence === 'outside') return 'outside';
  return HEIGHT.indexOf(competence) <= HEIGHT.indexOf(level) ? 'own' : 'upper';
}

/** Each figure summed over rows. */
export function sumOf(rows: Iterable<UnitFigures>): UnitFigures {
  const sums = Object.fromEntries(unitFigureKeys.map((key) => [key, 0])) as UnitFigures;
  for (const row of rows) for (const key of unitFigureKeys) sums[key] += row[key];
  return sums;
}

/** Petitions that percentages are of: received, less those taken out of the count. */
export function countedPetitions({ petitions, excluded }: Pick<UnitFigures, 'petitions' | 'excluded'>): number {
  return petitions - excluded;
}

/** Resolved of those that count. Explained and forwarded ones are in the denominator only. */
export function resolvedShare(figures: UnitFigures): Share {
  return share(figures.resolved, countedPetitions(figures));
}
