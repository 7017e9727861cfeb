import { parseDocumentNumber, printNumber } from '../document-number.ts';
import type { Finding } from '../problem.ts';
import type { Check } from './context.ts';
import { type IssuedDocument, issuedDocuments } from './entries.ts';

/**
 * One issuer gives a number of one type once: on the same day it is an error, in the same year a warning, for Party
 * numbers run through a term and State numbers through a year (domain.md 1.0). Documents without number are left alone.
 */
export const duplicateNumbers: Check = {
  rule: 'duplicate-number',
  find({ record }) {
    const first = new Map<string, { entry: string; document: IssuedDocument }>();
    const findings: Finding[] = [];
    for (const { entry, document } of issuedDocuments(record)) {
      const number = document.number === null ? null : parseDocumentNumber(document.number);
      if (number === null || number.number === null || document.issued === null) continue;
      const key = [document.issuer, printNumber(number), document.issued.slice(0, 4)].join(' ');
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, { entry, document });
        continue;
      }
      const sameDay = earlier.document.issued === document.issued;
      findings.push({
        entry,
        path: ['number'],
        what: `Số ${document.number} của cùng cơ quan đã dùng cho ${earlier.entry}${sameDay ? ' cùng ngày ban hành' : `, ban hành ${earlier.document.issued}`}.`,
        remedy: 'Xem lại số trên văn bản gốc; mỗi số chỉ cấp cho một văn bản.',
        severity: sameDay ? 'error' : 'warning',
        rule: duplicateNumbers.rule,
      });
    }
    return findings;
  },
};
