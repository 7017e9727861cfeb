import { addressOf, intakeAddress } from '#domain/address.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Petition } from '#domain/content/petition.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import type { Status } from '#domain/petition-status.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { intakeState } from '#domain/sessions.ts';
import type { Standing } from './petition-standing.ts';
import { bodyWords, type Words } from './words.ts';

type Known = Pick<PublicRecord, 'bodies' | 'petitions'>;

/**
 * What a resident can do about a petition on the portal's day, most useful first. It promises nothing for others:
 * it says whom to ask, who watches over it, and where to raise it again.
 * @param upcoming the next session of the same organizer, if one is announced
 */
export function adviceOn(
  petition: Petition,
  standing: Standing,
  upcoming: Entry<Dialogue> | null,
  record: Known,
): Words[] {
  const advice: Record<Status, () => (Words | null)[]> = {
    received: () => [untilAssigned(standing, record)],
    assigned: () => waiting(standing, record),
    in_progress: () => waiting(standing, record),
    scheduled: () => [
      standing.timeliness.code === 'overdue' ? ['Đã quá hạn: hỏi vì sao chậm và lộ trình có đổi không.'] : null,
      ['Đối chiếu lộ trình đã công bố với thực tế; mốc nào đã qua mà chưa làm thì hỏi ', asked(standing, record), '.'],
      ...watchers(standing, record),
    ],
    forwarded: () => handedOver(standing, record),
    not_resolved: () => [
      ['Hỏi ', asked(standing, record), ' bước tiếp theo là gì và bao giờ làm.'],
      ...watchers(standing, record),
    ],
    resolved: () => reportedDone(standing, record),
    explained: () => unanswered(standing, record),
    answered_on_site: () => unanswered(standing, record),
    not_accepted: () => [
      ['Đọc lý do và căn cứ ở phần “Cơ quan trả lời”.'],
      [
        'Nếu không đồng ý, xem ',
        { label: 'khiếu nại gửi ở đâu', href: '/khieu-nai-to-cao/' },
        '; khiếu nại có nơi giải quyết riêng, không qua đối thoại.',
      ],
    ],
    out_of_scope: () => [
      ['Xem ', { label: 'khiếu nại, tố cáo gửi ở đâu', href: '/khieu-nai-to-cao/' }, ' để gửi đúng nơi.'],
    ],
    withdrawn: () => [['Người nêu đã rút. Ai còn gặp việc này vẫn có thể nêu lại.']],
    merged: () => [mergedInto(petition, record)],
  };
  const own = advice[standing.status]().filter((words) => words !== null);
  const again = standing.status === 'out_of_scope' ? null : raiseAgain(upcoming, standing);
  return again === null ? own : [...own, again];
}

function waiting(standing: Standing, record: Known): Words[] {
  const { timeliness, due } = standing;
  if (timeliness.code === 'overdue') {
    return [['Hỏi ', asked(standing, record), ' vì sao chậm và bao giờ xong.'], ...watchers(standing, record)];
  }
  if (due?.date) {
    const until = `Hạn là hết ngày ${shortDate(due.date)}. Quá ngày đó mà chưa có kết quả thì hỏi `;
    return [[until, asked(standing, record), '.'], ...watchers(standing, record)];
  }
  return [
    ['Việc này không ấn định ngày xong; có thể hỏi ', asked(standing, record), ' đã làm đến đâu.'],
    ...watchers(standing, record),
  ];
}

function untilAssigned({ session, conclusion }: Standing, record: Known): Words {
  const organizer = bodyWords(session?.organizer, record) ?? 'cơ quan tổ chức đối thoại';
  return conclusion === null
    ? ['Buổi đối thoại chưa có kết luận nên chưa giao việc cho ai. Hỏi ', organizer, ' bao giờ có kết luận.']
    : ['Kết luận chưa giao việc này cho ai. Hỏi ', organizer, ' ai sẽ giải quyết.'];
}

