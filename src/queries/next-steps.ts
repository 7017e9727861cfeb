import { addressOf, intakeAddress } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { dueOf, eventsUntil, isOpen, statusAt, timelinessOf } from '#domain/petitions.ts';
import type { Entry } from '#domain/record.ts';
import { intakeState, sessionState } from '#domain/sessions.ts';
import type { RecordIndex } from './record-index.ts';
import { bodyWords, type Words } from './words.ts';

/** What is to come after today, with its day where one is known. */
export interface NextStep {
  when: string;
  what: Words;
}

/**
 * What happens next with a session on the portal's day, from the next question to the last check. Days stand only where
 * the record has them; nobody's haste is promised.
 * @param following the organizer's next session still to come, if one is announced
 */
export function nextSteps(session: Entry<Dialogue>, index: RecordIndex, following: Entry<Dialogue> | null): NextStep[] {
  const { record, asOf, conclusionOf } = index;
  const conclusion = conclusionOf(session.id);
  const state = sessionState(session, conclusion !== null, asOf).code;
  const organizer = bodyWords(session.organizer, record) ?? 'cơ quan tổ chức';
  const front = bodyWords(conclusion?.supervisor, record) ?? 'Mặt trận Tổ quốc';
  const watched: NextStep = {
    when: 'Sau đó',
    what: [front, ' giám sát từng việc; nhận xét đồng ý hay không đồng ý đều đăng công khai.'],
  };
  switch (state) {
    case 'cancelled':
      return [instead(session, following, index)];
    case 'announced':
    case 'moved':
      return [
        ...askAhead(session, asOf),
        {
          when: `Ngày ${shortDate(session.startsAt)}`,
          what: ['Buổi đối thoại diễn ra; ý kiến nêu tại chỗ được ghi biên bản.'],
        },
        {
          when: 'Sau buổi đối thoại',
          what: [organizer, ' ban hành kết luận: việc nào, cơ quan nào làm, bao giờ xong.'],
        },
        {
          when: 'Từ khi có kết luận',
          what: ['Mỗi kiến nghị có một trang riêng ghi cơ quan giải quyết, thời hạn và bằng chứng.'],
        },
        watched,
      ];
    case 'awaiting_minutes':
      return [{ when: 'Đang chờ', what: ['Biên bản của buổi đối thoại. Hỏi ', organizer, '.'] }, watched];
    case 'held':
      return [
        { when: 'Đang chờ', what: ['Kết luận của buổi đối thoại. Nơi ban hành: ', organizer, '.'] },
        {
          when: 'Từ khi có kết luận',
          what: ['Mỗi kiến nghị có cơ quan chủ trì và thời hạn; trang này cập nhật theo.'],
        },
        watched,
      ];
    case 'concluded':
      return [...promises(session, index), ...followUp(following)];
  }
}

function askAhead(session: Entry<Dialogue>, asOf: CivilDate): NextStep[] {
  const intake = intakeState(session, asOf);
  if (intake.from === null || intake.to === null) return [];
  const form = { label: 'Gửi ý kiến trước', href: intakeAddress(session.id) };
  if (intake.code === 'open') return [{ when: `Đến hết ngày ${shortDate(intake.to)}`, what: [form, '.'] }];
  if (intake.code !== 'not_open') return [];
  return [{ when: `${shortDate(intake.from)} đến hết ${shortDate(intake.to)}`, what: ['Nhận ý kiến gửi trước.'] }];
}

function instead(session: Entry<Dialogue>, following: Entry<Dialogue> | null, { record }: RecordIndex): NextStep {
  const named = session.history.findLast((change) => change.kind === 'cancelled')?.insteadSession;
  const other = (named === undefined ? undefined : record.dialogues.get(named)) ?? following;
  if (!other) return { when: 'Chưa rõ', what: ['Chưa có buổi thay thế nào được thông báo.'] };
  const link = { label: other.title, href: addressOf('dialogues', other.id) };
  const lead = named === undefined ? 'Buổi tiếp theo của cùng đơn vị: ' : 'Buổi thay thế: ';
  return { when: `Ngày ${shortDate(other.startsAt)}`, what: [lead, link, '.'] };
}

/** How many promises of the conclusion are still open, and the next day on which one falls due. */
function promises(session: Entry<Dialogue>, { petitionsOf, asOf, holidays }: RecordIndex): NextStep[] {
  const open = petitionsOf(session.id).filter(
    (petition) => eventsUntil(petition, asOf).length > 0 && isOpen(statusAt(petition, asOf)),
  );
  if (open.length === 0)
    return [{ when: 'Đến nay', what: ['Không còn kiến nghị nào của buổi này đang chờ giải quyết.'] }];
  const dues = open.flatMap((petition) => {
    const { code } = timelinessOf(petition, asOf, holidays);
    const date = code === 'no_due' ? null : (dueOf(petition, asOf, holidays)?.date ?? null);
    return date === null ? [] : [date];
  });
  const late = dues.filter((date) => date < asOf).length;
  const soonest = dues.filter((date) => date >= asOf).toSorted()[0];
  const list = { label: `${open.length} kiến nghị chưa xong`, href: '#kien-nghi' };
  return [
    { when: 'Đang làm', what: ['Còn ', list, late > 0 ? `, trong đó ${late} kiến nghị quá hạn.` : '.'] },
    ...(soonest === undefined
      ? []
      : [{ when: `Ngày ${shortDate(soonest)}`, what: ['Hạn gần nhất của các kiến nghị đó.'] }]),
  ];
}

function followUp(following: Entry<Dialogue> | null): NextStep[] {
  if (following === null) return [];
  const link = { label: following.title, href: addressOf('dialogues', following.id) };
  return [
    {
      when: `Ngày ${shortDate(following.startsAt)}`,
      what: ['Việc chưa xong được nêu lại tại buổi tiếp theo: ', link, '.'],
    },
  ];
}
