import { parseArgs } from 'node:util';
import { questionLabel } from '#domain/feedback-codes.ts';
import { ConfigurationError } from '#feedback/configuration-error.ts';
import { openFeedback } from '#feedback/service.ts';
import { contentRoot } from '#record/content-root.ts';
import { actor } from './actor.ts';
import { type PublishOutcome, publishSession } from './publish-session.ts';

const help = `npm run feedback -- publish <buổi> [--cleared-by "<chức danh>"] [--by <ai>] [--dry-run]

  Ghi các câu hỏi đã tiếp nhận của một buổi vào content/questions/ và số người hài lòng vào các kiến nghị.
  Writes the accepted questions of a session into the record, with sums of what senders say of the answers.

  <buổi>         mã buổi đối thoại, ví dụ 2024/nha-nam-dinh-ky / id of the session
  --cleared-by   chức danh người duyệt cho công khai; bắt buộc lần đầu / position that cleared it, needed once
  --by           ai làm việc này, ghi vào nhật ký / who does it, for the journal
  --dry-run      chỉ nói sẽ ghi gì / only tell what would be written`;

const options = {
  'cleared-by': { type: 'string' },
  by: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** `npm run feedback -- publish …`. @returns the exit code: 0 done or nothing new, 1 refused, 2 wrongly called */
export async function publishCommand(argv: readonly string[]): Promise<number> {
  let given: ReturnType<typeof read>;
  try {
    given = read(argv);
  } catch (error) {
    const option = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? '';
    return wrong(`Không hiểu tùy chọn ${option}, hoặc thiếu giá trị sau nó.\n\n${help}`, 2);
  }
  const [id, ...more] = given.positionals;
  const { values } = given;
  if (values.help) return said(help);
  if (id === undefined || more.length > 0) return wrong(help, 2);
  const by = actor(values.by, process.env);
  if (by === null) return wrong('Không rõ ai làm việc này: thêm --by <tên hoặc chức danh>.', 2);
  try {
    const feedback = await openFeedback({ env: process.env, folder: process.cwd(), now: () => new Date() });
    try {
      const session = feedback.manifest.sessions.find((one) => one.id === id);
      if (session === undefined) return wrong(unknownSession(id, feedback.manifest.sessions), 1);
      const dryRun = values['dry-run'];
      const clearedBy = values['cleared-by'] ?? null;
      const outcome = await publishSession(feedback, { session, root: contentRoot, by, clearedBy, dryRun });
      return tell(outcome, dryRun);
    } finally {
      await feedback.db.close();
    }
  } catch (error) {
    if (error instanceof ConfigurationError) return wrong(error.message, 1);
    throw error;
  }
}

function read(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true });
}

function unknownSession(id: string, sessions: readonly { id: string }[]): string {
  const known = sessions.map((session) => `  ${session.id}`).join('\n');
  return `Không có buổi “${id}” nhận ý kiến gửi trước. Các buổi có:\n${known}\nBuổi vừa thêm thì chạy npm run build trước.`;
}

function tell(outcome: PublishOutcome, dryRun: boolean): number {
  switch (outcome.kind) {
    case 'nothing_new':
      return said('Không có gì mới để đăng.');
    case 'no_clearance':
      return wrong('Lần đầu đăng câu hỏi của buổi này: thêm --cleared-by "<chức danh người duyệt>".', 1);
    case 'unreadable':
      return wrong(
        `Không đọc được content/${outcome.file}. Chạy npm run check -- --content, sửa xong rồi đăng lại.`,
        1,
      );
    case 'taken': {
      const labels = outcome.numbers.map(questionLabel).join(', ');
      return wrong(
        `Chưa đăng: content/${outcome.file} đã dùng số ${labels} cho câu hỏi khác.\nNếu đó là bản cũ của chính câu này thì xóa mục ấy trong tệp rồi đăng lại; nếu không, đừng sửa tay và báo người phụ trách kỹ thuật.`,
        1,
      );
    }
    case 'refused': {
      const problems = outcome.problems.map(
        ({ where, what, remedy }) => `  content/${where.file}:${where.line} ${what}\n    → ${remedy}`,
      );
      return wrong(`Chưa đăng, mọi tệp giữ nguyên. Kiểm tra nội dung thấy:\n${problems.join('\n')}`, 1);
    }
    case 'published': {
      const files = outcome.files.map((file) => `  content/${file}`).join('\n') || '  không tệp nào phải đổi';
      if (dryRun) return said(`Sẽ ghi:\n${files}\n${outcome.live} câu hỏi đang đăng, ${outcome.fresh} câu mới.`);
      const next = 'Xem lại các tệp, lưu vào git rồi chạy npm run build để mọi người đọc được.';
      return said(`Đã ghi:\n${files}\n${outcome.live} câu hỏi đang đăng, ${outcome.fresh} câu mới.\n${next}`);
    }
  }
}

function said(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function wrong(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
