import { newKeyPair, writePrivateKey } from '#feedback/contact-keys.ts';
import { type Command, Refused } from './command.ts';
import { outsideRepository } from './outside-repository.ts';
import { newPassphrase } from './passphrase.ts';

export const keys: Command = {
  usage: 'keys --out <tệp ngoài kho mã nguồn>',
  does: {
    vi: 'Tạo khóa niêm phong họ tên, liên hệ: tệp khóa bí mật có mật khẩu, và khóa công khai cho site.yaml.',
    en: 'Makes the key pair that seals contact data: a private file with a passphrase, a public key for site.yaml.',
  },
  details: ['Mật khẩu hỏi trên bàn phím, hoặc lấy từ biến FEEDBACK_PASSPHRASE / asked for, or FEEDBACK_PASSPHRASE'],
  options: { out: { type: 'string' } },
  takes: 0,
  store: false,
  async run(call) {
    const out = call.option('out');
    if (out === undefined) throw new Refused('Thiếu --out: tệp sẽ giữ khóa bí mật, ngoài kho mã nguồn.', 2);
    const file = outsideRepository(out, call.folder);
    const secret = await newPassphrase(call);
    const pair = await newKeyPair();
    await writePrivateKey(file, pair, secret).catch((error: NodeJS.ErrnoException) => {
      throw new Refused(
        error.code === 'EEXIST'
          ? `Đã có tệp ${file}; không ghi đè, vì mất khóa cũ là mất luôn các liên hệ đã niêm phong.\n→ Chọn tên khác.`
          : `Không ghi được ${file} (${error.code ?? 'lỗi'}).\n→ Kiểm tra thư mục và quyền ghi.`,
      );
    });
    call.print(
      [
        `Đã ghi khóa bí mật vào ${file}.`,
        'Sao tệp này ra hai nơi cất riêng và giữ mật khẩu ở chỗ khác. Mất tệp hoặc mật khẩu thì không ai mở được liên hệ.',
        '',
        'Chép ba dòng sau vào phần feedback của content/site.yaml rồi chạy npm run build:',
        '',
        '  contactKey:',
        `    id: ${pair.id}`,
        `    publicKey: ${Buffer.from(pair.publicKey).toString('base64')}`,
      ].join('\n'),
    );
    return 0;
  },
};
