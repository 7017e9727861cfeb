import { dayOf } from '#domain/calendar.ts';
import { yearlyRefField } from '#domain/content/codes.ts';
import { petitionSchema } from '#domain/content/petition.ts';
import { petitionsOfSession } from '#domain/petitions.ts';
import { unitOf } from '#domain/unit-of-body.ts';
import type { Answers, Kind, Known } from '../kind.ts';
import { unconcluded } from '../offers.ts';
import { choiceQuestion, commas, dateQuestion, textQuestion, topicsQuestion } from '../questions.ts';

const { shape } = petitionSchema;
const sessionOf = ({ record }: Known, said: Answers) => record.dialogues.get(said['session'] ?? '');

/** One petition as it was received: who resolves it by when comes with the conclusion. */
export const petition: Kind = {
  does: { vi: 'Một kiến nghị vừa tiếp nhận', en: 'One petition as it was received.' },
  questions: [
    {
      flag: 'session',
      ask: { vi: 'Buổi đối thoại', en: 'session' },
      offer: (known) => unconcluded(known)[0]?.id ?? null,
      schema: yearlyRefField,
      of: 'dialogues',
    },
    { ...textQuestion('title', 'Nội dung rút gọn trong một câu', 'one sentence'), schema: shape.title },
    textQuestion('text', 'Nội dung công khai, trung lập, không có thông tin cá nhân', 'public text'),
    choiceQuestion('kind', 'Loại (request, report, proposal, question)', 'kind', shape.kind, () => 'request'),
    choiceQuestion(
      'source',
      'Nguồn (at_session, pre_intake, written, relayed_by_front)',
      'source',
      shape.source,
      (known, said) => (dayOf(sessionOf(known, said)?.startsAt ?? '') <= known.asOf ? 'at_session' : 'pre_intake'),
    ),
    topicsQuestion((known, said) => sessionOf(known, said)?.topics[0] ?? null),
    {
      ...textQuestion(
        'place',
        'Mã địa bàn nơi có việc',
        'code of the place',
        (known, said) => sessionOf(known, said)?.place ?? null,
      ),
      of: 'places',
    },
    { ...textQuestion('place-detail', 'Thôn, tổ dân phố', 'hamlet'), optional: true },
    textQuestion('label', 'Gọi chung người nêu, không ghi tên', 'who asked, in general', (_, said) =>
      said['place-detail']
        ? `Cử tri ${said['place-detail'].charAt(0).toLowerCase()}${said['place-detail'].slice(1)}`
        : null,
    ),
    choiceQuestion(
      'competence',
      'Thẩm quyền (commune, district, province, central, outside)',
      'competence',
      shape.competence,
      (known, said) => levelOf(known, said),
    ),
    dateQuestion('received', 'Ngày tiếp nhận', 'day received', (known, said) => {
      const day = dayOf(sessionOf(known, said)?.startsAt ?? known.asOf);
      return day < known.asOf ? day : known.asOf;
    }),
  ],
  next: 'Khi có kết luận thì thêm assignments và một dòng events “assigned”; kết luận phải nêu mã này trong một khoản.',
  write(known, said) {
    const { record } = known;
    const session = sessionOf(known, said);
    const detail = said['place-detail'];
    const id = nextId(known, said);
    return {
      path: `petitions/${id.slice(3, 7)}/${id}.yaml`,
      data: {
        title: said['title'],
        kind: said['kind'],
        publicText: said['text'],
        session: said['session'],
        source: said['source'],
        topics: commas(said['topics'] ?? ''),
        place: said['place'],
        ...(detail && { placeDetail: detail }),
        petitionerLabel: said['label'],
        competence: said['competence'],
        events: [{ date: said['received'], status: 'received', note: 'Tiếp nhận ý kiến.', by: session?.organizer }],
        ...(record.site.demo && { illustrative: true }),
      },
      body: null,
    };
  },
};

function levelOf(known: Known, said: Answers): string | null {
  const level = known.record.bodies.get(sessionOf(known, said)?.organizer ?? '')?.level;
  return level === 'commune' || level === 'district' || level === 'province' ? level : null;
}

/** The number after the last of the session's unit in that year; the unit is named as its petitions name it already. */
function nextId(known: Known, said: Answers): string {
  const { record } = known;
  const session = said['session'] ?? '';
  const year = session.slice(0, 4);
  const organizer = sessionOf(known, said)?.organizer ?? '';
  const siblings = [...record.dialogues.values()]
    .filter((one) => one.organizer === organizer && one.id.startsWith(year))
    .flatMap(({ id }) => petitionsOfSession(record.petitions, id).map((one) => one.id));
  const prefix = siblings[0]?.replace(/-\d+$/, '') ?? `kn-${year}-${unitOf(organizer)}`;
  const numbers = [...record.petitions.keys()].flatMap((id) =>
    id.startsWith(`${prefix}-`) ? [Number(id.slice(prefix.length + 1))] : [],
  );
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
