import { refusalView } from '../html/views.ts';
import { type Feedback, feedbackInUse } from '../service.ts';
import { type More, type Problem, page, problem, type Wanted, wantedBy } from './answers.ts';
import { fromOurOwnPages } from './origin.ts';
import { type Fields, mediaType, readFields } from './read-fields.ts';
import { unanswered } from './unanswered.ts';

/** A post that was read, and what it takes to answer it. */
export interface Exchange {
  readonly feedback: Feedback;
  readonly fields: Fields;
  readonly wanted: Wanted;
  /** Network address of the client. */
  readonly ip: string;
}

/** One address that takes posts. */
export interface Endpoint {
  /** Its path, where a form tries again. */
  readonly action: string;
  answer(exchange: Exchange): Promise<Response>;
}

/** A refusal for who asked: page or problem. `values` are kept in sight on the page. */
export function refusal(
  shell: string | null,
  wanted: Wanted,
  said: Problem,
  { values = {}, more = {}, members = {} }: { values?: Fields; more?: More; members?: object } = {},
): Response {
  return wanted === 'page'
    ? page(shell, refusalView(said.title, said.detail, values), said.status, more)
    : problem(said, more, members);
}

const ELSEWHERE: Problem = {
  status: 403,
  kind: 'nguon_goc',
  title: 'Yêu cầu đến từ trang khác',
  detail:
    'Cổng chỉ nhận ý kiến gửi từ trang của cổng. Quay lại trang trước, chép nội dung đã viết, rồi gửi từ trang Góp ý.',
};

/**
 * Answers a post: its origin, its body, then the endpoint. Never throws: see unanswered.ts for a store
 * that is away and for faults of ours.
 */
export async function answerPost(
  request: Request,
  ip: string,
  endpoint: Endpoint,
  open: () => Promise<Feedback> = feedbackInUse,
): Promise<Response> {
  const wanted = wantedBy(request, mediaType(request));
  let fields: Fields = {};
  let feedback: Feedback | null = null;
  try {
    const opened = await open().catch((error: unknown) => ({ failed: error }));
    feedback = 'failed' in opened ? null : opened;
    const shell = feedback?.shell ?? null;
    if (!fromOurOwnPages(request, feedback?.manifest.site.baseUrl ?? null)) return refusal(shell, wanted, ELSEWHERE);
    const read = await readFields(request);
    if (!read.ok) {
      const { status, detail } = read;
      return refusal(shell, wanted, {
        status,
        kind: 'khong_doc_duoc',
        title: 'Không đọc được nội dung gửi lên',
        detail,
      });
    }
    fields = read.fields;
    if ('failed' in opened) throw opened.failed;
    return await endpoint.answer({ feedback: opened, fields, wanted, ip });
  } catch (error) {
    return unanswered(error, endpoint.action, { feedback, fields, wanted });
  }
}
