import { fold } from '#domain/vietnamese.ts';
import type { Line } from '../reading/lines.ts';
import { type Clause, walkClauses } from './clauses.ts';

/**
 * What plans and notices say of a session behind a label: `Thời gian: …`, `Địa điểm: …`. The first that fits counts, so
 * `Thời gian tiếp nhận ý kiến` is no `Thời gian`.
 */
const labels = {
  intake:
    /^(?:thoi gian,? |noi |dia diem )?(?:va noi |noi )?(?:tiep )?(?:nhan|gui) (?:cac )?(?:y kien|cau hoi|kien nghi|noi dung)/,
  contact: /^(?:thong tin |so dien thoai |don vi |bo phan )?(?:lien he|dau moi)|^(?:moi )?chi tiet xin lien he/,
  attend: /^(?:cach (?:thuc )?(?:tham du|tham gia|du)|dang ky (?:du|tham du|phat bieu))/,
  secretariat: /^(?:don vi|co quan|bo phan|to chuc) (?:tham muu|chuan bi|phu trach|giup viec|tong hop)/,
  coChair: /^(?:nguoi |dong chi )?dong chu tri/,
  chair: /^(?:nguoi |dong chi )?chu tri/,
  time: /^(?:thoi gian|ngay, gio|ngay gio)/,
  venue: /^dia diem/,
  areas: /^(?:dia ban|(?:cac )?(?:thon|to dan pho)(?:,| )|pham vi)/,
  audience: /^(?:doi tuong|thanh phan|nguoi du|thanh phan moi)/,
  topic: /^(?:chu de|chuyen de)$|^(?:chu de|chuyen de|noi dung) doi thoai|^noi dung$/,
  agenda: /^(?:chuong trinh|noi dung)/,
  form: /^(?:hinh thuc|phuong thuc)/,
} as const;
export type PartLabel = keyof typeof labels;

const LONGEST_LABEL = 70;

/** What stands behind one label, and the lines that say it. */
export interface LabelledPart {
  readonly label: PartLabel;
  /** The label as it is written. */
  readonly head: string;
  readonly value: string;
  /** The items of a list below the label; the value alone where there is none. */
  readonly items: readonly string[];
  readonly at: number;
  readonly source: string;
  readonly lines: readonly Line[];
}

/** The labelled parts that belong to one clause, or to the whole text. */
export interface LabelledGroup {
  /** The clause they stand in: `1. Đối thoại với phụ nữ`. `null`: the text itself. */
  readonly holder: Clause | null;
  readonly parts: readonly LabelledPart[];
}

/** Gathers the labelled parts of a text, those of the whole text first. */
export function labelledGroups(clauses: readonly Clause[]): LabelledGroup[] {
  const whole: LabelledPart[] = [];
  const groups: LabelledGroup[] = [];
  gather(clauses, null, whole, groups);
  return [{ holder: null, parts: whole }, ...groups];
}

function gather(
  clauses: readonly Clause[],
  holder: Clause | null,
  into: LabelledPart[],
  groups: LabelledGroup[],
): void {
  for (const clause of clauses) {
    const part = clause.line.table ? null : partOf(clause);
    if (part !== null) into.push(part);
    else if (clause.parts.length === 0) continue;
    else if (isSection(clause)) gather(clause.parts, holder, into, groups);
    else {
      const own: LabelledPart[] = [];
      gather(clause.parts, clause, own, groups);
      if (own.length > 0) groups.push({ holder: clause, parts: own });
    }
  }
}

/** A clause that only orders what is below it: `III. THỜI GIAN, ĐỊA ĐIỂM`, `1. Thời gian, địa điểm` over both. */
function isSection({ label, line, text }: Clause): boolean {
  return (
    label?.kind === 'roman' || label?.kind === 'part' || (label === null && line.heading) || labelIn(text) !== null
  );
}

function partOf(clause: Clause): LabelledPart | null {
  const { text, line, parts } = clause;
  const colon = /:(?=\s|$)/u.exec(text)?.index ?? -1;
  const label = labelIn(colon === -1 ? text : text.slice(0, colon));
  if (label === null || (colon === -1 && parts.length === 0)) return null;
  const value = colon === -1 ? '' : text.slice(colon + 1).trim();
  // A plain paragraph below a value is the text's, not the label's.
  const below = [...walkClauses(value === '' ? parts : parts.filter((inner) => inner.label !== null))];
  if (below.some((inner) => inner.line.table || partOf(inner) !== null)) return null;
  const items = below.map((inner) => inner.text.replace(/[.;,]+$/u, '')).filter(Boolean);
  const said = [value, items.join('; ')].filter(Boolean).join(' ');
  if (said === '') return null;
  const lines = [line, ...below.map((inner) => inner.line)];
  return {
    label,
    head: colon === -1 ? text : text.slice(0, colon),
    value: said.replace(/[.;]+$/u, ''),
    items: items.length > 0 ? items : listed(value),
    at: line.at,
    source: lines.map((one) => one.text).join(' '),
    lines,
  };
}

function labelIn(head: string): PartLabel | null {
  if (head.length > LONGEST_LABEL) return null;
  const folded = fold(head).replace(/[.\s]+$/, '');
  return (Object.keys(labels) as PartLabel[]).find((label) => labels[label].test(folded)) ?? null;
}

/** The items of a line: apart by `;`, else one. */
export function listed(text: string): string[] {
  return text
    .split(/;\s*/u)
    .map((item) => item.replace(/^[-–+•]\s*/u, '').replace(/[.;,\s]+$/u, ''))
    .filter(Boolean);
}
