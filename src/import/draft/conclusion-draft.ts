import { dayOf, firstPossibleDay } from '#domain/calendar.ts';
import { toFill } from '#domain/to-fill.ts';
import { conclusionTotals } from '#domain/totals.ts';
import type { ImportMessage } from '../neutral-document.ts';
import { oneSpaced } from '../reading/clean-line.ts';
import { type Clause, walkClauses, wordsOf } from '../recognise/clauses.ts';
import { capitalised } from '../recognise/name-casing.ts';
import { petitionsInTable } from '../recognise/petition-table.ts';
import { decidingClauses, type PetitionText } from '../recognise/petition-texts.ts';
import { sessionIn } from '../recognise/session.ts';
import { watchersIn } from '../recognise/watchers.ts';
import type { ImportSetting, ReadDocument } from '../understanding.ts';
import { type Draft, UNKNOWN_ID } from './draft.ts';
import { freeId } from './free-id.ts';
import { issuedFields, unpublishedFields } from './header-fields.ts';
import { leadOf, mdxBody } from './mdx-body.ts';
import { type DraftedPetition, petitionDraft } from './petition-draft.ts';
import { petitionIds } from './petition-ids.ts';
import { headingGone } from './rest-of-text.ts';

interface DraftedConclusion {
  readonly drafts: readonly Draft[];
  readonly messages: readonly ImportMessage[];
}

interface DraftedClause {
  readonly id: string;
  readonly title: string;
  readonly decision: string;
  readonly texts: readonly PetitionText[];
}

/** A conclusion and the petitions it decides on. */
export function conclusionDraft(read: ReadDocument, setting: ImportSetting): DraftedConclusion {
  const { header, signature, issuer } = read;
  const { record, today } = setting;
  const messages: ImportMessage[] = [];
  const known = header.issued?.value.length === 10 ? header.issued.value : null;
  const issued = known ?? (header.issued ? firstPossibleDay(header.issued.value) : today);
  const session = sessionOf(read, setting, known, messages);
  const heldOn = session === null ? issued : dayOf(session.startsAt);
  const { deciding, rest, emptied } = decidingClauses(read.clauses);
  messages.push(...emptied.map(headingGone));
  const clauses = withOwnIds([...deciding.map(draftedClause), ...tableClauses(read.clauses)]);
  const body = issuer === null ? undefined : record.bodies.get(issuer.value);
  const place = session?.place ?? body?.place ?? null;
  const nextId = petitionIds(record, place, issued.slice(0, 4));
  const title = titleOf(read);
  const cited = { number: header.number?.value, title, date: issued };
  const petitions: DraftedPetition[] = [];
  const written = clauses.map(({ id, title: name, decision, texts }) => {
    const own = texts.map((text) =>
      petitionDraft(nextId(), text, `Khoản ${id}`, {
        session: session?.id ?? `${issued.slice(0, 4)}/${UNKNOWN_ID}`,
        heldOn,
        issued,
        issuer: issuer?.value ?? null,
        level: body?.level ?? null,
        place,
        cited: withoutGaps(cited),
        topics: record.topics,
        bodies: read.bodies,
      }),
    );
    petitions.push(...own);
    return { id, title: name, decision, petitions: own.map(({ draft }) => draft.id) };
  });
  if (written.length === 0) {
    messages.push({
      weight: 'check',
      what: 'Không tách được kiến nghị nào: không khoản nào có công thức giao việc, trả lời.',
    });
  }
  messages.push(...petitions.flatMap((petition) => petition.messages));
  const totals = conclusionTotals(
    petitions.map(({ draft }) => draft.data as never),
    known,
  );
  messages.push(...statedTotal(read, totals.received));
  const watchers = watchersIn(read.clauses, read.bodies);
  const conclusion: Draft = {
    collection: 'conclusions',
    id: freeId(
      session?.id ?? `${issued.slice(0, 4)}/${issuer?.value ?? UNKNOWN_ID}-${issued.slice(5).replace('-', '')}`,
      (id) => record.conclusions.has(id),
    ),
    data: {
      title,
      session: session?.id ?? `${issued.slice(0, 4)}/${UNKNOWN_ID}`,
      ...issuedFields(header, signature, issuer?.value ?? null),
      summary: [1, 2, 3].map((nth) => toFill(`câu tóm tắt thứ ${nth} cho người dân`)),
      totals,
      clauses:
        written.length > 0
          ? written
          : [{ id: '1', title: toFill('nội dung khoản'), decision: toFill('kết luận'), petitions: [] }],
      ...watchers,
      ...unpublishedFields(today),
    },
    body: mdxBody(rest),
  };
  return { drafts: [conclusion, ...petitions.map(({ draft }) => draft)], messages };
}

