import type { Finding } from '../problem.ts';
import { clausesOf } from './clause-list.ts';
import type { Check } from './context.ts';

/** The Front's findings are about petitions of the session whose conclusion it supervised. */
export const supervisedPetitions: Check = {
  rule: 'supervised-petition',
  find({ record, known }) {
    const findings: Finding[] = [];
    const { displaced } = clausesOf(record);
    for (const note of record.supervision.values()) {
      const session = record.conclusions.get(note.conclusion)?.session;
      if (session === undefined || !known('dialogues', session)) continue;
      for (const [index, { petition: id }] of note.findings.entries()) {
        const petition = record.petitions.get(id);
        if (petition === undefined || petition.session === session || displaced.has(id)) continue;
        findings.push({
          entry: `supervision/${note.id}`,
          path: ['findings', index, 'petition'],
          what: `Kiến nghị ${id} thuộc buổi ${petition.session}, không thuộc kết luận được giám sát.`,
          remedy: `Chỉ ghi kiến nghị của buổi ${session}; kiến nghị khác thì ghi ở văn bản giám sát của buổi đó.`,
          rule: supervisedPetitions.rule,
        });
      }
    }
    return findings;
  },
};
