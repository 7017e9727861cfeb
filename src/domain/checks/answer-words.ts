/** What a petition asks and what an answer tells, by words that seldom mean anything else. Texts are composed Vietnamese. */

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

const when = word('bao giờ|khi nào|lúc nào|ngày nào|ngày làm xong|ngày giao');
const why = word('vì sao|tại sao|lý do|nguyên nhân');
const howMuch = word('bao nhiêu');
const time = word(
  'ngày \\d+|\\d+/\\d+|tháng \\d+|quý [IVX\\d]+|năm \\d{4}|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|\\d+ (?:ngày|tháng|tuần)|hằng (?:ngày|tuần|tháng|quý|năm)',
);
const reason = word('vì|do|bởi|nên|nguyên nhân|lý do');
const intent = word(
  'tiếp thu|ghi nhận|rà soát|xem xét|nghiên cứu|tổng hợp|trong thời gian sớm nhất|trong thời gian tới|khi có (?:kết quả|điều kiện)|khi cân đối được',
);
const figure = /\d/;
const posted = word('niêm yết');

export const asksWhen = (text: string) => when.test(text);
export const asksWhy = (text: string) => why.test(text);
export const asksHowMuch = (text: string) => howMuch.test(text);
export const tellsTime = (text: string) => time.test(text);
export const tellsReason = (text: string) => reason.test(text);
/** A figure, or where figures are posted. */
export const tellsFigure = (text: string) => figure.test(text) || posted.test(text);

/** An answer that announces consideration and names no figure, day or place: a short text of intents only. */
export function isVague(text: string): boolean {
  return intent.test(text) && !figure.test(text) && text.length < 240;
}
