import { readPrivateKey } from '#feedback/contact-keys.ts';
import { revealContact } from '#feedback/reveal-contact.ts';
import { shortCode, submissionByCode } from '#feedback/screened-submission.ts';
import { facts, shown } from '../terminal.ts';
import { type Command, Refused } from './command.ts';
import { passphrase } from './passphrase.ts';

export const reveal: Command = {
  usage: 'reveal <mã> --key <tệp khóa>',
  does: {
    vi: 'Mở họ tên, liên hệ của một ý kiến trên máy này; việc mở được ghi vào nhật ký.',
    en: 'Opens the contact of one submission on this machine; the journal records it.',
  },
  details: ['Mật khẩu hỏi trên bàn phím, hoặc lấy từ biến FEEDBACK_PASSPHRASE / asked for, or FEEDBACK_PASSPHRASE'],
  options: { key: { type: 'string' } },
  takes: 1,
  store: true,
  async run(call, feedback) {
    const file = call.option('key');
    if (file === undefined) throw new Refused('Thiếu --key: tệp khóa bí mật do lệnh keys tạo.', 2);
    const { id } = await submissionByCode(feedback.db, call.words[0] ?? '');
    const pair = await readPrivateKey(file, await passphrase(call));
    const outcome = await revealContact(feedback, id, pair, call.by);
    pair.privateKey.fill(0);
    if (outcome.kind === 'none') throw new Refused('Ý kiến này không có liên hệ, hoặc liên hệ đã xóa.');
    if (outcome.kind === 'other_key')
      throw new Refused(
        `Tệp khóa này (${pair.id}) không mở được: liên hệ niêm phong bằng khóa ${shown(outcome.keyId)}.\n→ Dùng đúng tệp khóa của thời gian ấy.`,
      );
    const { name, reach } = outcome.contact;
    call.print(
      facts([
        ['Ý kiến', shortCode(id)],
        ['Họ tên', shown(name ?? 'không cho')],
        ['Liên hệ', shown(reach ?? 'không cho')],
      ]),
    );
    call.print('\nChỉ dùng để báo kết quả cho người gửi. Không chép sang nơi khác. Việc mở đã ghi vào nhật ký.');
    return 0;
  },
};
