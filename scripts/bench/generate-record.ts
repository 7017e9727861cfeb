import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** How the documents of a generated record are shared out: a tenth sessions and conclusions, the rest petitions. */
const petitionsPerSession = 18;
const documentsPerSession = petitionsPerSession + 2;

const communes = ['nha-nam', 'cao-thuong', 'ngoc-thien', 'viet-lap', 'que-nham', 'phuc-hoa', 'lien-chung'];
const topics = [
  'dat-dai',
  'gpmb',
  'moi-truong',
  'giao-thong',
  'thuy-loi',
  'dien',
  'nuoc-sach',
  'nong-nghiep',
  'an-sinh',
  'tthc',
];
const phrases = [
  'mặt đường xuống cấp, mưa xuống đọng nước',
  'rãnh thoát nước bị bồi lấp nhiều năm chưa nạo vét',
  'điểm tập kết rác gây mùi hôi cho khu dân cư',
  'hồ sơ cấp giấy chứng nhận nộp đã lâu chưa có kết quả',
  'điện yếu vào giờ cao điểm',
  'đề nghị hỗ trợ xi măng để bê tông hóa ngõ xóm',
  'kênh mương nội đồng hư hỏng, thiếu nước đầu vụ',
  'việc chi trả hỗ trợ còn chậm',
  'đề nghị công khai quy hoạch sử dụng đất',
  'nước sinh hoạt có mùi, cặn vàng',
];

/** Writes a valid record of `documents` synthetic documents beside the base of the demo record. The same number gives the same bytes. */
export function generateRecord(
  documents: number,
  base: string,
  target: string,
): { sessions: number; conclusions: number; petitions: number } {
  rmSync(target, { recursive: true, force: true });
  for (const part of ['site.yaml', 'topics.yaml', 'glossary.yaml', 'bodies', 'places', 'rules', 'directives']) {
    cpSync(join(base, part), join(target, part), { recursive: true });
  }
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  };
  const sessions = Math.round(documents / documentsPerSession);
  for (let number = 0; number < sessions; number += 1) writeSession(number, write);
  return { sessions, conclusions: sessions, petitions: sessions * petitionsPerSession };
}

function writeSession(number: number, write: (path: string, text: string) => void): void {
  const year = 2024 - (number % 5);
  const commune = pick(communes, number);
  const slug = `buoi-${String(number).padStart(5, '0')}`;
  const month = 3 + (number % 5);
  const day = (n: number) => `${year}-${pad(month)}-${pad(n)}`;
  const common = { publishedAt: day(20), clearedBy: 'Phó Bí thư Thường trực', clearedAt: day(20), illustrative: true };
  const session = {
    title: `Hội nghị đối thoại số ${number} của ${commune}`,
    kind: 'periodic',
    mode: 'in_person',
    organizer: `dang-uy-${commune}`,
    chairs: [{ body: `dang-uy-${commune}`, position: 'Bí thư Đảng ủy', role: 'chair' }],
    topics: [pick(topics, number), pick(topics, number + 3)],
    startsAt: `${day(15)}T08:00`,
    venue: 'Hội trường UBND',
    address: 'Trung tâm xã',
    place: commune,
    agenda: ['Báo cáo kết quả giải quyết kiến nghị kỳ trước', 'Đối thoại', 'Kết luận'],
    howToAttend: 'Đến dự trực tiếp, không phải đăng ký.',
    announcedAt: day(2),
    held: {
      attendance: { upper: 1, leaders: 5, departments: 8, residents: 60 + (number % 40) },
      speakers: 12,
      statements: 18,
      writtenSubmissions: 4,
    },
    ...common,
    publishedAt: day(2),
    clearedAt: day(2),
  };
  write(`dialogues/${year}/${slug}.mdx`, mdx(session, body(number)));
  const ids = Array.from(
    { length: petitionsPerSession },
    (_, index) => `kn-${year}-${commune}-${number * petitionsPerSession + index}`,
  );
  const conclusion = {
    title: `Kết luận hội nghị đối thoại số ${number} của ${commune}`,
    session: `${year}/${slug}`,
    number: `${String(number + 1).padStart(2, '0')}-KL/ĐU`,
    issuer: `dang-uy-${commune}`,
    issued: day(20),
    summary: ['Hội nghị nhận 18 kiến nghị.', 'Tất cả được giao giải quyết.', 'Hạn chậm nhất là cuối quý sau.'],
    totals: { received: petitionsPerSession, answeredOnSite: 0, assigned: petitionsPerSession, forwarded: 0, other: 0 },
    clauses: [0, 1, 2].map((clause) => ({
      id: String(clause + 1),
      title: `Nhóm việc ${clause + 1}`,
      decision: `Giao UBND chủ trì, phối hợp giải quyết nhóm việc ${clause + 1}.`,
      petitions: ids.slice(clause * 6, clause * 6 + 6),
    })),
    ...common,
  };
  write(`conclusions/${year}/${slug}.mdx`, mdx(conclusion, body(number + 7)));
  for (const [index, id] of ids.entries()) {
    write(`petitions/${year}/${id}.yaml`, stringify(petition(number, index, commune, `${year}/${slug}`, day, year)));
  }
}

