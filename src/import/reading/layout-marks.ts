import { fold } from '#domain/vietnamese.ts';

/** Words by which a body's name begins, folded. */
const bodyWord =
  /^(?:dang bo|dang uy|huyen uy|tinh uy|thanh uy|thi uy|quan uy|chi bo|ban|uy ban|ubnd|ub mttq|ubmttq|mttq|mat tran|hdnd|hoi dong|hoi|doan|so|bo|cuc|chi cuc|vien|truong|tram|phong|van phong|cong an|quan su|trung tam|chi nhanh|thanh tra|lien doan|quoc hoi|chinh phu|toa an|dien luc|xi nghiep)(?![a-z0-9:])/;

/** Whether a line begins as names of bodies do. */
export function beginsBody(text: string): boolean {
  return bodyWord.test(fold(text));
}

export const partyMotto = /^đảng cộng sản việt nam\.?$/iu;
export const stateMotto = /^cộng h[òo][àa] xã hội chủ nghĩa việt nam\.?$/iu;
export const stateTagline = /^độc lập ?[-–—] ?tự do ?[-–—] ?hạnh phúc\.?$/iu;
/** Rules drawn with signs under names and mottos. */
export const ruledLine = /^[-–—_*=.…\s]{2,}$|^\*$/u;
/** `Số 116-KL/TU`, `Số: …/UBND-VP`, with the rest as it is printed. */
export const numberLine = /^số\s*[:.]?\s*(?=[\d…._\s/-])[\d…._\s]*\s*[-/–‑−][^,;]{1,60}$/iu;
const gap = String.raw`(?:\d{1,2}|[….\s_]*)`;
/** Place and date of issue; the day, or all three, may be left blank. */
export const placeAndDate = new RegExp(
  String.raw`^(?<place>[\p{L}][\p{L} .'-]{1,40}),?\s*ngày\s*(?<day>${gap})\s*tháng\s*(?<month>${gap})\s*năm\s*(?<year>\d{4}|[\d….\s_]*)$`,
  'iu',
);
export const subjectLine = /^v\s?\/\s?v\b\.?:?\s*/iu;
export const addresseeLine = /^[-–+*•\s]*kính gửi\s*:?\s*/iu;
export const distributionLine = /^[-–+*•\s]*nơi nhận\s*:?\s*/iu;
export const capacity = /^(?:t\s?\/\s?m|tm|k\s?\/\s?t|kt|t\s?\/\s?l|tl|t\s?\/\s?u\s?\/\s?q|tuq|q)\s?\.?\s+(?=\p{Lu})/iu;
export const urgencyMark = /^(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn|hỏa tốc hẹn giờ)\.?$/iu;

/** Whether a text can only stand in the header of a document. */
export function marksHeader(text: string): boolean {
  return [partyMotto, stateMotto, stateTagline, numberLine, placeAndDate, subjectLine].some((mark) => mark.test(text));
}

/** Whether a text can only stand at the end of a document: recipients, or in whose name it is signed, in capitals. */
export function marksSignature(text: string): boolean {
  return /^[-–+*•\s]*nơi nhận\s*:/iu.test(text) || (isSigned(text) && text.length < 120);
}

/** Whether the line says in whose name is signed. A sentence that begins with `Q.` or `TM` does not. */
export function isSigned(text: string): boolean {
  return capacity.test(text) && !/\p{Ll}{2}/u.test(text.replace(capacity, ''));
}
