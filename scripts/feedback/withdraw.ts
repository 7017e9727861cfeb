import { submissionStateLabel } from '#domain/feedback-codes.ts';
import { shortCode, submissionByCode } from '#feedback/screened-submission.ts';
import {
  deleteContactOnRequest,
  type RequestGround,
  requestGrounds,
  withdrawOnRequest,
} from '#feedback/senders-request.ts';
import { type Command, PROGRAM } from './command.ts';
import { oneOf } from './list.ts';
import { givenVersion } from './read-words.ts';

const groundWords: Record<RequestGround, string> = {
  contact: 'đã gọi lại, trả lời theo đúng liên hệ người gửi để lại',
  in_person: 'người gửi đến gặp, kể khớp điều chỉ người gửi biết',
  restored: 'đã rút, đã xóa trước khi kho được phục hồi từ bản sao',
};

export const withdraw: Command = {
  usage: 'withdraw <mã> --version <số> --ground <căn cứ> [--contact-only]',
  does: {
    vi: 'Rút thay người gửi đã mất mã: xóa ngay lời và liên hệ, không lấy lại được.',
    en: 'Withdraws for a sender who lost the receipt: words and contact are erased at once, for good.',
  },
  details: [
    '--ground   vì sao chắc là người gửi yêu cầu, một trong / how the sender is known, one of:',
    ...requestGrounds.map((ground) => `  ${ground.padEnd(10)} ${groundWords[ground]}`),
    '--contact-only   chỉ xóa họ tên, liên hệ; ý kiến ở lại / erases the contact, keeps the submission',
  ],
  options: { version: { type: 'string' }, ground: { type: 'string' }, 'contact-only': { type: 'boolean' } },
  takes: 1,
  store: true,
  async run(call, feedback) {
    const version = givenVersion(call);
    const ground = oneOf('--ground', call.option('ground') ?? '', requestGrounds);
    const before = await submissionByCode(feedback.db, call.words[0] ?? '');
    const request = { id: before.id, version, by: call.by, ground };
    const code = shortCode(before.id);
    if (call.flag('contact-only')) {
      await deleteContactOnRequest(feedback, request);
      call.print(`Đã ghi. Đã xóa họ tên, liên hệ của ý kiến ${code}; ý kiến ở lại.`);
      return 0;
    }
    const { after, freed } = await withdrawOnRequest(feedback, request);
    const parts = [`Đã ghi. Ý kiến ${code}: ${submissionStateLabel[after.state]}. Lời và liên hệ đã xóa.`];
    if (freed > 0) parts.push(`${freed} ý kiến đã gộp vào đây trở lại hàng chờ: ${PROGRAM} list`);
    if (after.publishedAt !== null || before.mergedInto !== null)
      parts.push(`Để trang công khai đúng như vậy: ${PROGRAM} publish ${after.session}`);
    call.print(parts.join('\n\n'));
    return 0;
  },
};
