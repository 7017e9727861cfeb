import { tooManyView } from '../html/views.ts';
import { type Feedback, feedbackInUse } from '../service.ts';
import { page, problem, wantedBy } from './answers.ts';
import { fromOurOwnPages } from './origin.ts';
import { mediaType, readFields } from './read-fields.ts';

/**
 * The 429 of a host that asks for one (src/host; Netlify answers by itself): nothing was read or stored of the request,
 * so its page keeps every field and the key, and pressing again is the same submission. `action` is the address itself.
 */
export async function answerTooMany(
  request: Request,
  action: string,
  seconds: number,
  open: () => Promise<Feedback> = feedbackInUse,
): Promise<Response> {
  const more = { 'retry-after': String(seconds) };
  const wanted = wantedBy(request, mediaType(request));
  if (wanted === 'json') {
    const detail = 'Chờ hết thời gian ghi ở Retry-After rồi gửi lại cùng nội dung và cùng khóa: chỉ tính một lần.';
    return problem({ status: 429, kind: 'qua_nhieu_yeu_cau', title: 'Quá nhiều yêu cầu', detail }, more);
  }
  const feedback = await open().catch(() => null);
  const isOurs = request.method === 'POST' && fromOurOwnPages(request, feedback?.manifest.site.baseUrl ?? null);
  const read = isOurs ? await readFields(request) : null;
  const values = read?.ok === true ? read.fields : null;
  return page(feedback?.shell ?? null, tooManyView({ values, action, seconds }), 429, more);
}
