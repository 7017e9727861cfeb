import { fold } from '#domain/vietnamese.ts';
import { oneSpaced } from '../reading/clean-line.ts';
import type { Line } from '../reading/lines.ts';
import { type Clause, walkClauses } from './clauses.ts';
import { type LabelledGroup, type LabelledPart, labelledGroups, listed, type PartLabel } from './labelled-parts.ts';
import { statedDays } from './stated-days.ts';
import { columnsBy } from './table-columns.ts';

/** What a plan says of one session. */
export interface StatedSession {
  readonly at: number;
  /** Its name where it stands over the rest, else `null`. */
  readonly title: string | null;
  /** The line that stands over the rest, if one does. */
  readonly heading: Line | null;
  readonly parts: readonly LabelledPart[];
  /** Lines that say nothing else; what is not among them stays in the text of the plan. */
  readonly lines: readonly Line[];
}

/** Labels a plan has fields for. */
const planned: readonly PartLabel[] = [
  ...(['time', 'venue', 'areas', 'audience', 'topic', 'agenda', 'form', 'chair', 'coChair', 'secretariat'] as const),
];

/**
 * The sessions of a plan: clauses with labelled parts, rows of a table, clauses of one sentence, or what the whole text
 * says of the only one. Empty where no time is foreseen anywhere.
 */
export function statedSessions(clauses: readonly Clause[], year: string): StatedSession[] {
  const groups = labelledGroups(clauses).map(({ holder, parts }) => ({
    holder,
    parts: parts.filter(({ label }) => planned.includes(label)),
  }));
  const own = groups.filter(({ holder, parts }) => holder !== null && has(parts, 'time'));
  const shared = groups[0]?.parts ?? [];
  if (own.length > 0) return own.map((group) => ofGroup(group, shared));
  const rows = [...walkClauses(clauses)].flatMap(({ line }) => (line.table ? sessionsInTable(line) : []));
  if (rows.length > 0) return rows;
  if (has(shared, 'time'))
    return [
      {
        at: shared[0]?.at ?? 0,
        title: null,
        heading: null,
        parts: shared,
        lines: shared.flatMap(({ lines }) => lines),
      },
    ];
  return [...walkClauses(clauses)].flatMap((clause) => inSentence(clause, year));
}

const has = (parts: readonly LabelledPart[], label: PartLabel) => parts.some((part) => part.label === label);

/** What is said for all sessions goes for those that say nothing else. */
function ofGroup({ holder, parts }: LabelledGroup, shared: readonly LabelledPart[]): StatedSession {
  const lines = [...(holder === null ? [] : [holder.line]), ...parts.flatMap((part) => part.lines)];
  const heading = holder?.line ?? null;
  const common = shared.filter(({ label }) => label !== 'time' && !has(parts, label));
  return { at: holder?.line.at ?? 0, title: nameOf(holder?.text ?? ''), heading, parts: [...parts, ...common], lines };
}

/** `Cuộc 1: Đối thoại với phụ nữ:` → `Đối thoại với phụ nữ`; nothing for a mere `Cuộc thứ nhất`. */
function nameOf(text: string): string | null {
  const name = text
    .replace(
      /^(?:(?:cuộc|buổi|đợt|lần|hội nghị)\s+(?:thứ\s+)?(?:\d+|nhất|hai|ba|tư|năm)|(?:cuộc|đợt|lần)\s+[IVX]+)\s*[:.,–-]?\s*/iu,
      '',
    )
    .replace(/[:.;,\s]+$/u, '');
  return name === '' ? null : name;
}

const columns = {
  coChair: /dong chu tri/,
  secretariat: /tham muu|chuan bi|phu trach|tong hop|phuc vu/,
  chair: /chu tri/,
  topic: /noi dung|chu de|chuyen de|ten (?:cuoc|hoi nghi|buoi)/,
  audience: /doi tuong|thanh phan/,
  form: /hinh thuc|phuong thuc/,
  time: /thoi gian|du kien|thang/,
  venue: /dia diem|noi to chuc/,
  areas: /dia ban|thon|to dan pho/,
} as const;
type Column = keyof typeof columns;

function sessionsInTable({ table, at }: Line): StatedSession[] {
  const rows = (table?.rows ?? []).map((row) => row.map((cell) => oneSpaced(cell.map(({ text }) => text).join(' '))));
  const head = rows.findIndex((row) => {
    const places = columnsBy<Column>(row, columns);
    return places.has('time') && (places.has('topic') || places.has('audience'));
  });
  if (head === -1) return [];
  const places = columnsBy<Column>(rows[head] ?? [], columns);
  return rows.slice(head + 1).flatMap((row, index): StatedSession[] => {
    const line = table?.rows[head + 1 + index]?.flat()[0]?.at ?? at;
    const parts = [...places].flatMap(([label, column]): LabelledPart[] => {
      const value = row[column] ?? '';
      return value === '' ? [] : [{ label, head: '', value, items: listed(value), at: line, source: value, lines: [] }];
    });
    return has(parts, 'time') && new Set(row.filter(Boolean)).size > 1
      ? [{ at: line, title: null, heading: null, parts, lines: [] }]
      : [];
  });
}

const LONGEST_SENTENCE = 400;
const oneSentence = /^(?:to chuc )?(?:\d+ )?(?:(?:hoi nghi|cuoc|buoi) )?(?:tiep xuc, )?doi thoai(?![a-z])/;

/** A time, though it may be none that is one span of days: `quý II và quý IV`. */
const namesTime = /(?<!\p{L})(?:ngày|tháng|quý)\s+(?:\d|[IV]+(?!\p{L}))/iu;

/** `Tháng 5: đối thoại định kỳ …`, `Đối thoại với phụ nữ trong quý II, tại …, do Chủ tịch UBND xã chủ trì`. */
function inSentence({ text, line, label, parts }: Clause, year: string): StatedSession[] {
  if (label === null || parts.length > 0 || line.table || text.length > LONGEST_SENTENCE) return [];
  const [, before, after] = /^((?:tháng|quý|ngày)[^:]{1,30}):\s+(.+)$/iu.exec(text) ?? [];
  const said = after ?? text;
  const days = statedDays(before ?? text, year);
  if ((days === null && !namesTime.test(before ?? text)) || !oneSentence.test(fold(said))) return [];
  const part = (name: PartLabel, value: string | undefined): LabelledPart[] =>
    value === undefined
      ? []
      : [{ label: name, head: '', value, items: listed(value), at: line.at, source: line.text, lines: [] }];
  const found = [
    ...part('time', before ?? days?.source),
    ...part('venue', /,?\s+tại\s+([^,;.]+)/iu.exec(said)?.[1]),
    ...part('chair', /(?:,|;)\s*(?:do\s+)?([^,;.]+?)\s+(?:làm\s+)?chủ trì/iu.exec(said)?.[1]),
  ];
  const title = /^.+?(?=[,;.:]|\s+(?:trong|vào|tại|dự kiến)\s|$)/iu.exec(said)?.[0] ?? said;
  return [{ at: line.at, title, heading: null, parts: found, lines: [] }];
}
