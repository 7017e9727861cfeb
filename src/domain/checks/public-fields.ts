import type { Finding } from '../problem.ts';
import type { Check } from './context.ts';
import { issuedDocuments } from './entries.ts';

/**
 * A real document of a State body that publishes here shows its number, its day and its signed file (Decree 42/2022/NĐ-CP:
 * form, issuer, number and symbol, day, summary, downloadable file). Party bodies are not bound by that decree.
 */
export const publicFields: Check = {
  rule: 'public-fields',
  find({ record }) {
    const findings: Finding[] = [];
    for (const { entry, document } of issuedDocuments(record)) {
      const issuer = record.bodies.get(document.issuer);
      if (document.illustrative || issuer?.system !== 'state' || issuer.publishesFrom === undefined) continue;
      const missing = [
        ...(document.number === null || !/\d/.test(document.number) ? [['number', 'số, ký hiệu']] : []),
        ...(document.issued === null || document.issued.length < 10 ? [['issued', 'ngày ban hành']] : []),
        ...(document.files.length === 0 ? [['files', 'tệp tải về']] : []),
      ];
      const first = missing[0]?.[0];
      if (first === undefined) continue;
      findings.push({
        entry,
        path: [first],
        what: `Văn bản của cơ quan nhà nước còn thiếu: ${missing.map(([, name]) => name).join(', ')}.`,
        remedy: 'Bổ sung đủ theo Nghị định 42/2022/NĐ-CP rồi mới đăng.',
        rule: publicFields.rule,
      });
    }
    return findings;
  },
};
