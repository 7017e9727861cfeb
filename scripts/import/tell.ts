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
};

/** Why nothing may be imported; `null` when nothing forbids it. */
export function refusals(messages: readonly ImportMessage[], unit: Unit): string | null {
  const refused = messages.filter(({ weight }) => weight === 'refused');
  return refused.length === 0 ? null : refused.map((message) => line(message, unit)).join('\n');
}

/** What was understood and what was not, for the clerk. */
export function toldInWords({ drafts, fields, messages }: Understanding, unit: Unit): string {
  const petitions = drafts.filter(({ collection }) => collection === 'petitions').length;
  const check = messages.filter(({ weight }) => weight === 'check');
  const told = messages.filter(({ weight }) => weight === 'told');
  return [
    `Hiểu được ${fields.length} chi tiết ở đầu và cuối văn bản${petitions > 0 ? `, ${petitions} kiến nghị` : ''}:`,
    ...fields.map((field) => fieldLine(field, unit)),
    ...section(`Cần người xem (${check.length})`, check, unit),
    ...section('Để biết', told, unit),
  ].join('\n');
}

function fieldLine({ field, found }: ReadField, unit: Unit): string {
  const source = found.source === found.value ? '' : `: “${found.source}”`;
  return `  ${(fieldLabel[field] ?? field).padEnd(18)}${found.value}   [${sureness[found.confidence]}, ${unit} ${found.at}${source}]`;
}

function section(title: string, messages: readonly ImportMessage[], unit: Unit): string[] {
  return messages.length === 0 ? [] : ['', `${title}:`, ...messages.map((message) => `  ${line(message, unit)}`)];
}

function line({ what, at, source }: ImportMessage, unit: Unit): string {
  const place = at === undefined ? '' : `${unit} ${at}: `;
  return `${place}${what}${source === undefined ? '' : ` “${source}”`}`;
}
