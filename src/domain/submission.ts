import { z } from 'zod';
import { canonicalLine, canonicalText, characterCount } from './canonical-text.ts';
import { type OnBehalf, onBehalfCodes } from './feedback-codes.ts';
import type { IntakeManifest } from './intake-manifest.ts';
import { type FieldName, fieldNames, limits, submissionKinds } from './submission-fields.ts';

export * from './submission-fields.ts';

/** A submission as it is kept: canonical text, codes the portal knows. */
export interface Submission {
  readonly session: string;
  readonly topic: string;
  readonly content: string;
  readonly place: string | null;
  readonly onBehalf: OnBehalf;
  /** Null when neither was given. Never published. */
  readonly contact: { readonly name: string | null; readonly reach: string | null } | null;
  /** Version of the consent text that was agreed to. */
  readonly consentVersion: string;
}

/** What is wrong with one field: plain words that say what to do. `field` is one of `fieldNames`. */
export interface FieldError {
  readonly field: FieldName;
  readonly message: string;
}

/** Fields as they were sent, for showing the form again. Only known names. */
export type Values = Partial<Record<FieldName, string>>;

export type ReadSubmission =
  | { readonly ok: true; readonly submission: Submission }
  | {
      readonly ok: false;
      /** The resident says it is a complaint or a denunciation: show its channels and keep nothing. */
      readonly complaint: boolean;
      readonly values: Values;
      readonly errors: FieldError[];
    };

/** Room for what the server itself wrote into the form. */
const CARRIED = 8000;
/** Code points of the content: what the database holds, four for each character a reader counts. */
const MOST_POINTS = 20_000;
/** Bytes of UTF-8; more is no line of a person. Seals hold name and contact of up to these sizes. */
export const byteCaps = { place: 1000, name: 300, reach: 300 } as const;

const code = z.string().max(200).optional();
const shape = z.strictObject({
  buoi: code,
  loai_viec: code,
  linh_vuc: code,
  noi_dung: z.string().optional(),
  noi_xay_ra: z.string().optional(),
  thay_mat: code,
  ho_ten: z.string().optional(),
  lien_he: z.string().optional(),
  dong_y: code,
  khoa: code,
  thu_thach: z.string().max(CARRIED).optional(),
  ghi_chu_them: z.string().optional(),
  buoc: code,
} satisfies Record<FieldName, z.ZodType>);

const known: ReadonlySet<string> = new Set(Object.values(fieldNames));

/**
 * Reads what a form or a JSON body holds (names: `fieldNames`). Every mistake is found at once, in the form's order.
 * Key, proof, honeypot and step are let through: they are not part of what is said.
 */
export function readSubmission(fields: Readonly<Record<string, string>>, manifest: IntakeManifest): ReadSubmission {
  const values: Values = Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)));
  const refuse = (errors: FieldError[], complaint = false): ReadSubmission => ({
    ok: false,
    complaint,
    values,
    errors,
  });
  if (values.loai_viec === 'khieu_nai_to_cao') return refuse([], true);

  const read = shape.safeParse({ ...fields });
  const errors: FieldError[] = [];
  const wrong = (field: FieldName, message: string) => {
    errors.push({ field, message });
  };
  if (!read.success) {
    const fault = 'Biểu mẫu gửi lên không đúng dạng. Mở lại trang góp ý của buổi đối thoại rồi gửi lại.';
    return refuse([{ field: faultyField(read.error), message: fault }]);
  }
  const given = read.data;

  if (!manifest.sessions.some((session) => session.id === given.buoi))
    wrong('buoi', 'Cổng không có buổi đối thoại này. Vào trang Góp ý và chọn một buổi.');
  if (!(submissionKinds as readonly (string | undefined)[]).includes(given.loai_viec))
    wrong('loai_viec', 'Chọn điều bạn muốn gửi là ý kiến hay khiếu nại, tố cáo.');
  if (!manifest.topics.some((topic) => topic.code === given.linh_vuc))
    wrong('linh_vuc', 'Chọn một lĩnh vực gần nhất với việc bạn nêu.');
  const content = readContent(given.noi_dung ?? '', wrong);
  const place = readLine('noi_xay_ra', given.noi_xay_ra, limits.place.most, byteCaps.place, wrong);
  const onBehalf = onBehalfCodes.find((known) => known === given.thay_mat);
  if (onBehalf === undefined) wrong('thay_mat', 'Chọn bạn nói cho mình, cho một nhóm hộ hay cho một tổ chức.');
  const name = readLine('ho_ten', given.ho_ten, limits.name.most, byteCaps.name, wrong);
  const reach = readLine('lien_he', given.lien_he, limits.reach.most, byteCaps.reach, wrong);
  const contact = name === null && reach === null ? null : { name, reach };
  if (contact !== null && manifest.contactKey === null)
    wrong(
      name === null ? 'lien_he' : 'ho_ten',
      'Cổng không nhận họ tên và cách liên hệ. Bỏ trống hai ô này rồi gửi lại.',
    );
  const { version, accepted } = manifest.consent;
  const agreed = given.dong_y ?? '';
  if (agreed === '')
    wrong('dong_y', 'Đọc phần Đồng ý và đánh dấu vào ô nếu bạn đồng ý; không có thì cổng không được nhận.');
  else if (agreed !== version && !accepted.includes(agreed))
    wrong('dong_y', 'Lời đồng ý đã được sửa. Đọc lại bản mới và đánh dấu lần nữa.');

  if (errors.length > 0 || onBehalf === undefined) return refuse(errors);
  const { buoi: session = '', linh_vuc: topic = '' } = given;
  return { ok: true, submission: { session, topic, content, place, onBehalf, contact, consentVersion: agreed } };
}

type Wrong = (field: FieldName, message: string) => void;

function readContent(raw: string, wrong: Wrong): string {
  const text = canonicalText(raw);
  const { least, most } = limits.content;
  if (text === null) {
    wrong('noi_dung', illFormed);
    return '';
  }
  const count = characterCount(text);
  if (count === 0) wrong('noi_dung', 'Viết điều bạn muốn hỏi hoặc kiến nghị.');
  else if (count < least) wrong('noi_dung', `Viết rõ hơn: cần ít nhất ${least} ký tự, nay mới có ${count}.`);
  else if (count > most)
    wrong(
      'noi_dung',
      `Viết ngắn lại: tối đa ${inWords(most)} ký tự, nay có ${inWords(count)}, thừa ${inWords(count - most)}.`,
    );
  else if ([...text].length > MOST_POINTS)
    wrong('noi_dung', 'Bớt các ký hiệu ghép và biểu tượng cảm xúc: chúng chiếm quá nhiều chỗ.');
  return text;
}

const illFormed = 'Có ký tự hỏng trong ô này, thường do dán từ nơi khác. Xóa chỗ lạ hoặc gõ lại.';

/** An optional line; null when empty. */
function readLine(field: FieldName, raw: string | undefined, most: number, bytes: number, wrong: Wrong): string | null {
  const text = canonicalLine(raw ?? '');
  if (text === null) wrong(field, illFormed);
  else if (characterCount(text) > most || bytesOf(text) > bytes)
    wrong(field, `Viết ngắn lại: ô này tối đa ${most} ký tự.`);
  return text === '' ? null : text;
}

function inWords(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
}

/** Bytes in UTF-8 of well-formed text. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The known field a fault of shape belongs to; the session's when a field is none of ours. */
function faultyField(error: z.ZodError): FieldName {
  const [name] = error.issues[0]?.path ?? [];
  return Object.values(fieldNames).find((known) => known === name) ?? fieldNames.session;
}
