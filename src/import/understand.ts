import { firstPossibleDay } from '#domain/calendar.ts';
import { findSecrecyMarks } from '#domain/personal-data.ts';
import { unaccounted } from './accounting.ts';
import { conclusionDraft } from './draft/conclusion-draft.ts';
import { dialogueDraft } from './draft/dialogue-draft.ts';
import { directiveDraft } from './draft/directive-draft.ts';
import { issuerOf } from './draft/header-fields.ts';
import { type DraftedText, planDraft } from './draft/plan-draft.ts';
import type { Block, ImportMessage, NeutralDocument, Paragraph } from './neutral-document.ts';
import { partyMotto, ruledLine, stateMotto, stateTagline } from './reading/layout-marks.ts';
import { linesOf, paragraphsOf } from './reading/lines.ts';
import { BodyIndex } from './recognise/body-index.ts';
import { clausesOf } from './recognise/clauses.ts';
import { type Header, readHeader } from './recognise/header.ts';
import { nameInWords } from './recognise/name-casing.ts';
import { readSignature, type Signature } from './recognise/signature.ts';
import { withoutPersons } from './recognise/without-persons.ts';
import type { ImportSetting, ReadDocument, ReadField, Target, Understanding } from './understanding.ts';

/** Types of documents that have their own place in the record but are kept as plain documents by an import. */
const otherPlaces: ReadonlyMap<string, string> = new Map([
  ['kế hoạch', 'plans'],
  ['báo cáo', 'reports'],
  ['biên bản', 'dialogues (mục held)'],
]);

/**
 * Makes drafts of the record out of a document. It always gives what it could: what is missing or doubtful is said in
 * the messages. Only a mark of secrecy or of limited circulation refuses the whole: then there is no draft.
 */
export function understand(document: NeutralDocument, setting: ImportSetting): Understanding {
  const marked = secrecyOf(document);
  if (marked.length > 0) return { drafts: [], fields: [], messages: marked, ofResidents: false };
  const clean = cleared(document);
  const read = readDocument(clean.document, setting);
  const target = setting.as ?? targetOf(read);
  const made = draftsOf(target, read, setting);
  const fields = [...fieldsOf(read), ...made.fields];
  const messages = [
    ...document.messages.map(withoutPersonsIn),
    ...clean.messages,
    ...read.header.messages,
    ...read.issuerMessages,
    ...missing(read.header, read.signature),
    ...read.signature.messages,
    ...made.messages,
  ];
  const lost = unaccounted(withoutMottos(clean.document), made.drafts, fields, messages);
  return { drafts: made.drafts, fields, messages: [...messages, ...lost], ofResidents: clean.ofResidents };
}

function secrecyOf({ blocks, messages }: NeutralDocument): ImportMessage[] {
  const beside = messages.map(({ source = '', at = 0 }) => ({ text: source, at }));
  return [...paragraphsOf(blocks), ...beside].flatMap(({ text, at }) =>
    findSecrecyMarks(text).map(
      ({ kind, mark }): ImportMessage => ({
        weight: 'refused',
        what:
          kind === 'secrecy'
            ? `Có dấu chỉ mức độ mật “${mark}”: không nhập, không đăng; báo người phụ trách bảo mật của cơ quan.`
            : `Có dấu hạn chế lưu hành “${mark}”: không nhập khi cơ quan ban hành chưa cho phép công khai.`,
        at,
      }),
    ),
  );
}

function withoutPersonsIn(message: ImportMessage): ImportMessage {
  if (message.source === undefined) return message;
  return { ...message, source: withoutPersons(message.source, message.at ?? 0).text };
}

/** The document without personal data, each taken once. */
function cleared(document: NeutralDocument) {
  const messages: ImportMessage[] = [];
  let ofResidents = false;
  const made = new Map<Paragraph, Paragraph>();
  const clean = (paragraph: Paragraph): Paragraph => {
    const known = made.get(paragraph);
    if (known) return known;
    const without = withoutPersons(paragraph.text, paragraph.at);
    messages.push(...without.messages);
    ofResidents ||= without.ofResidents;
    const next = { ...paragraph, text: without.text };
    made.set(paragraph, next);
    return next;
  };
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'paragraph'
        ? clean(block)
        : { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(clean))) },
  );
  return { document: { ...document, blocks }, messages, ofResidents };
}

