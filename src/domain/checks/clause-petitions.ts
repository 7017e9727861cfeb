import type { Conclusion } from '../content/conclusion.ts';
import { editDistance } from '../nearest.ts';
import { petitionsOfSession } from '../petitions-by-session.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import { clausesOf, type ListedPetition, listedPetitions } from './clause-list.ts';
import type { Check, CheckContext } from './context.ts';

/** Each petition of a concluded session stands in exactly one clause of its conclusion, and no other petition does. */
export const clausePetitions: Check = {
  rule: 'clause-petition',
  find: (context) =>
    [...context.record.conclusions.values()].flatMap((conclusion) => ofConclusion(conclusion, context)),
};

function ofConclusion(conclusion: Entry<Conclusion>, context: CheckContext): Finding[] {
  const { record } = context;
  if (!record.dialogues.has(conclusion.session)) return [];
  const { named, displaced } = clausesOf(record);
  const entry = `conclusions/${conclusion.id}`;
  const findings: Finding[] = [];
  const seen = new Map<string, ListedPetition>();
  /** Codes written in place of others: each stands for one petition that seems missing. */
  const misplaced: string[] = [];
  for (const listed of listedPetitions(conclusion)) {
    const { id, path } = listed;
    const petition = record.petitions.get(id);
    const earlier = seen.get(id);
    seen.set(id, listed);
    if (earlier) {
      findings.push({
        entry,
        path,
        what: `Kiến nghị ${id} đã có ở khoản ${earlier.clause}.`,
        remedy: 'Mỗi kiến nghị chỉ thuộc một khoản: xóa một chỗ.',
        rule: clausePetitions.rule,
      });
      misplaced.push(id);
    } else if (petition && petition.session !== conclusion.session) {
      misplaced.push(id);
      if (!context.known('dialogues', petition.session)) continue;
      const ownSession = displaced.has(id);
      findings.push({
        ...(ownSession ? { entry: `petitions/${id}`, path: ['session'] } : { entry, path }),
        what: `Kiến nghị ${id} thuộc buổi ${petition.session}, nhưng kết luận của buổi ${conclusion.session} lại nói về nó.`,
        remedy: 'Sửa session trong tệp kiến nghị, hoặc sửa mã kiến nghị trong khoản của kết luận.',
        rule: clausePetitions.rule,
      });
    } else if (!context.known('petitions', id)) misplaced.push(id);
  }
  const missing = petitionsOfSession(record.petitions, conclusion.session)
    .map(({ id }) => id)
    .filter((id) => !named.has(id));
  const left = withoutNearest(missing, misplaced);
  if (left.length > 0) {
    findings.push({
      entry,
      path: ['clauses'],
      what: `Chưa khoản nào nói về: ${left.join(', ')}.`,
      remedy: 'Ghi mã kiến nghị vào petitions của khoản giải quyết nó.',
      rule: clausePetitions.rule,
    });
  }
  return findings;
}

/** What is still missing when each misplaced code is taken for the missing one it is most like. */
function withoutNearest(missing: readonly string[], misplaced: readonly string[]): string[] {
  const left = [...missing];
  for (const code of misplaced) {
    const nearest = left
      .map((id, index) => ({ index, distance: editDistance(id, code, id.length) }))
      .sort((a, b) => a.distance - b.distance)[0];
    if (nearest) left.splice(nearest.index, 1);
  }
  return left;
}
