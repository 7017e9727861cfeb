import type { System } from '../content/body.ts';
import { type DocumentNumber, isCanonicalNumber, parseDocumentNumber, printNumber } from '../document-number.ts';
import { type NumberingSystem, typeCodeOf } from '../document-types.ts';
import type { Finding } from '../problem.ts';
import type { Check, CheckContext } from './context.ts';
import { issuedDocuments } from './entries.ts';

const examples: Record<NumberingSystem, string> = {
  party: '116-KL/TU, 1416-CV/TU; chưa rõ số thì -CV/HU',
  state: '163/KH-UBND, công văn 6012/UBND-KT; chưa rõ số thì /KH-UBND',
};

/** Numbers are written as the issuer's system writes them (36-HD/VPTW for the Party, Decree 30/2020/NĐ-CP for the State). */
export const documentNumbers: Check = {
  rule: 'number-form',
  find: (context) => [...ofIssued(context), ...ofCited(context)],
};

function ofIssued({ record }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const { entry, document } of issuedDocuments(record)) {
    if (document.number === null) continue;
    const system = record.bodies.get(document.issuer)?.system;
    const said = wrongForm(document.number, system && numberingOf(system));
    if (said) findings.push({ entry, path: ['number'], ...said, rule: documentNumbers.rule });
  }
  return findings;
}

/** Cited numbers come from any system and may be no numbers at all; only what is plainly miswritten is refused. */
function* ofCited({ record }: CheckContext): Generator<Finding> {
  for (const petition of record.petitions.values()) {
    const entry = `petitions/${petition.id}`;
    const cited = (number: string | undefined, ...path: PropertyKey[]): Finding[] => {
      if (number === undefined || parseDocumentNumber(number) === null) return [];
      const said = wrongForm(number, undefined);
      return said ? [{ entry, path: [...path, 'number'], ...said, rule: documentNumbers.rule }] : [];
    };
    for (const list of ['extensions', 'responses', 'events'] as const) {
      for (const [index, { document }] of petition[list].entries()) {
        yield* cited(document?.number, list, index, 'document');
      }
    }
    for (const [index, { evidence }] of petition.events.entries()) {
      for (const [at, { number }] of evidence.entries()) yield* cited(number, 'events', index, 'evidence', at);
    }
  }
}

/** The Front and the mass organisations number as the State does. */
const numberingOf = (system: System): NumberingSystem => (system === 'party' ? 'party' : 'state');

function wrongForm(written: string, system: NumberingSystem | undefined): Pick<Finding, 'what' | 'remedy'> | null {
  const parsed = parseDocumentNumber(written);
  if (parsed === null) {
    return {
      what: `Số, ký hiệu “${written}” không đúng mẫu nào.`,
      remedy: `Viết theo mẫu ${examples[system ?? 'state']}.`,
    };
  }
  const right = system === undefined || system === parsed.system ? parsed : movedTo(system, parsed);
  const printed = printNumber(right);
  if (printed === written && isCanonicalNumber(written)) return null;
  if (right.system === 'state' && right.type === 'CV') {
    return {
      what: `Công văn của cơ quan nhà nước không mang chữ CV trong ký hiệu “${written}”.`,
      remedy: `Viết ${printed.replace('/CV-', '/')}-<bộ phận soạn thảo>, ví dụ 6012/UBND-KT.`,
    };
  }
  return {
    what: `Số, ký hiệu “${written}” không viết theo cách của ${right.system === 'party' ? 'cơ quan đảng' : 'cơ quan nhà nước, Mặt trận'}.`,
    remedy: `Viết ${printed}.`,
  };
}

function movedTo(system: NumberingSystem, { type, ...rest }: DocumentNumber): DocumentNumber {
  return { ...rest, system, type: type === null ? null : (typeCodeOf(system, type) ?? type) };
}
