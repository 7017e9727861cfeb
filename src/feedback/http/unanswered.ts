import { randomUUID } from 'node:crypto';
import { ConfigurationError } from '../configuration-error.ts';
import { DatabaseAway } from '../database-away.ts';
import { FolderInUse } from '../folder-lock.ts';
import { awayView, intakeAction } from '../html/views.ts';
import type { Feedback } from '../service.ts';
import { type More, page, problem, type Wanted } from './answers.ts';
import type { Fields } from './read-fields.ts';

/** What is at hand when an answer fails. */
export interface AtHand {
  readonly feedback: Feedback | null;
  readonly fields: Fields;
  readonly wanted: Wanted;
}

/**
 * The answer when there is none: 503 for a store that is away or not set up, 500 for a fault of ours. Nothing typed is
 * lost: the page keeps every field and the key, so that sending again is the same submission. Faults are logged by
 * class, code and place, without anything that was sent.
 */
export function unanswered(error: unknown, action: string, { feedback, fields, wanted }: AtHand): Response {
  const away = awayFor(error);
  const id = randomUUID();
  logEvent(error, { id, level: away === null ? 'fault' : 'away', where: action });
  const more: More = away === null ? {} : { 'retry-after': String(away) };
  const status = away === null ? 500 : 503;
  if (wanted === 'page') {
    const whom = feedback?.manifest.site.contactPoint ?? 'hỏi trực tiếp cơ quan tổ chức đối thoại';
    const view = awayView({ values: fields, action, contactPoint: `${whom} (mã sự cố ${id})` });
    // A frame without its slot may be what broke.
    return page(away === null ? null : (feedback?.shell ?? null), view, status, more);
  }
  const title = away === null ? 'Hệ thống gặp sự cố' : 'Nơi lưu đang tạm nghỉ';
  const detail =
    action === intakeAction
      ? 'Chưa chắc đã lưu được. Hãy gửi lại cùng nội dung và cùng khóa: chỉ tính một lần.'
      : 'Hãy thử lại sau ít phút.';
  return problem(
    { status, kind: away === null ? 'su_co' : 'tam_nghi', title, detail, instance: `urn:uuid:${id}` },
    more,
  );
}

/** The answer of `work`, for addresses that take no fields; that of `unanswered` to a program when it throws. */
export async function answeredOr(where: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return unanswered(error, where, { feedback: null, fields: {}, wanted: 'json' });
  }
}

/** Seconds until it is worth trying again; null for a fault. A portal set up wrongly waits for a person. */
function awayFor(error: unknown): number | null {
  if (error instanceof DatabaseAway) return error.retryAfterSeconds;
  return error instanceof ConfigurationError || error instanceof FolderInUse ? 300 : null;
}

/** One line for the operator. Messages are left out, for they may quote what was sent; but not those about the set-up. */
function logEvent(error: unknown, place: { id: string; level: string; where: string }): void {
  const known = error instanceof Error ? error : null;
  const code = known !== null && 'code' in known ? String(known.code) : undefined;
  const remedy = error instanceof ConfigurationError ? error.message : undefined;
  const stack = place.level === 'fault' ? framesOf(known) : undefined;
  const time = new Date().toISOString();
  console.error(JSON.stringify({ time, ...place, name: known?.name ?? typeof error, code, remedy, stack }));
}

function framesOf(error: Error | null): string[] {
  const lines = (error?.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 8);
}