function readDocument(
  document: NeutralDocument,
  { record }: ImportSetting,
): ReadDocument & { issuerMessages: ImportMessage[] } {
  const lines = linesOf(document);
  const header = readHeader(lines);
  const signature = readSignature(lines, header.end);
  const on = header.issued ? firstPossibleDay(header.issued.value) : null;
  const { issuer, messages } = issuerOf(header, new BodyIndex(record, on, null));
  const home = issuer === null ? null : (record.bodies.get(issuer.value)?.place ?? null);
  return {
    document,
    header,
    signature,
    issuer,
    issuerMessages: messages,
    clauses: clausesOf([...lines.slice(header.end, signature.start), ...lines.slice(signature.end)]),
    bodies: new BodyIndex(record, on, home),
    words: paragraphsOf(document.blocks)
      .map(({ text }) => text)
      .join(' '),
  };
}

function draftsOf(target: Target, read: ReadDocument, setting: ImportSetting): DraftedText {
  switch (target) {
    case 'conclusion':
      return { ...conclusionDraft(read, setting), fields: [] };
    case 'plan':
      return planDraft(read, setting);
    case 'dialogue':
      return dialogueDraft(read, setting);
    case 'directive':
      return { drafts: [directiveDraft(read, setting)], messages: kept(read), fields: [] };
  }
}

/** What a document is by its type and subject: only those about dialogues become more than a document. */
function targetOf({ header, words }: ReadDocument): Target {
  const [type, about] = [header.docType?.value ?? '', header.subject?.value ?? ''];
  const said = `${type} ${about}`;
  if (!/đối thoại/iu.test(said)) return 'directive';
  if (/kết luận/iu.test(said))
    return /hội nghị|buổi|cuộc/iu.test(said + words.slice(0, 2000)) ? 'conclusion' : 'directive';
  if (type === 'kế hoạch') return 'plan';
  const announces = type === 'giấy mời' || (type === 'thông báo' && !/kết quả/iu.test(about));
  return announces ? 'dialogue' : 'directive';
}

function kept({ header }: ReadDocument): ImportMessage[] {
  const type = header.docType?.value ?? '';
  const place = otherPlaces.get(type);
  if (place === undefined) return [];
  return [
    {
      weight: 'check',
      what: `Đây là ${type}: bản nháp giữ toàn văn trong directives; số liệu, lịch thì ghi thành mục riêng trong ${place}.`,
    },
  ];
}

function fieldsOf({ header, signature, issuer }: ReadDocument): ReadField[] {
  const one = (field: string, found: ReadField['found'] | null): ReadField[] =>
    found === null ? [] : [{ field, found }];
  return [
    ...one('docType', header.docType),
    ...one('title', header.subject),
    ...one('number', header.number),
    ...one('issued', header.issued),
    ...one('issuer', issuer),
    ...one('upperBody', header.upperBody && { ...header.upperBody, value: nameInWords(header.upperBody.value) }),
    ...header.addressees.flatMap((found) => one('addressees', found)),
    ...signature.distribution.flatMap((found) => one('distribution', found)),
    ...one('signingCapacity', signature.capacity),
    ...one('signerTitle', signature.signerTitle),
  ];
}

function missing(header: Header, signature: Signature): ImportMessage[] {
  const parts: readonly [unknown, string][] = [
    [header.number ?? header.messages.some(({ what }) => what.includes('số, ký hiệu')), 'số, ký hiệu'],
    [header.issued, 'ngày ban hành'],
    [header.subject, 'trích yếu'],
    [header.docType, 'loại văn bản'],
    [signature.capacity ?? signature.signerTitle, 'quyền hạn ký, chức vụ người ký'],
  ];
  return parts.flatMap(([value, name]) => (value ? [] : [{ weight: 'check' as const, what: `Không thấy ${name}.` }]));
}

/** Mottos, rules and labels of parts say nothing of their own. */
function withoutMottos(document: NeutralDocument): NeutralDocument {
  const empty = (text: string) =>
    [partyMotto, stateMotto, stateTagline, ruledLine, /^[-–+*•\s]*(?:kính gửi|nơi nhận)\s*:?$/iu].some((mark) =>
      mark.test(text),
    );
  const blank = (paragraph: Paragraph): Paragraph => {
    const parts = paragraph.text.split(/\t+| {4,}/);
    return { ...paragraph, text: parts.filter((part) => !empty(part.trim())).join('\t') };
  };
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'paragraph'
        ? blank(block)
        : { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(blank))) },
  );
  return { ...document, blocks };
}
