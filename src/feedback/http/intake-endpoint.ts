import { findPersonalData, personalDataLabels } from '#domain/personal-data.ts';
import {
  fieldNames,
  readSubmission,
  type Submission,
  type SubmissionStep,
  submissionSteps,
} from '#domain/submission.ts';
import { readProof } from '../challenge.ts';
import { issueFormKey, readClientKey, readFormKey, repeatFormKey } from '../form-key.ts';
import { checkView, type FieldError, formView, intakeAction, otherBodyView, receiptView } from '../html/views.ts';
import { bodyOf, intakeWindow, type ReceiveOutcome, receive, type WindowState } from '../intake.ts';
import { leafOf } from '../receipts.ts';
import { data, page, problem } from './answers.ts';
import type { Endpoint, Exchange } from './endpoint.ts';
import { complaint, unknownSession, windowClosed } from './not-taken.ts';

/**
 * `POST /api/gop-y`. A page goes through `buoc`: `kiem_tra` (the answers once more, with the form's key), `sua` (back),
 * `gui` (send). A program sends at once, with a key of its own in `khoa`.
 */
export const intakeEndpoint: Endpoint = { action: intakeAction, answer };

async function answer(exchange: Exchange): Promise<Response> {
  const { feedback, fields, wanted } = exchange;
  const { manifest } = feedback;
  const read = readSubmission(fields, manifest);
  const session = manifest.sessions.find(({ id }) => id === fields['buoi']);
  if (!read.ok && read.complaint) return complaint(exchange);
  if (session === undefined) return unknownSession(exchange);

  const step = stepOf(exchange);
  // A step on the way is told of a closed window at once; a sent text may be one that was stored before it closed.
  if (step !== 'gui' || !read.ok) {
    const window = intakeWindow(manifest, session.id, feedback.now());
    if (window.kind !== 'open') return windowClosed(exchange, window);
  }
  if (step === null) return notValid(exchange, session, [STEP_UNKNOWN]);
  if (step === 'sua') return form(exchange, session, []);
  if (!read.ok) return notValid(exchange, session, read.errors);
  if (step === 'kiem_tra') return check(exchange, session, read.submission);

  const key = keyOf(exchange);
  if (key !== null) return sent(exchange, await send(exchange, read.submission, key), read.submission);
  // A page without a usable key has not been checked, as far as we know: it is now.
  return wanted === 'page' ? check(exchange, session, read.submission) : notValid(exchange, session, [KEY_MISSING]);
}

type Session = Extract<WindowState, { kind: 'open' }>['session'];

const STEP_UNKNOWN: FieldError = {
  field: fieldNames.step,
  message: `Bước phải là một trong: ${submissionSteps.join(', ')}.`,
};
const KEY_MISSING: FieldError = {
  field: fieldNames.key,
  message:
    'Mỗi ý kiến cần một khóa riêng: một UUID, hoặc 22 đến 64 ký tự base64url ngẫu nhiên. Gửi lại thì dùng đúng khóa cũ.',
};

/** A form that names no step is to be checked first, a program sends; null for a step we do not know. */
function stepOf({ fields, wanted }: Exchange): SubmissionStep | null {
  const named = fields[fieldNames.step] ?? (wanted === 'page' ? 'kiem_tra' : 'gui');
  const step = submissionSteps.find((known) => known === named) ?? null;
  return wanted === 'json' && step === 'sua' ? null : step;
}

/** A key of ours tells when the form was checked. One of ours that is too old still finds what was sent with it. */
function keyOf({ feedback, fields }: Exchange): { key: string; issuedAt: Date | null } | null {
  const given = fields[fieldNames.key] ?? '';
  const ours = readFormKey(feedback.secrets, feedback.now(), given);
  if (ours !== null) return ours;
  const key = readClientKey(given);
  return key === null ? null : { key, issuedAt: null };
}

async function send(
  { feedback, fields, ip }: Exchange,
  submission: Submission,
  { key, issuedAt }: { key: string; issuedAt: Date | null },
): Promise<ReceiveOutcome> {
  return await receive(feedback, submission, {
    key,
    ip,
    honeypot: (fields[fieldNames.honeypot] ?? '') !== '',
    proof: fields[fieldNames.proof] || null,
    formIssuedAt: issuedAt,
  });
}

