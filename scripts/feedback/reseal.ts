import { readPrivateKey } from '#feedback/contact-keys.ts';
import { resealContacts } from '#feedback/reseal-contacts.ts';
import { type Command, Refused } from './command.ts';
import { passphrase } from './passphrase.ts';

export const reseal: Command = {
  usage: 'reseal --key <tệp khóa cũ>',
  does: {
    vi: 'Niêm phong lại bằng khóa mới (contactKey của site.yaml) mọi liên hệ mà khóa cũ mở được; ghi vào nhật ký.',
    en: 'Seals contacts of an old key anew to the key of site.yaml, without showing them; the journal records it.',
  },
  details: ['Mật khẩu hỏi trên bàn phím, hoặc lấy từ biến FEEDBACK_PASSPHRASE / asked for, or FEEDBACK_PASSPHRASE'],
  options: { key: { type: 'string' } },
  takes: 0,
  store: true,
  async run(call, feedback) {
    const file = call.option('key');
    if (file === undefined) throw new Refused('Thiếu --key: tệp khóa cũ.', 2);
    const { contactKey } = feedback.manifest;
    if (contactKey === null)
      throw new Refused(
        'Bản dựng này không có khóa mới.\n→ Điền contactKey trong content/site.yaml, dựng lại rồi chạy.',
      );
    const pair = await readPrivateKey(file, await passphrase(call));
    if (Buffer.from(pair.publicKey).toString('base64') === contactKey.publicKey)
      throw new Refused(
        'Tệp khóa này chính là khóa đang dùng.\n→ Tạo khóa mới bằng lệnh keys, thay contactKey, dựng lại; rồi dùng tệp khóa cũ.',
      );
    const { moved, others } = await resealContacts(feedback, pair, contactKey, call.by);
    pair.privateKey.fill(0);
    call.print(
      [
        `Đã niêm phong lại ${moved} liên hệ bằng khóa ${contactKey.id}.`,
        others === 0
          ? 'Không còn liên hệ nào của khóa cũ: hủy được tệp khóa cũ khi các bản sao lưu cũ cũng đã xóa.'
          : `Còn ${others} liên hệ của khóa khác, giữ nguyên: chạy lại với tệp khóa của chúng.`,
      ].join('\n'),
    );
    return 0;
  },
};
