import { isCivilDate } from '#domain/calendar.ts';
import { DatabaseAway } from '../database-away.ts';
import { receiptLogAwayView, receiptLogView } from '../html/receipt-log-view.ts';
import { inShell } from '../html/shell.ts';
import { logDays, logOn } from '../receipt-log.ts';
import { logFile } from '../receipt-log-file.ts';
import type { Feedback } from '../service.ts';

/** A closed day never changes; an open one is asked for each time. */
const FOR_EVERYONE = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** `GET /nhat-ky/`: all days, for people. 503 while the store is away. */
export async function receiptLogPage({ db, manifest, shell }: Feedback): Promise<Response> {
  try {
    const days = await logDays(db);
    const view = receiptLogView({ days, sessions: manifest.sessions, baseUrl: manifest.site.baseUrl });
    return new Response(inShell(shell, view), { headers: HTML });
  } catch (error) {
    if (!(error instanceof DatabaseAway)) throw error;
    return new Response(inShell(shell, receiptLogAwayView()), { status: 503, headers: { ...HTML, ...retry(error) } });
  }
}

/** `GET /nhat-ky/<day>.json` and `.txt`: one day for programs. 404 for a day without a submission and any other name. */
export async function receiptLogFile({ db }: Feedback, name: string): Promise<Response> {
  const [, day = '', kind] = /^(\d{4}-\d{2}-\d{2})\.(json|txt)$/u.exec(name) ?? [];
  if (!isCivilDate(day)) return problem(404, 'Không có tệp này. Tệp của một ngày có dạng /nhat-ky/2024-10-20.json.');
  try {
    const found = await logOn(db, day);
    if (found === null) return problem(404, 'Không có ý kiến nào được gửi trong ngày này.');
    const kept = found.closed && found.agrees ? { 'Cache-Control': 'public, max-age=3600' } : {};
    const headers = { ...FOR_EVERYONE, ...kept };
    if (kind === 'json') return Response.json(logFile(found), { headers });
    return new Response(found.text, { headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } });
  } catch (error) {
    if (!(error instanceof DatabaseAway)) throw error;
    return problem(503, 'Kho dữ liệu đang tạm nghỉ. Hãy thử lại sau ít phút.', retry(error));
  }
}

function retry({ retryAfterSeconds }: DatabaseAway): Record<string, string> {
  return { 'Retry-After': String(retryAfterSeconds) };
}

function problem(status: number, detail: string, headers: Record<string, string> = {}): Response {
  const title = status === 404 ? 'Không tìm thấy' : 'Tạm thời chưa trả lời được';
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  return new Response(body, {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json; charset=utf-8' },
  });
}
