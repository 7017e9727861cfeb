import { fold } from '#domain/vietnamese.ts';
import { type Clause, wordsOf } from './clauses.ts';
import { formulaIn, orderIn } from './formulas.ts';
import { capitalised } from './name-casing.ts';

/** The words of a conclusion about one petition. Columns of a table come apart, a clause is one text. */
export interface PetitionText {
  readonly at: number;
  /** What was asked. */
  readonly statement: string;
  /** What was decided. */
  readonly decision: string;
  readonly lead?: string;
  readonly co?: string;
  readonly due?: string;
}

/** A clause that decides on petitions, with them. */
interface DecidingClause {
  readonly clause: Clause;
  readonly petitions: readonly PetitionText[];
}

/** Clauses about the work of the conclusion itself: who watches over it, how it is made known. */
const procedural =
  /^(?:to chuc thuc hien|danh gia|nhan xet|mo dau|khai mac|thanh phan|thoi gian|dia diem|cong tac to chuc|bao cao va cong khai|giam sat|ket qua hoi nghi)/;
const aboutItself =
  /(?:theo doi|don doc|giam sat|tong hop|thong bao)[^.]{0,80}(?:ket luan nay|thong bao nay|thuc hien (?:ket luan|thong bao)|noi dung ket luan)/;

interface SplitClauses {
  readonly deciding: DecidingClause[];
  /** What stays a text. */
  readonly rest: Clause[];
  /** Headings over clauses that decide and nothing else. */
  readonly emptied: Clause[];
}

/** Splits a conclusion into the clauses that decide on petitions and the rest. */
export function decidingClauses(clauses: readonly Clause[]): SplitClauses {
  const deciding: DecidingClause[] = [];
  const emptied: Clause[] = [];
  const rest: Clause[] = [];
  for (const clause of clauses) {
    const holds =
      clause.label?.kind === 'roman' || clause.label?.kind === 'part' || (clause.label === null && clause.line.heading);
    if (isProcedural(clause)) rest.push(clause);
    else if (holds) {
      const inner = decidingClauses(clause.parts);
      deciding.push(...inner.deciding);
      emptied.push(...inner.emptied);
      if (inner.rest.length > 0 || clause.parts.length === 0) rest.push({ ...clause, parts: inner.rest });
      else emptied.push(clause);
    } else if (clause.label !== null && formulaIn(wordsOf(clause)) !== null) {
      deciding.push({ clause, petitions: petitionsOf(clause) });
    } else rest.push(clause);
  }
  return { deciding, rest, emptied };
}

function isProcedural(clause: Clause): boolean {
  const folded = fold(clause.text);
  return procedural.test(folded) || aboutItself.test(fold(wordsOf(clause)));
}

function petitionsOf(clause: Clause): PetitionText[] {
  const parts = clause.parts.filter((part) => part.label !== null && formulaIn(wordsOf(part)) !== null);
  return (parts.length > 0 ? parts : [clause]).map(petitionText);
}

/** Words of a petition: what holds them was asked, not decided. */
const asks = /đề nghị|kiến nghị|phản ánh|đề xuất|hỏi(?!\p{L})|bức xúc/iu;

/** What was asked and what was decided: `a) Về đường thôn Đông hư hỏng: giao UBND xã …`, `Cử tri đề nghị … . Giao …`. */
function petitionText(clause: Clause): PetitionText {
  const words = [clause.text, ...clause.parts.map(wordsOf)].join(' ').trim();
  const at = clause.line.at;
  const asked = askedIn(words);
  if (asked.length < SHORTEST) return { at, statement: words, decision: words };
  return {
    at,
    statement: withoutFrame(asked),
    decision: capitalised(words.slice(asked.length).replace(/^[\s:;,.–-]+/u, '')),
  };
}

/** The words of a form around what was asked: `Về đèn đường: Cử tri …`, `Nội dung kiến nghị: … . Kết luận`. */
function withoutFrame(asked: string): string {
  const inner = asked
    .replace(/^(?:nội dung )?(?:kiến nghị|ý kiến|câu hỏi)(?: (?:số )?\d+)?:\s*/iu, '')
    .replace(
      /^về [^:.;]{3,80}:\s+(?=(?:cử tri|nhân dân|người dân|bà con|một số|các hộ|đề nghị|kiến nghị|phản ánh)(?!\p{L}))/iu,
      '',
    )
    .replace(/[.;]\s*(?:kết luận|trả lời|hướng giải quyết|ý kiến chỉ đạo)$/iu, '');
  return inner.length < SHORTEST ? asked : inner;
}

const SHORTEST = 12;

/** The beginning of a clause that tells what was asked: up to a colon behind which nothing is asked, else up to the order or the formula. */
function askedIn(words: string): string {
  const order = orderIn(words)?.index;
  for (const { index } of words.matchAll(/:\s/gu)) {
    const after = words.slice(index + 1);
    const until = orderIn(after)?.index ?? formulaIn(after)?.index ?? after.length;
    if (index >= SHORTEST && formulaIn(after) !== null && !asks.test(after.slice(0, until)))
      return words.slice(0, index);
  }
  const start = order ?? formulaIn(words)?.index ?? words.length;
  const before = words.slice(0, start).replace(/[\s:;,.–-]+$/u, '');
  const cut = before.lastIndexOf('. ');
  return cut >= SHORTEST && !asks.test(before.slice(cut)) ? before.slice(0, cut) : before;
}