function handedOver(standing: Standing, record: Known): Words[] {
  const { last, asOf } = standing;
  const sender = bodyWords(last?.by ?? standing.session?.organizer, record) ?? 'cơ quan đã chuyển';
  const check = last?.nextCheck;
  if (check === undefined) return [['Hỏi ', sender, ' đã nhận được trả lời chưa.'], ...watchers(standing, record)];
  return check < asOf
    ? [
        [`Đã qua ngày kiểm tra lại (${shortDate(check)}) mà cổng chưa có thông tin mới: hỏi `, sender, '.'],
        ...watchers(standing, record),
      ]
    : [[`Ngày ${shortDate(check)} kiểm tra lại; sau ngày đó hỏi `, sender, ' đã có trả lời chưa.']];
}

function reportedDone(standing: Standing, record: Known): Words[] {
  const { closing, verification } = standing;
  const watching = watcher(standing, record);
  if (verification.code === 'front_objects' || verification.code === 'front_needs_more') {
    const word = verification.code === 'front_objects' ? 'không đồng ý là việc đã xong' : 'đề nghị bổ sung';
    return [
      [`Mặt trận ${word}: đọc nhận xét của Mặt trận ở phần “Diễn biến”.`],
      ['Thấy thực tế thế nào, báo thêm cho ', watching, '; có ảnh thì càng rõ.'],
    ];
  }
  if (closing?.code === 'reported' && closing.until !== null) {
    const until = `trước hết ngày ${shortDate(closing.until)}`;
    return [['Đơn vị báo đã xong. Thực tế không như vậy thì báo ', watching, ` ${until}; có ảnh thì càng rõ.`]];
  }
  return [['Nếu thực tế không như báo cáo, báo ', watching, '; có ảnh thì càng rõ.']];
}

function unanswered(standing: Standing, record: Known): Words[] {
  return [['Nếu trả lời chưa đúng điều đã hỏi, hỏi lại ', asked(standing, record), '.']];
}

function mergedInto({ mergedInto }: Petition, { petitions }: Known): Words | null {
  if (mergedInto === undefined) return null;
  const label = petitions.get(mergedInto)?.title ?? mergedInto;
  return ['Theo dõi tại kiến nghị ', { label: `“${label}”`, href: addressOf('petitions', mergedInto) }, '.'];
}

function raiseAgain(upcoming: Entry<Dialogue> | null, { asOf }: Standing): Words | null {
  if (upcoming === null) return null;
  const intake = intakeState(upcoming, asOf);
  const session = { label: upcoming.title, href: addressOf('dialogues', upcoming.id) };
  if (intake.code === 'open' && intake.to !== null) {
    const form = { label: 'Gửi ý kiến trước', href: intakeAddress(upcoming.id) };
    return [form, ' cho buổi đối thoại sắp tới, ', session, `; nhận đến hết ngày ${shortDate(intake.to)}.`];
  }
  return ['Nêu tại buổi đối thoại sắp tới, ', session, `, ngày ${shortDate(dayOf(upcoming.startsAt))}.`];
}

/** Whom to ask: the lead, else who spoke last, else the organizer. */
function asked({ assignment, last, session }: Standing, record: Known) {
  return bodyWords(assignment?.lead ?? last?.by ?? session?.organizer, record) ?? 'cơ quan tổ chức đối thoại';
}

function watcher({ conclusion }: Standing, record: Known) {
  return bodyWords(conclusion?.supervisor, record) ?? 'Mặt trận Tổ quốc ở xã, thị trấn';
}

function watchers(standing: Standing, record: Known): Words[] {
  const monitor = bodyWords(standing.conclusion?.monitor, record);
  const urged: Words[] = monitor ? [['Không được trả lời thì báo ', monitor, ', nơi đôn đốc thực hiện kết luận.']] : [];
  return [...urged, [watcher(standing, record), ' giám sát việc thực hiện; có thể đề nghị nơi này xem xét.']];
}
