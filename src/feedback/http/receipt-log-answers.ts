import { isCivilDate } from '#domain/calendar.ts';
import { DatabaseAway } from '../database-away.ts';
import { receiptLogAwayView, receiptLogView } from '../html/receipt-log-view.ts';
import { logDays, logOn } from '../receipt-log.ts';
import { logFile } from '../receipt-log-file.ts';
import { remembered } from '../receipt-log-memory.ts';
import type { Feedback } from '../service.ts';
import { page, problem } from './answers.ts';

/** A closed day never changes; an open one is asked for each time. */
const FOR_EVERYONE = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** `GET /nhat-ky/bien-nhan/`: all days, for people. 503 while the store is away. */
export async function receiptLogPage({ db, manifest, shell }: Feedback): Promise<Response> {
  try {
    const days = await remembered(db, 'days', logDays);
    return page(shell, receiptLogView({ days, sessions: manifest.sessions, baseUrl: manifest.site.baseUrl }), 200);
  } catch (error) {
    if (!(error instanceof DatabaseAway)) throw error;
    return page(shell, receiptLogAwayView(), 503, { 'retry-after': String(error.retryAfterSeconds) });
  }
}

/**
 * `GET /nhat-ky/bien-nhan/<day>.json` and `.txt`: one day for programs. 404 for a day without a submission and any other name.
 * @throws DatabaseAway
 */
export async function receiptLogFile({ db }: Feedback, name: string): Promise<Response> {
  const [, day = '', kind] = /^(\d{4}-\d{2}-\d{2})\.(json|txt)$/u.exec(name) ?? [];
  if (!isCivilDate(day))
    return absent('Không có tệp này. Tệp của một ngày có dạng /nhat-ky/bien-nhan/2024-10-20.json.');
  const found = await remembered(db, day, (q) => logOn(q, day));
  if (found === null) return absent('Không có ý kiến nào được gửi trong ngày này.');
  const kept = found.closed && found.agrees ? { 'Cache-Control': 'public, max-age=3600' } : {};
  const headers = { ...FOR_EVERYONE, ...kept };
  if (kind === 'json') return Response.json(logFile(found), { headers });
  return new Response(found.text, { headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } });
}

function absent(detail: string): Response {
  return problem({ status: 404, kind: 'khong_co_tep', title: 'Không tìm thấy', detail });
}
