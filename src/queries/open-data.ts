import { z } from 'zod';
import { addressOf, hasAddress, topicAddress } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import { type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import { topicsSchema } from '#domain/content/vocabulary.ts';
import { type FieldRow, fieldTable } from '#domain/field-table.ts';
import { modifiedOn } from '#domain/open-data/last-modified.ts';
import { takenDown, tombstoneSchema, tombstones } from '#domain/open-data/tombstones.ts';
import { yearFigures, yearFiguresSchema } from '#domain/open-data/year-figures.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';
import { getYearReports } from './year-reports.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** An entry as it is given out: what was written, under the id that its address has. */
export interface GivenEntry {
  readonly id: string;
  readonly web?: string;
  readonly modified?: CivilDate;
  readonly deleted?: true;
}

/** One table of the record as it is given out: what it is, its fields, its entries. */
export interface DataSet {
  /** Name of its files and pages under /du-lieu/. */
  slug: string;
  label: string;
  /** `null` for what is no folder of the record. */
  collection: CollectionName | null;
  fields: readonly FieldRow[];
  /** JSON Schema (2020-12) of one entry. */
  schema: JsonSchema;
  entries: readonly GivenEntry[];
  /** The last day on which an entry is known to have changed. */
  modified: CivilDate | null;
}

/** What the portal adds to what was written. */
const given = z.strictObject({
  id: z.string().describe('Mã của mục, như trong địa chỉ trang của mục; không bao giờ đổi'),
  web: z.url().optional().describe('Địa chỉ trang của mục trên cổng'),
  modified: z.iso.date().optional().describe('Ngày sửa gần nhất ghi trong hồ sơ; không có thì mục không ghi ngày'),
  deleted: z.literal(true).optional().describe('Có khi mục đã gỡ; ngày và lý do ở tập da-go'),
});

/** Every table: the collections, the topics, the figures of years, and what was taken down. */
export const getDataSets = oncePerBuild(async (): Promise<readonly DataSet[]> => {
  const { record, asOf } = await getIndex();
  const absolute = (page: string) => new URL(page, record.site.baseUrl).href;
  const about = (entry: { id: string }, page: string | null): GivenEntry => {
    const modified = modifiedOn(entry, asOf);
    return {
      id: entry.id,
      ...(page === null ? {} : { web: absolute(page) }),
      ...(modified === null ? {} : { modified }),
      ...(takenDown(entry, asOf) === null ? {} : { deleted: true }),
    };
  };
  const folders = collectionNames.map((name) =>
    dataSet(
      { slug: collections[name].slug, label: collections[name].label, collection: name },
      collections[name].schema,
      [...record[name].values()].map((entry) => ({
        ...about(entry, hasAddress(name) ? addressOf(name, entry.id) : null),
        ...entry,
      })),
    ),
  );
  return [
    ...folders,
    dataSet(
      { slug: 'linh-vuc', label: 'Lĩnh vực', collection: null },
      topicsSchema.element,
      record.topics.map((topic) => ({ ...about({ id: topic.code }, topicAddress(topic.code)), ...topic })),
    ),
    dataSet(
      { slug: 'so-lieu', label: 'Số liệu theo năm và đơn vị', collection: null },
      yearFiguresSchema,
      (await getYearReports()).flatMap(({ report, address }) =>
        yearFigures(report).map((entry) => ({ ...about(entry, address), ...entry })),
      ),
    ),
    dataSet(
      { slug: 'da-go', label: 'Mục đã gỡ', collection: null },
      tombstoneSchema,
      tombstones(record, asOf).map(({ page, ...stone }) => ({
        ...about(stone, page),
        ...stone,
        modified: stone.deletedAt,
      })),
    ),
  ];
});

function dataSet(
  what: Pick<DataSet, 'slug' | 'label' | 'collection'>,
  schema: z.ZodType,
  entries: readonly GivenEntry[],
): DataSet {
  return {
    ...what,
    fields: [...fieldTable(given), ...fieldTable(schema)],
    schema: withGiven(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
    entries,
    modified:
      entries
        .map(({ modified }) => modified ?? '')
        .toSorted()
        .at(-1) || null,
  };
}

function withGiven(schema: JsonSchema): JsonSchema {
  if (schema.oneOf) return { ...schema, oneOf: schema.oneOf.map((kind) => withGiven(kind as JsonSchema)) };
  const { properties } = z.toJSONSchema(given);
  return {
    ...schema,
    properties: { ...properties, ...schema.properties },
    required: ['id', ...(schema.required ?? [])],
  };
}
