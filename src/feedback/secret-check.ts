import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ConfigurationError } from './configuration-error.ts';
import type { Database } from './database.ts';
import type { Secrets } from './secrets.ts';

const row = z.object({ known: z.instanceof(Uint8Array) });
const SELECT = 'select keyed_hash as known from secret_check';

/**
 * Notes at the first use of a store which secret it belongs to, and from then on rejects every other with
 * ConfigurationError: under another one no receipt would be found, a retry would be stored twice, and nothing would say
 * so. Of two that come first at the same moment one is noted.
 */
export async function checkSecret(db: Database, secrets: Secrets): Promise<void> {
  const own = secrets.hmac('check', 'cong-doi-thoai');
  const known = await db.tx(async (q) => {
    const noted = await q.query(row, SELECT);
    if (noted.length === 0)
      await q.run('insert into secret_check (keyed_hash) values ($1) on conflict do nothing', [own]);
    const [found] = noted.length > 0 ? noted : await q.query(row, SELECT);
    return found?.known;
  });
  if (known?.length === own.length && timingSafeEqual(known, own)) return;
  throw new ConfigurationError(
    'FEEDBACK_SECRET (hoặc tệp .data/secret) không phải là khóa mà kho góp ý này đã dùng: mọi mã biên nhận sẽ hết dùng được. Hãy khôi phục khóa cũ từ bản sao lưu, hoặc nối đúng cơ sở dữ liệu. Chỉ khi khóa cũ đã mất hẳn và chấp nhận bỏ mọi biên nhận: delete from secret_check;\n' +
      'FEEDBACK_SECRET (or .data/secret) is not the secret this store of feedback was begun with: every receipt would be lost. Restore the old secret from a backup, or connect to the right database. Only when it is lost for good and all receipts are given up: delete from secret_check;',
  );
}
