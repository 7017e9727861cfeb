import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** One submission as a program sends it. */
export type Sent = Readonly<Record<string, string>>;

/** A submission to the sample session, different from every other. */
export function newSubmission(over: Sent = {}): Sent {
  return {
    buoi: '2024/xa-mau',
    loai_viec: 'y_kien',
    linh_vuc: 'giao-thong',
    noi_dung: `Đoạn đường vào thôn bị ngập mỗi khi mưa lớn, đề nghị cho biết bao giờ sửa (${randomUUID()}).`,
    thay_mat: 'self',
    dong_y: '0123456789abcdef',
    khoa: randomUUID(),
    ...over,
  };
}

/** A receipt as the portal acknowledged it. */
export interface Acknowledged {
  readonly sent: Sent;
  readonly code: string;
  readonly attempts: number;
}

/** Sends once; the answer's status and its receipt code, if there is one. Rejects when the connection breaks. */
export async function sendOnce(url: string, sent: Sent): Promise<{ status: number; code: string | null }> {
  const answer = await fetch(new URL('/api/gop-y', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, connection: 'close' },
    body: JSON.stringify(sent),
    signal: AbortSignal.timeout(30_000),
  });
  const body = (await answer.json()) as { bien_nhan?: { ma?: string } };
  return { status: answer.status, code: body.bien_nhan?.ma ?? null };
}

/** Sends until a receipt comes, with the same key and body each time, as a patient client does. */
export async function sendUntilAcknowledged(urlNow: () => string, sent: Sent, patience = 400): Promise<Acknowledged> {
  for (let attempts = 1; attempts <= patience; attempts += 1) {
    try {
      const { status, code } = await sendOnce(urlNow(), sent);
      if ((status === 200 || status === 201) && code !== null) return { sent, code, attempts };
      if (status !== 503 && status !== 429) throw new Refused(`answered ${status}`);
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
    await pause(20 + Math.random() * 60);
  }
  throw new Error(`No receipt after ${patience} attempts.`);
}

class Refused extends Error {}
