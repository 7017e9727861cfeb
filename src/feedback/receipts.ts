import { createHash } from 'node:crypto';
import { formatLink, formatTyped, parseReceiptCode, type ReceiptCode } from '#domain/receipt-code.ts';
import type { Secrets } from './secrets.ts';

/** Both codes of one receipt. Whoever has the link can do what the typed code can. */
export interface Receipt {
  /** In groups: `K7QM-2F9X-0ABC-9QRS-T`. */
  readonly typed: string;
  readonly link: string;
}

/** What the database keeps of a receipt. */
export interface ReceiptHashes {
  readonly typed: Uint8Array;
  readonly link: Uint8Array;
}

/** The receipt of a form's key: the same at every retry, though no code is stored (DECISIONS.md, 18). */
export function receiptFor(secrets: Secrets, idempotencyKey: string): Receipt {
  const link = formatLink(secrets.hmac('receipt', 'link', idempotencyKey));
  return { typed: typedOf(secrets, link), link };
}

/** The typed code beside a link: so that the page of a link can name its leaf in the open log. */
export function typedOf(secrets: Secrets, link: string): string {
  return formatTyped(secrets.hmac('receipt', 'typed', link));
}

export function hashesOf(secrets: Secrets, receipt: Receipt): ReceiptHashes {
  return { typed: secrets.hmac('typed', bare(receipt.typed)), link: secrets.hmac('link', bare(receipt.link)) };
}

/** Column and hash under which a code is looked up; a text that is no code gets a hash that matches nothing. */
export function lookUpHash(
  secrets: Secrets,
  code: ReceiptCode | null,
): { kind: ReceiptCode['kind']; hash: Uint8Array } {
  if (code === null) return { kind: 'typed', hash: secrets.hmac('typed', 'not a code') };
  return { kind: code.kind, hash: secrets.hmac(code.kind, code.code) };
}

/**
 * Leaf of the open log: SHA-256(0x00 ‖ "doi-thoai/nhat-ky/1:" ‖ typed code, no separators, with its check character).
 * Without a key, so that its owner can compute it anywhere; 0x00 marks leaves in RFC 6962.
 */
export function leafOf(typed: string): Uint8Array {
  const text = `doi-thoai/nhat-ky/1:${bare(typed)}`;
  return new Uint8Array(createHash('sha256').update(Uint8Array.of(0)).update(text).digest());
}

function bare(code: string): string {
  const parsed = parseReceiptCode(code);
  if (parsed === null) throw new RangeError('Not a receipt code');
  return parsed.code;
}
