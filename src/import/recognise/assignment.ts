import type { ImportMessage } from '../neutral-document.ts';
import { beginsBody } from '../reading/layout-marks.ts';
import type { BodyIndex } from './body-index.ts';
import { orderIn } from './formulas.ts';

/** Who is to do what, as a clause says it. */
interface StatedAssignment {
  /** The body that leads; `null` when it is not one of the record's. */
  readonly lead: string | null;
  readonly co: readonly string[];
  readonly messages: readonly ImportMessage[];
}

/** Words with which a task begins: a name that is not known ends before them. */
const verb =
  /^(?:chủ trì|phối hợp|khảo sát|kiểm tra|rà soát|xem xét|sửa|nạo|lập|thực hiện|tổ chức|tham mưu|xử lý|giải quyết|trả lời|hoàn thành|chỉ đạo|đôn đốc|theo dõi|tuyên truyền|vận động|tuần tra|bố trí|xây|lắp|chuyển|thông báo|báo cáo|hướng dẫn|chỉnh lý|cấp|thay|đầu tư|làm|để|có|trong|trước|tiếp tục|khẩn trương|cải tạo|nâng cấp|thu gom|giám sát|niêm yết|đề xuất|triển khai|đo|thống kê|tiến hành|căn cứ|quản lý|mở|bàn)(?!\p{L})/iu;

/** Reads `Giao A chủ trì, phối hợp với B, C …`. `null` where no order stands. */
export function assignmentIn(text: string, at: number, bodies: BodyIndex): StatedAssignment | null {
  const order = orderIn(text);
  if (order === null) return null;
  const messages: ImportMessage[] = [];
  const rest = text.slice(order.after);
  const lead = bodies.atStart(rest);
  if (lead === null)
    messages.push({
      weight: 'check',
      what: 'Chưa nhận ra cơ quan chủ trì trong content/bodies; bản nháp ghi can-dien.',
      at,
      source: unknownName(rest),
    });
  const after = rest.slice(lead?.length ?? 0);
  return { lead: lead?.id ?? null, co: coBodies(after, at, bodies, messages), messages };
}

function coBodies(text: string, at: number, bodies: BodyIndex, messages: ImportMessage[]): string[] {
  const joined = /phối\s+hợp(?:\s+chặt\s+chẽ)?(?:\s+(?:với|cùng))?\s+/iu.exec(text);
  if (!joined || /[.;]\s/.test(text.slice(0, joined.index))) return [];
  const found: string[] = [];
  let rest = text.slice(joined.index + joined[0].length);
  for (;;) {
    const next = bodies.atStart(rest);
    const name = next === null ? unknownName(rest) : rest.slice(0, next.length);
    if (next !== null) found.push(next.id);
    else if (name !== '' && (beginsBody(name) || found.length === 0))
      messages.push({
        weight: 'check',
        what: 'Chưa nhận ra cơ quan phối hợp; ghi thêm vào co nếu có.',
        at,
        source: name,
      });
    else return found;
    rest = rest.slice(name.length);
    const separator = /^\s*(?:,|và(?!\p{L})|cùng(?!\p{L}))\s*/u.exec(rest);
    if (name === '' || !separator) return found;
    rest = rest.slice(separator[0].length);
    if (verb.test(rest)) return found;
  }
}

/** A name of a body that is not in the record: up to a sign or to the verb of the task. */
function unknownName(text: string): string {
  const phrase = /^[^,.;:()]{0,160}/u.exec(text)?.[0] ?? '';
  const words = phrase.split(' ');
  const end = words.findIndex(
    (_, index) => index > 0 && (verb.test(words.slice(index).join(' ')) || words[index] === 'và'),
  );
  return words
    .slice(0, end === -1 ? 14 : end)
    .join(' ')
    .trim();
}
