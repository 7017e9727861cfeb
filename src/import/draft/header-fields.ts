import type { CivilDate } from '#domain/calendar.ts';
import { toFill } from '#domain/to-fill.ts';
import type { Found, ImportMessage } from '../neutral-document.ts';
import type { BodyIndex } from '../recognise/body-index.ts';
import type { Header } from '../recognise/header.ts';
import type { Signature } from '../recognise/signature.ts';
import { UNKNOWN_ID } from './draft.ts';

/** Fields every issued document shares. */
export function issuedFields(header: Header, signature: Signature, issuer: string | null) {
  return {
    number: header.number?.value ?? null,
    issuer: issuer ?? UNKNOWN_ID,
    issued: header.issued?.value ?? null,
    signingCapacity: signature.capacity?.value,
    signerTitle: signature.signerTitle?.value,
  };
}

/** Publication fields of a draft: nobody has cleared it yet. */
export function unpublishedFields(today: CivilDate) {
  return {
    publishedAt: today,
    clearedBy: toFill('chức danh người duyệt cho công khai'),
    clearedAt: today,
    draft: true,
  };
}

/** The issuing body among the record's, with what to tell when there is none. */
export function issuerOf(
  header: Header,
  bodies: BodyIndex,
): { issuer: Found<string> | null; messages: ImportMessage[] } {
  const name = header.issuerName;
  if (name === null)
    return { issuer: null, messages: [{ weight: 'check', what: 'Không thấy tên cơ quan ban hành; điền issuer.' }] };
  const above = header.upperBody?.value ?? '';
  const names = [name.value, `${name.value} ${placeIn(above)}`, `${name.value} ${above}`];
  const id = names.map((one) => bodies.find(one)).find((found) => found !== null);
  if (id) return { issuer: { ...name, value: id, confidence: 'sure' }, messages: [] };
  const what = 'Cơ quan ban hành chưa có trong content/bodies; bản nháp ghi can-dien.';
  return { issuer: null, messages: [{ weight: 'check', what, at: name.at, source: name.source }] };
}

const placeIn = (name: string) => /(?:HUYỆN|TỈNH|XÃ|PHƯỜNG|THỊ TRẤN)(?! ỦY) .+$/u.exec(name.toUpperCase())?.[0] ?? '';
