import { type HeaderRule, headersFor } from './header-rules.ts';

/** What a resident reads, by status. */
const SENTENCES: Readonly<Record<number, string>> = {
  400: 'Địa chỉ không hợp lệ. Xin kiểm tra lại đường dẫn.',
  404: 'Không có trang này. Xin bắt đầu lại từ trang chủ.',
  405: 'Địa chỉ này không nhận kiểu yêu cầu vừa gửi.',
  408: 'Kết nối quá chậm nên yêu cầu chưa đến nơi. Xin thử lại.',
  413: 'Nội dung gửi lên quá lớn. Xin rút gọn rồi gửi lại.',
  414: 'Địa chỉ quá dài. Xin kiểm tra lại đường dẫn.',
  429: 'Quá nhiều yêu cầu từ cùng một địa chỉ mạng. Xin chờ ít phút rồi gửi lại đúng như cũ.',
  431: 'Yêu cầu mang quá nhiều thông tin kèm theo. Xin xóa cookie của trang rồi thử lại.',
  500: 'Hệ thống gặp sự cố. Xin thử lại sau ít phút.',
};

/** More to say in an error answer. */
export interface ErrorDetails {
  /** Methods the address does answer, for 405. */
  readonly allow?: readonly string[];
  /** Seconds until another try may do, for 429. */
  readonly retryAfter?: number;
  /** Id under which the fault was logged. */
  readonly faultId?: string;
}

/**
 * The headers of every error answer: those of the 404 page, whatever was asked for. A missing file under /_astro/ must
 * not be kept for a year, and no error page may run WebAssembly.
 */
export function errorHeaders(rules: readonly HeaderRule[], details: ErrorDetails = {}): Headers {
  const headers = headersFor(rules, '/404.html');
  headers.set('cache-control', 'no-store');
  if (details.allow !== undefined) headers.set('allow', details.allow.join(', '));
  if (details.retryAfter !== undefined) headers.set('retry-after', String(details.retryAfter));
  return headers;
}

/** An error told to a person, as plain text. */
export function plainError(rules: readonly HeaderRule[], status: number, details: ErrorDetails = {}): Response {
  const headers = errorHeaders(rules, details);
  headers.set('content-type', 'text/plain; charset=utf-8');
  return new Response(`${sentence(status, details)}\n`, { status, headers });
}

/** An error told to a program, as problem details (RFC 9457). */
export function problemError(rules: readonly HeaderRule[], status: number, details: ErrorDetails = {}): Response {
  const headers = errorHeaders(rules, details);
  headers.set('content-type', 'application/problem+json; charset=utf-8');
  const instance = details.faultId === undefined ? {} : { instance: `urn:uuid:${details.faultId}` };
  const title = SENTENCES[status] ?? SENTENCES[500];
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...instance }), { status, headers });
}

function sentence(status: number, { faultId }: ErrorDetails): string {
  const text = SENTENCES[status] ?? SENTENCES[500];
  return faultId === undefined ? `${text}` : `${text} Mã sự cố: ${faultId}`;
}
