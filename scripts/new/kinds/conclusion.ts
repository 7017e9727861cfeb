import { yearlyRefField } from '#domain/content/codes.ts';
import type { Petition } from '#domain/content/petition.ts';
import { assignmentAt, conclusionTotals, petitionsOfSession } from '#domain/petitions.ts';
import type { Entry } from '#domain/record.ts';
import type { Answers, Kind, Known } from '../kind.ts';
import { issued, publication, unconcluded } from '../offers.ts';
import { dateQuestion, documentQuestions, textQuestion } from '../questions.ts';

/** The conclusion of a held session: its petitions in clauses by topic, its totals as they add up. */
export const conclusion: Kind = {
  does: {
    vi: 'Kết luận của buổi đã họp, gom sẵn kiến nghị theo lĩnh vực',
    en: 'A conclusion of a session that was held.',
  },
  questions: [
    {
      flag: 'session',
      ask: { vi: 'Buổi đối thoại đã họp, chưa có kết luận', en: 'session' },
      offer: (known) => unconcluded(known)[0]?.id ?? null,
      schema: yearlyRefField,
      of: 'dialogues',
    },
    textQuestion(
      'title',
      'Tên văn bản kết luận',
      'title',
      (known, said) => `Kết luận ${lowered(sessionOf(known, said)?.title)}`,
    ),
    ...documentQuestions((known, said) => sessionOf(known, said)?.organizer),
    dateQuestion('result-published', 'Ngày công bố kết quả', 'day the results were published', ({ asOf }) => asOf),
  ],
  next: 'Viết lại ba câu tóm tắt và phần kết luận của từng khoản theo đúng văn bản đã ký.',
  write(known, said) {
    const session = sessionOf(known, said);
    const petitions = [...petitionsOfSession(known.record.petitions, said['session'] ?? '')];
    const totals = conclusionTotals(petitions, said['issued'] ?? null);
    const organizer = session?.organizer;
    return {
      path: `conclusions/${said['session']}.mdx`,
      data: {
        title: said['title'],
        session: said['session'],
        ...issued(said, organizer),
        summary: [
          `Buổi đối thoại nhận ${totals.received} ý kiến, kiến nghị.`,
          `Trả lời tại hội nghị ${totals.answeredOnSite} việc, giao giải quyết ${totals.assigned} việc.`,
          `Chuyển cấp có thẩm quyền ${totals.forwarded} việc, còn lại ${totals.other} việc.`,
        ],
        totals,
        clauses: clausesOf(petitions, known),
        ...supervisorOf(known, organizer),
        resultPublishedAt: said['result-published'],
        ...publication(known, said),
      },
      body: '',
    };
  },
};

const sessionOf = ({ record }: Known, said: Answers) => record.dialogues.get(said['session'] ?? '');
const lowered = (text = '') => text.charAt(0).toLowerCase() + text.slice(1);

function clausesOf(petitions: readonly Entry<Petition>[], known: Known) {
  const byTopic = [...Map.groupBy(petitions, ({ topics }) => topics[0] ?? '')];
  if (byTopic.length === 0)
    return [{ id: '1', title: 'Đánh giá chung', decision: 'Hội nghị không nhận kiến nghị nào.', petitions: [] }];
  return byTopic.map(([code, own], at) => ({
    id: String(at + 1),
    title: known.record.topics.find((topic) => topic.code === code)?.name ?? code,
    decision: own.map((petition) => decisionOn(petition, known)).join(' '),
    petitions: own.map(({ id }) => id),
  }));
}

/** What the record already says was decided; nothing is decided here. */
function decisionOn(petition: Entry<Petition>, { record, asOf }: Known): string {
  const assignment = assignmentAt(petition, asOf);
  if (assignment === null) return `Về “${petition.title}”: xem kiến nghị ${petition.id}.`;
  return `Giao ${record.bodies.get(assignment.lead)?.name ?? assignment.lead} chủ trì: ${assignment.task}`;
}

/** The Front of the organizer's place. */
function supervisorOf({ record }: Known, organizer: string | undefined) {
  const place = record.bodies.get(organizer ?? '')?.place;
  const front = [...record.bodies.values()].find(
    (body) => body.system === 'front' && body.place === place && place !== undefined,
  );
  return front === undefined ? {} : { supervisor: front.id };
}
