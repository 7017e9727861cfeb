import type { Found } from '../neutral-document.ts';
import { addresseeLine } from '../reading/layout-marks.ts';
import type { Line } from '../reading/lines.ts';

const dash = /^[-–+•*]\s*/u;

/** Those a document is addressed to: after `Kính gửi:` on its line, or a line each below. */
export function addresseesFrom(lines: readonly Line[], from: number): { addressees: Found<string>[]; taken: number } {
  const first = lines[from];
  if (first === undefined) return { addressees: [], taken: 0 };
  const addressees = listed(first, first.text.replace(addresseeLine, ''));
  let next = from + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.table || !dash.test(line.text)) break;
    if (line.text.length > 200) break;
    addressees.push(...listed(line, line.text));
  }
  return { addressees, taken: next - from };
}

/** The items of one line: a list with `;` is several, one with commas is one. */
export function listed(line: Pick<Line, 'text' | 'at'>, text: string): Found<string>[] {
  return text
    .split(/;\s*/)
    .map((item) => item.replace(dash, '').replace(/[,.;:/\s]+$/u, ''))
    .filter((item) => item !== '')
    .map((value) => ({ value, confidence: 'sure' as const, at: line.at, source: line.text }));
}