function sessionOf(
  read: ReadDocument,
  { session, record }: ImportSetting,
  issued: string | null,
  messages: ImportMessage[],
) {
  if (session !== null) return record.dialogues.get(session) ?? null;
  const meant = sessionIn(read.words, read.issuer?.value ?? null, issued, record);
  if (meant === null) {
    messages.push({
      weight: 'check',
      what: 'Chưa biết kết luận của buổi đối thoại nào: thêm --session, hoặc điền session.',
    });
    return null;
  }
  messages.push({
    weight: meant.named ? 'told' : 'check',
    what: `Hiểu là kết luận của buổi ${meant.session.id}${meant.named ? ', theo ngày họp ghi trong văn bản' : ': buổi gần nhất chưa có kết luận; xem lại'}.`,
  });
  const had = [...record.petitions.values()].filter((petition) => petition.session === meant.session.id).length;
  if (had > 0)
    messages.push({
      weight: 'check',
      what: `Buổi này đã có ${had} kiến nghị trong hồ sơ: kiến nghị nào trùng thì giữ một.`,
    });
  return meant.session;
}

function draftedClause(
  { clause, petitions }: { clause: Clause; petitions: readonly PetitionText[] },
  index: number,
): DraftedClause {
  const words = [clause.text, ...clause.parts.map(wordsOf)].join(' ').trim();
  const own =
    clause.parts.length > 0 && clause.text.length <= 140
      ? clause.text
      : /^[^:.;]{4,100}(?=[:.])/u.exec(clause.text)?.[0];
  const decision = own && words.length > own.length + 12 ? words.slice(own.length).replace(/^[\s:;,.–-]+/u, '') : words;
  const id = /^[a-z0-9]+$/.test(clause.label?.name ?? '') ? (clause.label?.name ?? '') : String(index + 1);
  return { id, title: (own ?? leadOf(words)).replace(/[:.;]$/, ''), decision: capitalised(decision), texts: petitions };
}

/** Numbers that begin anew under every heading are told apart: `1`, `1-2`. */
function withOwnIds(clauses: readonly DraftedClause[]): DraftedClause[] {
  const taken = new Set<string>();
  return clauses.map((clause) => {
    const id = freeId(clause.id, (one) => taken.has(one));
    taken.add(id);
    return { ...clause, id };
  });
}

/** Tables of petitions: a clause each, its text the table in the body. */
function tableClauses(clauses: readonly Clause[]): DraftedClause[] {
  return [...walkClauses(clauses)].flatMap(({ line }, index) => {
    const texts = line.table ? petitionsInTable(line.table) : [];
    if (texts.length === 0) return [];
    const decision = 'Các kiến nghị, cơ quan giải quyết và thời hạn ghi trong bảng của văn bản.';
    return [{ id: `bang-${index + 1}`, title: 'Kiến nghị trong bảng kèm theo', decision, texts }];
  });
}

/** `Thông báo kết luận` / `Kết luận Hội nghị …`: the type and what it is about, as one title. */
function titleOf({ header }: ReadDocument): string {
  const about = header.subject?.value;
  if (about === undefined) return toFill('tên văn bản kết luận');
  const type = capitalised(header.docType?.value ?? 'kết luận');
  return /^(?:kết luận|thông báo)/iu.test(about) ? capitalised(about) : `${type} ${about.replace(/^Về/u, 'về')}`;
}

const count = /(\d{1,3})\s+(?:lượt\s+)?(?:ý kiến|kiến nghị)/iu;

/** What the text says of the number of petitions, where it is another one than was made out. */
function statedTotal({ clauses }: ReadDocument, received: number): ImportMessage[] {
  for (const { line } of walkClauses(clauses)) {
    const said = count.exec(oneSpaced(line.text));
    if (said === null || Number(said[1]) === received) continue;
    const what = `Văn bản ghi ${said[0]}, tách được ${received} kiến nghị: đối chiếu lại.`;
    return [{ weight: 'check', what, at: line.at, source: line.text }];
  }
  return [];
}

function withoutGaps<T extends { number: string | undefined }>({ number, ...rest }: T) {
  return number === undefined ? rest : { number, ...rest };
}
