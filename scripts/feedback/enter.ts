import { randomUUID } from 'node:crypto';
import { longDate } from '#domain/dates-in-words.ts';
import { type Channel, channels, onBehalfCodes, onBehalfLabel } from '#domain/feedback-codes.ts';
import { spellOut } from '#domain/receipt-code.ts';
import { intakeChannelLabel } from '#domain/vocabulary-labels.ts';
import type { Contact } from '#feedback/contact-seal.ts';
import { enterByHand } from '#feedback/enter-by-hand.ts';
import { readClientKey } from '#feedback/form-key.ts';
import type { Receipt } from '#feedback/receipts.ts';
import type { Feedback } from '#feedback/service.ts';
import { shown, wrapped } from '../terminal.ts';
import { type Call, type Command, Refused } from './command.ts';
import { oneOf } from './list.ts';
import { givenText, textHelp, textOptions } from './read-words.ts';

const byHand = channels.filter((channel): channel is Exclude<Channel, 'online'> => channel !== 'online');

export const enter: Command = {
  usage: 'enter --session <buổi> --channel <kênh> --topic <lĩnh vực> --text "…" [--place …] [--contact]',
  does: {
    vi: 'Nhập ý kiến nhận trên giấy, trực tiếp, qua Mặt trận, qua điện thoại; in phiếu biên nhận.',
    en: 'Enters what came on paper or by word of mouth, and prints a receipt slip.',
  },
  details: [
    `--channel     ${byHand.map((channel) => `${channel} (${intakeChannelLabel[channel]})`).join(', ')}`,
    textHelp,
    '--place       thôn, tổ dân phố / village or street group',
    `--on-behalf   ${onBehalfCodes.map((code) => `${code} (${onBehalfLabel[code]})`).join(', ')}`,
    '--contact     hỏi họ tên và cách liên hệ trên bàn phím rồi niêm phong / asks for name and contact, then seals them',
    '--key         khóa in ra khi lần trước không rõ đã ghi hay chưa / the key printed by a try of unknown outcome',
  ],
  options: {
    ...textOptions,
    session: { type: 'string' },
    channel: { type: 'string' },
    topic: { type: 'string' },
    place: { type: 'string' },
    'on-behalf': { type: 'string' },
    contact: { type: 'boolean' },
    key: { type: 'string' },
  },
  takes: 0,
  store: true,
  async run(call, feedback) {
    const channel = oneOf('--channel', call.option('channel') ?? '', byHand);
    const content = await givenText(call);
    if (content === undefined) throw new Refused('Thiếu nội dung: thêm --text "…" hoặc --text-file <tệp>.', 2);
    const key = keyOf(call);
    const session = call.option('session') ?? '';
    const entry = {
      session,
      channel,
      content,
      key,
      topic: call.option('topic') ?? '',
      place: call.option('place') ?? '',
      onBehalf: call.option('on-behalf') ?? 'self',
      contact: call.flag('contact') ? await askContact(call) : null,
      by: call.by,
    };
    const outcome = await enterByHand(feedback, entry).catch((error: unknown) => {
      call.print(`Chưa rõ đã ghi hay chưa. Chạy lại đúng lệnh này, thêm: --key ${key}`);
      throw error;
    });
    switch (outcome.kind) {
      case 'wrong':
        throw new Refused(
          ['Chưa ghi gì:', ...outcome.errors.map(({ message }) => `  - ${message}`), ...known(feedback)].join('\n'),
        );
      case 'over':
        throw new Refused(`Chưa ghi gì: “${outcome.session.title}” đã hủy hoặc đã có kết luận.\n→ Nhập vào buổi sau.`);
      case 'other_body':
        throw new Refused('Chưa ghi gì: khóa này đã dùng cho một ý kiến khác.\n→ Bỏ --key rồi chạy lại.');
      case 'stored':
        call.print(outcome.replayed ? 'Ý kiến này đã được ghi từ lần trước; phiếu vẫn như cũ.\n' : 'Đã ghi.\n');
        call.print(slip(feedback, session, channel, outcome.receivedOn, outcome.receipt));
        return 0;
    }
  },
};

function keyOf(call: Call): string {
  const given = call.option('key');
  if (given === undefined) return randomUUID();
  const key = readClientKey(given);
  if (key === null) throw new Refused('--key không đúng dạng.\n→ Chép nguyên khóa mà lần chạy trước đã in.', 2);
  return key;
}

/** Typed and not given as options: a shell keeps what stands in a command. */
async function askContact(call: Call): Promise<Contact> {
  const name = (await call.ask('Họ tên (để trống nếu không cho): ')).trim();
  const reach = (await call.ask('Cách liên hệ (để trống nếu không cho): ')).trim();
  return { name: name || null, reach: reach || null };
}

function known({ manifest }: Feedback): string[] {
  const topics = manifest.topics.map(({ code }) => code).join(', ');
  const open = manifest.sessions.filter(({ cancelledAt, concludedOn }) => cancelledAt === null && concludedOn === null);
  return [`→ Lĩnh vực: ${topics}`, `→ Buổi: ${open.map(({ id }) => id).join(', ')}`];
}

/** What the clerk cuts out and hands over. The code stands here and nowhere else. */
function slip({ manifest }: Feedback, session: string, channel: Channel, receivedOn: string, receipt: Receipt): string {
  const { site, sessions } = manifest;
  const title = sessions.find(({ id }) => id === session)?.title ?? session;
  return [
    '- - - - - - - - - - - - - - - - - - cắt ở đây - - - - - - - - - - - - - - - - - -',
    'PHIẾU BIÊN NHẬN Ý KIẾN',
    wrapped(shown(`${site.name}\n${title}`)),
    `Nhận ${longDate(receivedOn)}. Hình thức: ${intakeChannelLabel[channel].toLowerCase()}.`,
    '',
    `Mã biên nhận:  ${receipt.typed}`,
    wrapped(`Đọc là: ${spellOut(receipt.typed)}`),
    '',
    wrapped(`Xem kết quả, rút ý kiến hoặc xóa liên hệ: vào ${new URL('/tra-cuu/', site.baseUrl)} rồi nhập mã trên.`),
    wrapped('Giữ kín mã này: ai có mã cũng xem và rút được ý kiến. Cơ quan không giữ bản nào của mã.'),
    '- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -',
  ].join('\n');
}