function sent(exchange: Exchange, outcome: ReceiveOutcome, submission: Submission): Response {
  const { feedback, fields, wanted } = exchange;
  const { manifest, shell } = feedback;
  if (outcome.kind === 'unknown_session') return unknownSession(exchange);
  if (outcome.kind === 'window') return windowClosed(exchange, outcome);
  if (outcome.kind === 'other_body') {
    if (wanted === 'page') return page(shell, otherBodyView(fields), 422);
    const detail = 'Khóa này đã dùng cho một nội dung khác, và nội dung đó đã được nhận. Ý kiến mới cần khóa mới.';
    return problem({ status: 422, kind: 'khoa_da_dung', title: 'Khóa đã dùng cho nội dung khác', detail });
  }
  const { receipt, lane, receivedOn, replayed } = outcome;
  const status = replayed ? 200 : 201;
  const { baseUrl } = manifest.site;
  if (wanted === 'page') {
    const session = manifest.sessions.find(({ id }) => id === submission.session);
    if (session === undefined) throw new Error('intake: stored for a session that is none');
    const hasContact = submission.contact !== null;
    return page(shell, receiptView({ session, receipt, baseUrl, receivedOn, lane, hasContact }), status);
  }
  const link = new URL(`/tra-cuu/#${receipt.link}`, baseUrl).href;
  const leaf = Buffer.from(leafOf(receipt.typed)).toString('hex');
  const said = {
    buoi: submission.session,
    ngay_nhan: receivedOn,
    luong: lane,
    nhat_ky: { ngay: receivedOn, la: leaf },
  };
  return data({ bien_nhan: { ma: receipt.typed, lien_ket: link, ...said }, gui_lai: replayed }, status);
}

/** The form's key: new, but for the same answers with the same proof, which are the same submission. */
async function newKey({ feedback, fields }: Exchange, submission: Submission): Promise<string> {
  const { secrets } = feedback;
  const payload = fields[fieldNames.proof] ?? '';
  const proof = await readProof(secrets, feedback.now(), payload);
  return proof === null
    ? issueFormKey(secrets, feedback.now())
    : repeatFormKey(secrets, payload, proof.startedAt, bodyOf(submission));
}

/**
 * Lets the sender's own browser keep the page, so that Back from the receipt shows it with its key, and sending once more
 * is the same submission without any script. Not with name and contact on it: a device may be shared.
 */
const KEPT_FOR_BACK = { 'cache-control': 'private, no-cache' };

async function check(exchange: Exchange, session: Session, submission: Submission): Promise<Response> {
  const { feedback, fields, wanted } = exchange;
  const { manifest, shell } = feedback;
  const key = await newKey(exchange, submission);
  const found = findPersonalData(`${submission.content}\n${submission.place ?? ''}`);
  const personalDataFound = [...new Set(found.map(({ kind }) => personalDataLabels[kind]))];
  if (wanted === 'page') {
    const { topics } = manifest;
    const view = checkView({ session, topics, values: fields, submission, key, personalDataFound });
    return page(shell, view, 200, submission.contact === null ? KEPT_FOR_BACK : {});
  }
  return data({ xem_lai: { noi_dung: submission.content, thong_tin_ca_nhan: personalDataFound }, khoa: key });
}

function form({ feedback, fields }: Exchange, session: Session, errors: readonly FieldError[]): Response {
  const { manifest, shell } = feedback;
  const { topics, consent, contactKey } = manifest;
  const facts = { session, topics, consent, contactAsked: contactKey !== null, values: fields, errors };
  return page(shell, formView(facts), errors.length > 0 ? 422 : 200);
}

function notValid(exchange: Exchange, session: Session, errors: readonly FieldError[]): Response {
  if (exchange.wanted === 'page') return form(exchange, session, errors);
  const detail = errors.map(({ message }) => message).join(' ');
  return problem({ status: 422, kind: 'chua_dung', title: 'Có chỗ cần sửa', detail, errors });
}
