import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** An address of the network, each time another: senders are many, and a host limits each. Needs TRUST_PROXY. */
export function someAddress(): string {
  return `10.${[...randomBytes(3)].join('.')}`;
}

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

export interface Answered {
  readonly status: number;
  readonly code: string | null;
  /** The code in the receipt's link. */
  readonly link: string | null;
  /** Whether it had been stored by an earlier attempt. */
  readonly replayed: boolean;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number | null;
}

/** Sends once. Rejects when the connection breaks or no answer comes. */
export async function sendOnce(url: string, sent: Sent, patienceMs = 40_000): Promise<Answered> {
  const answer = await fetch(new URL('/api/gop-y', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: new URL(url).origin,
      'x-forwarded-for': someAddress(),
      connection: 'close',
    },
    body: JSON.stringify(sent),
    signal: AbortSignal.timeout(patienceMs),
  });
  const body = (await answer.json()) as { bien_nhan?: { ma?: string; lien_ket?: string }; gui_lai?: boolean };
  const after = answer.headers.get('retry-after');
  return {
    status: answer.status,
    code: body.bien_nhan?.ma ?? null,
    link: body.bien_nhan?.lien_ket?.split('#')[1] ?? null,
    replayed: body.gui_lai === true,
    retryAfter: after === null ? null : Number(after),
  };
}

/** Sends until a receipt comes, with the same key and body each time, as a patient client does. */
export async function sendUntilAcknowledged(url: string, sent: Sent, patienceMs = 300_000): Promise<Acknowledged> {
  const began = Date.now();
  for (let attempts = 1; Date.now() - began < patienceMs; attempts += 1) {
    try {
      const { status, code } = await sendOnce(url, sent);
      if ((status === 200 || status === 201) && code !== null) return { sent, code, attempts };
      if (status !== 503) throw new Refused(`answered ${status}`);
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
    await pause(20 + Math.random() * 60);
  }
  throw new Error(`No receipt in ${patienceMs} ms.`);
}

class Refused extends Error {}
