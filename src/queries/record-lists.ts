import { addressOf } from '#domain/address.ts';
import { collections } from '#domain/collections.ts';
import { partialDate, sessionTime, shortDate } from '#domain/dates-in-words.ts';
import { collate } from '#domain/vietnamese.ts';
import { findingLabel, sessionKindLabel } from '#domain/vocabulary-labels.ts';
import { type ListPage, pagesOf } from './pagination.ts';
import { getIndex } from './record-index.ts';

/** Collections that are listed by year and unit. */
export type ListedCollection = 'dialogues' | 'plans' | 'conclusions' | 'supervision' | 'reports';

export interface ListRow {
  href: string;
  title: string;
  year: string;
  unit: string;
  /** Short facts after the unit. */
  facts: readonly string[];
  /** Its day; plans and reports of a year stand by unit, everything else newest first. */
  day: string;
}

const latestFirst = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
const byYearAndUnit = (a: ListRow, b: ListRow) =>
  latestFirst(a.year, b.year) || latestFirst(a.day, b.day) || collate(a.unit, b.unit) || (a.href < b.href ? -1 : 1);

/** Everything of one collection, latest year first; within it the newest first, or by unit. Cut into pages. */
async function recordList(collection: ListedCollection): Promise<ListPage<ListRow>[]> {
  const { record, petitionsOf } = await getIndex();
  const unit = (id: string) => record.bodies.get(id)?.name ?? id;
  const issuedOn = (issued: string | null) => (issued === null ? 'không rõ ngày' : `ban hành ${partialDate(issued)}`);
  const row = (
    { id, title }: { id: string; title: string },
    owner: string,
    facts: readonly string[],
    day = '',
  ): ListRow => ({
    href: addressOf(collection, id),
    title,
    year: id.slice(0, 4),
    unit: unit(owner),
    facts,
    day,
  });
  const rows: Record<ListedCollection, () => ListRow[]> = {
    dialogues: () =>
      [...record.dialogues.values()].map((entry) =>
        row(entry, entry.organizer, [sessionKindLabel[entry.kind], sessionTime(entry.startsAt)], entry.startsAt),
      ),
    plans: () =>
      [...record.plans.values()].map((entry) =>
        row(entry, entry.issuer, [issuedOn(entry.issued), `${entry.items.length} cuộc`]),
      ),
    conclusions: () =>
      [...record.conclusions.values()].map((entry) =>
        row(
          entry,
          entry.issuer,
          [issuedOn(entry.issued), `${petitionsOf(entry.session).length} kiến nghị`],
          entry.issued ?? '',
        ),
      ),
    supervision: () =>
      [...record.supervision.values()].map((entry) => {
        const objections = entry.findings.filter(({ finding }) => finding === 'disagrees').length;
        const facts = [`giám sát ngày ${shortDate(entry.supervisedAt)}`, `${entry.findings.length} nhận xét`];
        return row(
          entry,
          entry.issuer,
          objections > 0 ? [...facts, `${findingLabel.disagrees}: ${objections}`] : facts,
          entry.supervisedAt,
        );
      }),
    reports: () =>
      [...record.reports.values()].map((entry) =>
        row(entry, entry.issuer, [issuedOn(entry.issued), `số liệu đến ${shortDate(entry.asOf)}`]),
      ),
  };
  return pagesOf(rows[collection]().sort(byYearAndUnit), `/${collections[collection].slug}/`);
}

/** Routes of a collection's list: its address, then `trang/2` and on. */
export async function listRoutes(collection: ListedCollection) {
  return (await recordList(collection)).map((page) => ({
    params: { list: page.number === 1 ? undefined : `trang/${page.number}` },
    props: { page },
  }));
}
