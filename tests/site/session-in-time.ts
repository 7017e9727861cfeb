import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenFolder } from '../records/written-folder.ts';

const notice = `title: Đối thoại chuyên đề <đất đai> & nhà ở
kind: thematic
mode: in_person
organizer: dang-uy-an-binh
chairs:
  - body: dang-uy-an-binh
    position: Bí thư Đảng ủy xã
    role: chair
topics: [giao-thong]
venue: Hội trường UBND xã
address: Thôn Đông; lối vào phía Tây, tầng 2
place: an-binh
agenda:
  - Trao đổi, trả lời
howToAttend: Đến trực tiếp, không phải đăng ký.
announcedAt: 2024-10-01
publishedAt: 2024-10-01
clearedBy: Phó Bí thư Thường trực
clearedAt: 2024-10-01
illustrative: true
`;
const moved = `  - kind: moved
    at: 2024-10-10
    reason: Mưa bão
    previousStartsAt: 2024-11-07T07:30
`;
const cancelled = `  - kind: cancelled
    at: 2024-10-10
    reason: Nước lũ chưa rút
`;

const versions = {
  announced: `${notice}startsAt: 2024-11-07T07:30\nendsAt: 2024-11-07T11:00\n`,
  moved: `${notice}startsAt: 2024-11-14T14:00\nendsAt: 2024-11-14T17:00\nhistory:\n${moved}`,
  cancelled: `${notice}startsAt: 2024-11-14T14:00\nendsAt: 2024-11-14T17:00\nhistory:\n${moved}${cancelled}`,
};

/** A content folder in which one session to come is announced, then moved, then (the same day) cancelled. */
export function contentWithSession(version: keyof typeof versions): string {
  const folder = writtenFolder({});
  cpSync('tests/fixtures/small-record', folder, { recursive: true });
  writeFileSync(join(folder, 'dialogues/2024/dat-dai.mdx'), `---\n${versions[version]}---\n\nMời bà con đến dự.\n`);
  return folder;
}
