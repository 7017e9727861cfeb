import type { Status } from '#domain/petition-status.ts';
import { fold } from '#domain/vietnamese.ts';

/** What a clause says becomes of a petition, by the formulas officials use. */
interface Formula {
  readonly status: Status;
  /** Where the first formula begins in the text. */
  readonly index: number;
  /** Why a person must look: the formula promises nothing definite, or asks for what the text lacks. */
  readonly doubt: string | null;
}

const body =
  '(?:ubnd|uy ban|phong |cong an|ban |trung tam|chi nhanh|hoi |doan |dang uy|van phong|mttq|dien luc|xi nghiep|so |huyen uy)';
/**
 * Orders, on folded text: `giao` (not in giao thông, bàn giao, giao đất), `yêu cầu` a body, or a body that is told to work
 * with others without either word.
 */
const assigns = new RegExp(
  `(?<![a-z])(?<!ban |duoc |chuyen )giao (?!thong|dat |dich|rung|luu|mua|vien|nhan|hang|thoa)(?=(?:cho )?[a-z])|(?<![a-z])yeu cau (?=${body})|(?<=^|[:;.] )(?=${body}[^.;:]{2,70} (?:chu tri|phoi hop|chiu trach nhiem))`,
);

/** Formulas on folded text; the first that is found decides. */
const formulas: readonly { status: Status; says: RegExp; doubt?: string }[] = [
  {
    status: 'resolved',
    says: /da (?:hoan thanh|dua vao su dung|giai quyet dut diem)|da (?:[a-z]+ ){1,4}xong(?![a-z])/,
    doubt: '“Đã giải quyết xong” phải có bằng chứng: bổ sung evidence.',
  },
  {
    status: 'forwarded',
    says: /trinh cap co tham quyen|cap co tham quyen xem xet|(?:kien nghi|de nghi|chuyen|trinh) (?:len )?(?:cap tren|(?:ubnd|uy ban nhan dan|so|huyen uy|hdnd|hoi dong nhan dan) (?:tinh|huyen))|bao cao (?:len )?(?:cap tren|(?:ubnd|uy ban nhan dan|huyen uy|hdnd) (?:tinh|huyen)|tinh uy|huyen uy)[^.;]{0,40} (?:xem xet|quyet dinh|cho chu truong|cho y kien)|khong thuoc tham quyen|chuyen (?:cap|co quan|don vi|nganh|den)[^.;]{0,60}tham quyen|da chuyen (?:nganh|den|cap)|thuoc (?:tham quyen|trach nhiem) cua (?:nganh|cap tren|huyen|tinh|trung uong)/,
    doubt: 'Việc chuyển cấp có thẩm quyền phải có nơi nhận, văn bản chuyển và ngày kiểm tra lại.',
  },
  {
    status: 'scheduled',
    says: /khi can doi duoc|dua vao (?:ke hoach|danh muc|chuong trinh|nghi quyet)|theo lo trinh|dau tu cong trung han|bo tri (?:von|kinh phi) (?:trong )?nam/,
  },
  {
    status: 'not_accepted',
    says: /khong co (?:co so|can cu)|khong du dieu kien|khong (?:duoc )?xem xet giai quyet/,
    doubt: 'Nêu căn cứ pháp luật của việc không chấp nhận (reason).',
  },
  {
    status: 'out_of_scope',
    says: /khong thuoc pham vi|(?:don thu|theo|thuoc) (?:quy trinh |trinh tu )?(?:giai quyet )?(?:khieu nai|to cao)/,
    doubt: 'Khiếu nại, tố cáo không đăng nội dung; xem lại có để lại mục này không.',
  },
  { status: 'assigned', says: assigns },
  {
    status: 'answered_on_site',
    says: /(?:da )?(?:duoc )?(?:tra loi|giai dap|giai trinh)(?: ro| truc tiep| xong| day du)* (?:ngay )?tai (?:hoi nghi|cho|buoi)/,
  },
  { status: 'explained', says: /giai trinh|lam ro|(?:da )?thong tin (?:voi|cho|den|ro)|tra loi nhu sau/ },
  {
    status: 'in_progress',
    says: /tiep tuc (?:ra soat|xem xet|nghien cuu|theo doi|chi dao|don doc|quan tam|thuc hien)|(?:se )?(?:ra soat|xem xet|nghien cuu)(?:, (?:ra soat|xem xet|nghien cuu))*|dang (?:thuc hien|thi cong|xu ly|trien khai|giai quyet)/,
    doubt: 'Lời hứa chung chung: ai làm, bao giờ xong?',
  },
  { status: 'received', says: /tiep thu|ghi nhan/, doubt: 'Mới “tiếp thu, ghi nhận”: chưa có người làm và thời hạn.' },
];

/** What becomes of the petition in a clause; `null` where no formula stands. */
export function formulaIn(text: string): Formula | null {
  const folded = fold(text);
  const first = formulas.find(({ says }) => says.test(folded));
  if (first === undefined) return null;
  const places = formulas.flatMap(({ says }) => says.exec(folded)?.index ?? []);
  const index = folded.length === text.length ? Math.min(...places) : 0;
  return { status: first.status, index, doubt: first.doubt ?? null };
}

/** Where an order to a body stands in a text: after `giao`. `null` where none does. */
export function orderIn(text: string): { index: number; after: number } | null {
  const folded = fold(text);
  const found = assigns.exec(folded);
  if (!found || folded.length !== text.length) return null;
  const after = found.index + found[0].length;
  const cho = /^cho /.exec(folded.slice(after));
  return { index: found.index, after: after + (cho ? 4 : 0) };
}
