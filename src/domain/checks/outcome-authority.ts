import { type Level, levels } from '../content/body.ts';
import type { Petition, PetitionEvent } from '../content/petition.ts';
import { isAnswered } from '../petition-progress.ts';
import { statusMeaning } from '../petition-status.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import type { Check, RecordUnderCheck } from './context.ts';

/** Who answers is named, and whoever ends a petition is of the level that may: warnings, for a person to judge. */
export const outcomeAuthority: Check = {
  rule: 'outcome-authority',
  find: ({ record }) =>
    [...record.petitions.values()].flatMap((petition) =>
      petition.events.flatMap((event, index) => outcomeOf(petition, event, index, record)),
    ),
};

function outcomeOf(
  petition: Entry<Petition>,
  event: PetitionEvent,
  index: number,
  record: RecordUnderCheck,
): Finding[] {
  if (!isAnswered(event.status)) return [];
  const warn = (what: string, remedy: string): Finding[] => [
    {
      entry: `petitions/${petition.id}`,
      path: ['events', index, 'status'],
      what,
      remedy,
      severity: 'warning',
      rule: outcomeAuthority.rule,
    },
  ];
  const { label } = statusMeaning[event.status];
  const since = petition.events[index - 1]?.date ?? '';
  const answer = petition.responses.findLast(({ date }) => since <= date && date <= event.date);
  const by = event.by ?? answer?.body;
  if (by === undefined && event.status === 'resolved') return [];
  if (by === undefined)
    return warn(
      `Ghi “${label}” mà không nói đơn vị nào trả lời.`,
      'Thêm by (mã đơn vị) vào dòng này, hoặc thêm câu trả lời vào responses.',
    );
  const body = record.bodies.get(by);
  if (body === undefined || hasPaper(event) || !isBelow(body.level, petition.competence)) return [];
  const handed = petition.events.slice(0, index).some(({ status }) => status === 'forwarded');
  if (handed) return [];
  return warn(
    `Việc thuộc thẩm quyền cấp trên mà ${body.name} ghi “${label}”, không kèm văn bản nào của cấp có thẩm quyền.`,
    'Kiểm tra lại competence; đúng là vượt thẩm quyền thì thêm văn bản (document), hoặc ghi lần chuyển (forwarded).',
  );
}

const hasPaper = ({ document, evidence }: PetitionEvent) =>
  document !== undefined || evidence.some(({ kind }) => kind === 'document');

/** Whether a body stands below the level that may decide. What no level may decide is nobody's. */
function isBelow(level: Level, competence: Petition['competence']): boolean {
  return competence !== 'outside' && levels.indexOf(level) > levels.indexOf(competence);
}
