import { expect } from 'vitest';
import { civilDateAt } from '#domain/calendar.ts';
import { runReport } from '../../scripts/report/run.ts';
import { portal } from './published-data.ts';

export type ReportFormat = 'docx' | 'xlsx' | 'html';

const day = portal.demo?.asOf ?? civilDateAt(new Date());

/** The year the portal lives in. */
export const reportedYear = day.slice(0, 4);

/** Writes the yearly report of the portal's own unit with the command clerks use. */
export async function writeReport(format: ReportFormat, out: string): Promise<void> {
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const world = { root: process.env['CONTENT_DIR'] ?? 'content', today: day, print, complain: print };
  const args = ['year', '--body', portal.unit, '--year', reportedYear, `--${format}`, '--out', out];
  expect(await runReport(args, world), said.join('\n')).toBe(0);
}
