import { characterCount } from '#domain/canonical-text.ts';
import { type Call, Refused } from './command.ts';

const LEAST = 12;
const VARIABLE = 'FEEDBACK_PASSPHRASE';

/** The passphrase of a key file: from FEEDBACK_PASSPHRASE, else asked without an echo. */
export async function passphrase(call: Call): Promise<string> {
  return call.env[VARIABLE] ?? (await call.ask('Mật khẩu của tệp khóa: ', true));
}

/** A new one, asked twice. @throws Refused when it is short or the two differ. */
export async function newPassphrase(call: Call): Promise<string> {
  const given = call.env[VARIABLE];
  const first = given ?? (await call.ask(`Đặt mật khẩu cho tệp khóa (ít nhất ${LEAST} ký tự): `, true));
  if (characterCount(first) < LEAST)
    throw new Refused(`Mật khẩu cần ít nhất ${LEAST} ký tự.\n→ Dùng bốn, năm từ không liên quan với nhau.`);
  if (given === undefined && (await call.ask('Gõ lại mật khẩu: ', true)) !== first)
    throw new Refused('Hai lần gõ không giống nhau.\n→ Chạy lại lệnh.');
  return first;
}
