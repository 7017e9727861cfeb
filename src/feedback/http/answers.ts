import { type FieldError, inShell, type View } from '../html/views.ts';

/** A page for a person, or JSON for a program. */
export type Wanted = 'page' | 'json';

/** JSON is answered with JSON; else a page goes to who says to take HTML, as every browser does. */
export function wantedBy(request: Request, mediaType: string): Wanted {
  if (mediaType === 'application/json') return 'json';
  return /\btext\/html\b/i.test(request.headers.get('accept') ?? '') ? 'page' : 'json';
}

/** Further headers of an answer. */
export type More = Readonly<Record<string, string>>;

/** A frame that needs no build, for when there is none to be had. */
const BARE =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Trả lời của cổng cho bạn</title></head><body><main><div data-khung></div></main></body></html>';

/** A view in the frame of the site, or in a bare one. */
export function page(shell: string | null, view: View, status: number, more: More = {}): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...more };
  return new Response(inShell(shell ?? BARE, view), { status, headers });
}

/** A good answer to a program. */
export function data(value: object, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** What went wrong, for a program. */
export interface Problem {
  readonly status: number;
  /** Last part of the problem's type; the same kind of problem always has the same. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly instance?: string;
}

/** Problem details (RFC 9457) in Vietnamese; `errors` as in its section 3, each pointing to a field of the body. */
export function problem({ kind, errors, ...said }: Problem, more: More = {}, members: object = {}): Response {
  const listed = errors?.map(({ field, message }) => ({ detail: message, pointer: `#/${field}` }));
  const body = {
    type: `urn:cong-doi-thoai:loi:${kind}`,
    ...said,
    ...(listed === undefined ? {} : { errors: listed }),
    ...members,
  };
  const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...more };
  return new Response(JSON.stringify(body), { status: said.status, headers });
}
