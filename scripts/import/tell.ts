import type { Confidence, ImportMessage, NeutralDocument } from '#import/neutral-document.ts';
import type { ReadField, Understanding } from '#import/understanding.ts';

type Unit = NeutralDocument['unit'];

const sureness: Record<Confidence, string> = { sure: 'chắc', likely: 'theo vị trí', guess: 'phỏng đoán' };

const fieldLabel: Readonly<Record<string, string>> = {
  docType: 'Loại văn bản',
  title: 'Trích yếu',
  number: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  upperBody: 'Cơ quan cấp trên',
  addressees: 'Kính gửi',
  distribution: 'Nơi nhận',
  signingCapacity: 'Quyền hạn ký',
  signerTitle: 'Chức vụ người ký',
  'items.title': 'chủ đề',
  'items.from': 'thời gian',
  'items.venue': 'địa điểm',
  'items.areas': 'địa bàn',
  'items.audience': 'đối tượng',
  'items.kind': 'hình thức',
  'items.chairs': 'chủ trì',
  'items.secretariat': 'tham mưu',
  startsAt: 'Thời gian họp',
  venue: 'Địa điểm',
  areas: 'Địa bàn',
  invitees: 'Thành phần mời',
  agenda: 'Chương trình',
  chairs: 'Chủ trì',
  mode: 'Hình thức',
  howToAttend: 'Cách tham dự',
  intake: 'Nhận ý kiến trước',
  contact: 'Liên hệ',
};

const headerFields: ReadonlySet<string> = new Set([
  ...['docType', 'title', 'number', 'issued', 'issuer', 'upperBody'],
  ...['addressees', 'distribution', 'signingCapacity', 'signerTitle'],
]);

/** Why nothing may be imported; `null` when nothing forbids it. */
export function refusals(messages: readonly ImportMessage[], unit: Unit): string | null {
  const refused = messages.filter(({ weight }) => weight === 'refused');
  return refused.length === 0 ? null : refused.map((message) => line(message, unit)).join('\n');
}

/** What was understood and what was not, for the clerk. */
export function toldInWords({ drafts, fields, messages }: Understanding, unit: Unit): string {
  const petitions = drafts.filter(({ collection }) => collection === 'petitions').length;
  const items = new Set(fields.flatMap(({ field }) => itemOf(field)?.number ?? [])).size;
  const where = fields.every(({ field }) => headerFields.has(field)) ? ' ở đầu và cuối văn bản' : '';
  const counted = [
    `${fields.length} chi tiết${where}`,
    ...counts(items, 'cuộc đối thoại'),
    ...counts(petitions, 'kiến nghị'),
  ];
  const check = messages.filter(({ weight }) => weight === 'check');
  const told = messages.filter(({ weight }) => weight === 'told');
  return [
    `Hiểu được ${counted.join(', ')}:`,
    ...fields.map((field) => fieldLine(field, unit)),
    ...section(`Cần người xem (${check.length})`, check, unit),
    ...section('Để biết', told, unit),
  ].join('\n');
}

const counts = (number: number, what: string) => (number > 0 ? [`${number} ${what}`] : []);

/** A field of one of several: `items[1].venue` is the venue of the second. */
function itemOf(field: string): { number: number; name: string } | null {
  const [, index, name = ''] = /^items\[(\d+)\]\.(.+)$/u.exec(field) ?? [];
  return index === undefined ? null : { number: Number(index) + 1, name };
}

function labelOf(field: string): string {
  const item = itemOf(field);
  if (item !== null) return `Cuộc ${item.number}, ${fieldLabel[`items.${item.name}`] ?? item.name}`;
  return fieldLabel[field] ?? field;
}

function fieldLine({ field, found }: ReadField, unit: Unit): string {
  const source = found.source === found.value ? '' : `: “${found.source}”`;
  return `  ${labelOf(field).padEnd(18)}${found.value}   [${sureness[found.confidence]}, ${unit} ${found.at}${source}]`;
}

function section(title: string, messages: readonly ImportMessage[], unit: Unit): string[] {
  return messages.length === 0 ? [] : ['', `${title}:`, ...messages.map((message) => `  ${line(message, unit)}`)];
}

function line({ what, at, source }: ImportMessage, unit: Unit): string {
  const place = at === undefined ? '' : `${unit} ${at}: `;
  return `${place}${what}${source === undefined ? '' : ` “${source}”`}`;
}