function petition(
  number: number,
  index: number,
  commune: string,
  session: string,
  day: (n: number) => string,
  year: number,
): object {
  const text = [0, 3, 5].map((step) => pick(phrases, number + index + step)).join('; ');
  const done = (number + index) % 3 === 0;
  const due = `${year}-${pad(9 + (index % 3))}-28`;
  return {
    title: `Cử tri phản ánh ${pick(phrases, number + index)}`,
    kind: 'request',
    publicText: `Cử tri nêu: ${text}. Đề nghị cơ quan có thẩm quyền kiểm tra, trả lời.`,
    session,
    source: 'at_session',
    topics: [pick(topics, number + index)],
    place: commune,
    placeDetail: `Thôn số ${1 + (index % 9)}`,
    petitionerLabel: 'Cử tri',
    competence: 'commune',
    assignments: [
      {
        at: day(20),
        lead: `ubnd-${commune}`,
        task: 'Kiểm tra, giải quyết và trả lời.',
        due: { date: due, basis: 'Kết luận của hội nghị' },
      },
    ],
    responses: done
      ? [
          {
            date: `${year}-09-10`,
            body: `ubnd-${commune}`,
            mode: 'written',
            text: `Đã kiểm tra và xử lý việc ${text}.`,
          },
        ]
      : [],
    events: [
      { date: day(15), status: 'received', note: 'Nêu tại hội nghị' },
      { date: day(20), status: 'assigned', note: 'Giao UBND chủ trì' },
      ...(done
        ? [
            {
              date: `${year}-09-12`,
              status: 'resolved',
              note: 'Đã làm xong',
              evidence: [{ kind: 'minutes', title: 'Biên bản nghiệm thu', date: `${year}-09-12` }],
            },
          ]
        : []),
    ],
    illustrative: true,
  };
}

function body(seed: number): string {
  const paragraph = (from: number) =>
    Array.from({ length: 8 }, (_, step) => `Ý kiến thứ ${step + 1}: ${pick(phrases, from + step)}.`).join(' ');
  const clause = (so: number) =>
    `<DieuKhoan so="${so}" tieuDe="Nhóm việc ${so}">\n\n${paragraph(seed + so)}\n\n</DieuKhoan>`;
  return [
    `## Mở đầu\n\n${paragraph(seed)}`,
    '## Nội dung',
    clause(1),
    clause(2),
    `<LuuY tieuDe="Lưu ý">\n\n${paragraph(seed + 4)}\n\n</LuuY>`,
    `## Tổ chức thực hiện\n\n- ${paragraph(seed + 5)}\n- ${paragraph(seed + 6)}`,
  ].join('\n\n');
}

function mdx(data: object, text: string): string {
  return `---\n${stringify(data)}---\n\n${text}\n`;
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
