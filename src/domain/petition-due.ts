import { addDays, addWorkingDays, type CivilDate } from './calendar.ts';
import type { Assignment, Due, Petition } from './content/petition.ts';
import type { Holidays } from './content/rule.ts';
import { shortDate } from './dates-in-words.ts';

export type Extension = Petition['extensions'][number];

/** When a petition falls due, and how that day came about. */
export interface PetitionDue {
  /** The assignment in force, which sets the due. */
  assignment: Assignment;
  /** Last day in time, extensions included; null when the due is given only in words. */
  date: CivilDate | null;
  /** The due in words when no day was fixed. */
  text: string | null;
  /** The provision that sets the due. */
  basis: string;
  /** One or more Vietnamese sentences: how the day was computed. */
  how: string;
  /** Last day before any extension; equals `date` when nothing was extended. */
  original: CivilDate | null;
  /** Extensions of this assignment known on the day asked about, oldest first. */
  extensions: readonly Extension[];
}

const byDay = <T extends { at: CivilDate }>(a: T, b: T) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** The assignment in force: a later one replaces an earlier one. */
export function assignmentAt(petition: Pick<Petition, 'assignments'>, asOf: CivilDate): Assignment | null {
  const known = petition.assignments.filter((assignment) => assignment.at <= asOf);
  return known.toSorted(byDay).at(-1) ?? null;
}

/** Last day in time by the assignment itself; null when it fixes no day. */
export function dueDay(due: Due, holidays: readonly Holidays[]): CivilDate | null {
  if ('date' in due) return due.date;
  if ('text' in due) return null;
  return due.dayType === 'working' ? addWorkingDays(due.from, due.days, holidays) : addDays(due.from, due.days);
}

/**
 * The due of a petition as known on `asOf`: the latest assignment's, moved by the latest extension granted since.
 * An extension of an earlier assignment does not extend a later one. Null before anything was assigned.
 */
export function dueOf(
  petition: Pick<Petition, 'assignments' | 'extensions'>,
  asOf: CivilDate,
  holidays: readonly Holidays[],
): PetitionDue | null {
  const assignment = assignmentAt(petition, asOf);
  if (assignment === null) return null;
  const { due } = assignment;
  const original = dueDay(due, holidays);
  const extensions = petition.extensions
    .filter((extension) => extension.at >= assignment.at && extension.at <= asOf)
    .toSorted(byDay);
  return {
    assignment,
    date: extensions.at(-1)?.to ?? original,
    text: 'text' in due ? due.text : null,
    basis: due.basis,
    how: [howComputed(due, original, holidays), ...extensions.map(howExtended)].join(' '),
    original,
    extensions,
  };
}

function howComputed(due: Due, day: CivilDate | null, holidays: readonly Holidays[]): string {
  const basis = `Căn cứ: ${endWithStop(due.basis)}`;
  if ('text' in due) return `Hạn ghi bằng lời là “${due.text}”, không ấn định ngày, nên không tính quá hạn. ${basis}`;
  if ('date' in due) return `Hạn được ấn định là hết ngày ${shortDate(due.date)}. ${basis}`;
  const until = `hạn là hết ngày ${day === null ? '' : shortDate(day)}`;
  const from = `tính từ ngày liền sau ngày ${shortDate(due.from)}`;
  if (due.dayType === 'calendar') return `${due.days} ngày, ${from}: ${until}. ${basis}`;
  const missing = yearsWithoutTable(due.from, day ?? due.from, holidays);
  const caveat =
    missing.length === 0
      ? ''
      : ` Cổng chưa có lịch nghỉ lễ năm ${missing.join(', ')}, nên chưa trừ các ngày nghỉ lễ năm đó.`;
  return `${due.days} ngày làm việc, ${from}, không kể thứ Bảy, Chủ nhật và ngày nghỉ lễ: ${until}.${caveat} ${basis}`;
}

function howExtended(extension: Extension): string {
  return `Ngày ${shortDate(extension.at)}, ${extension.approvedBy} cho gia hạn đến hết ngày ${shortDate(extension.to)}; lý do: ${endWithStop(extension.reason)}`;
}

function yearsWithoutTable(from: CivilDate, to: CivilDate, holidays: readonly Holidays[]): number[] {
  const first = Number(addDays(from, 1).slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  return years.filter((year) => !holidays.some((table) => table.year === year));
}

const endWithStop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
