import { verifyAudit } from '#feedback/audit.ts';
import { type Command, Refused } from './command.ts';

export const verify: Command = {
  usage: 'verify [--noted <số dòng>:<dấu>]',
  does: {
    vi: 'Kiểm tra nhật ký: không dòng nào bị sửa, xóa, chèn hay đổi chỗ.',
    en: 'Checks the journal: no row changed, deleted, inserted or moved.',
  },
  details: [
    '--noted   dấu đã chép lại ở nơi khác: phát hiện cả khi toàn bộ sổ bị viết lại / a mark noted elsewhere before',
  ],
  options: { noted: { type: 'string' } },
  takes: 0,
  store: true,
  async run(call, { db }) {
    const given = call.option('noted');
    const match = given === undefined ? null : /^(\d{1,18}):([0-9a-f]{64})$/i.exec(given);
    if (given !== undefined && match === null)
      throw new Refused(
        '--noted không đúng dạng.\n→ Chép nguyên dấu mà lệnh verify đã in lần trước: <số dòng>:<64 ký tự>.',
        2,
      );
    const [, seq = '', hash = ''] = match ?? [];
    const noted = match === null ? null : { seq: String(BigInt(seq)), hash: hash.toLowerCase() };
    const { rows, head, broken } = await verifyAudit(db, noted);
    if (broken !== null) {
      call.print(`NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN tại dòng ${broken.seq}: ${broken.why}.`);
      call.print('→ Ngừng xử lý, giữ nguyên cơ sở dữ liệu và báo người phụ trách; so với bản sao lưu gần nhất.');
      return 1;
    }
    call.print(`Nhật ký nguyên vẹn: ${rows} dòng.`);
    call.print(`Chép dấu này ra nơi khác (giấy, thư), lần sau kiểm bằng --noted:\n${rows}:${head}`);
    return 0;
  },
};
