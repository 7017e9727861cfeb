import { parseDocumentNumber } from '#domain/document-number.ts';
import { toFill } from '#domain/to-fill.ts';
import { slugOf } from '#domain/vietnamese.ts';
import { capitalised, nameInWords } from '../recognise/name-casing.ts';
import type { ImportSetting, ReadDocument } from '../understanding.ts';
import { type Draft, UNKNOWN_ID } from './draft.ts';
import { freeId } from './free-id.ts';
import { issuedFields, unpublishedFields } from './header-fields.ts';
import { mdxBody } from './mdx-body.ts';
import { relationsIn } from './relations.ts';

/** A document as it stands, with its whole text. */
export function directiveDraft(read: ReadDocument, { record, today }: ImportSetting): Draft {
  const { header, signature, issuer, clauses, words } = read;
  const docType = header.docType?.value ?? toFill('loại văn bản');
  const relations = relationsIn(words, record);
  const values = (list: readonly { value: string }[]) => (list.length > 0 ? list.map(({ value }) => value) : undefined);
  return {
    collection: 'directives',
    id: freeId(idOf(read), (id) => record.directives.has(id)),
    data: {
      title: header.subject ? capitalised(header.subject.value) : toFill('trích yếu'),
      docType,
      ...issuedFields(header, signature, issuer?.value ?? null),
      upperBody: header.upperBody ? nameInWords(header.upperBody.value) : undefined,
      addressees: values(header.addressees),
      distribution: values(signature.distribution),
      status: 'unknown',
      text: 'full',
      provenance: 'Nhập từ tệp do cơ quan gửi đến; chưa đối chiếu với bản có chữ ký.',
      relations: relations.length > 0 ? relations : undefined,
      ...unpublishedFields(today),
    },
    body: mdxBody(clauses),
  };
}

/** `cong-van-1416-cv-tu`, or `cong-van-huyen-uy-tan-yen-2024` where the number is unknown. */
function idOf({ header, issuer }: ReadDocument): string {
  const type = header.docType?.value ?? 'van ban';
  const number = header.number === null ? null : parseDocumentNumber(header.number.value);
  if (number !== null && number.number !== null && header.number !== null)
    return slugOf(`${type} ${header.number.value}`);
  const issued = header.issued?.value.slice(0, 4);
  return slugOf([type, issuer?.value ?? UNKNOWN_ID, issued].filter(Boolean).join(' '));
}
