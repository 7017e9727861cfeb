import { buckets, type Status, statuses, statusMeaning } from '#domain/petition-status.ts';
import { type TimelinessCode, timelinessLabel } from '#domain/petitions.ts';
import { collate, slugOf } from '#domain/vietnamese.ts';
import { bucketLabel } from '#domain/vocabulary-labels.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getPetitionFacts, type PetitionFacts } from './petition-facts.ts';
import { getIndex } from './record-index.ts';

export type FacetCode = 'ket-qua' | 'han' | 'linh-vuc' | 'don-vi' | 'nam' | 'trang-thai';

/** One way to look at the petitions, with a static page for each of its values. */
export interface Facet {
  code: FacetCode;
  name: string;
  values: readonly FacetValue[];
}

export interface FacetValue {
  /** The record's own code: a bucket, timeliness, topic, body, year or status. */
  code: string;
  slug: string;
  label: string;
  /** Heading of its page, unique over the portal. */
  title: string;
  petitions: readonly PetitionFacts[];
}

const timelinessSlug: Record<TimelinessCode, string> = {
  overdue: 'qua-han',
  due_soon: 'sap-den-han',
  extended: 'gia-han',
  in_time: 'trong-han',
  no_due: 'khong-an-dinh',
  done_in_time: 'ket-thuc-trong-han',
  done_late: 'ket-thuc-qua-han',
};
const timelinessCodes = Object.keys(timelinessSlug) as TimelinessCode[];

const startLow = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Address of the static page of one facet value. */
export function facetAddress(facet: FacetCode, slug: string): string {
  return `/kien-nghi/${facet}/${slug}/`;
}

export const timelinessAddress = (code: TimelinessCode): string => facetAddress('han', timelinessSlug[code]);

/** Petitions grouped for the board. Results and due states always have a page, the others when they have petitions. */
export const getPetitionFacets = oncePerBuild(async (): Promise<readonly Facet[]> => {
  const { record } = await getIndex();
  const { all, overdue, onTopic, ledBy } = await getPetitionFacts();
  const byBucket = Map.groupBy(all, ({ bucket }) => bucket);
  const byStatus = Map.groupBy(all, ({ status }) => status);
  const byTimeliness = Map.groupBy(all, ({ timeliness }) => timeliness.code).set('overdue', [...overdue]);
  const byYear = Map.groupBy(all, ({ year }) => year);
  const leads = [...new Set(all.map(({ lead }) => lead))].filter((lead) => lead !== null);
  const bodyName = (id: string) => record.bodies.get(id)?.name ?? id;
  const filled = (values: FacetValue[]) => values.filter(({ petitions }) => petitions.length > 0);
  return [
    {
      code: 'ket-qua',
      name: 'Kết quả',
      values: buckets.map((bucket) => ({
        code: bucket,
        slug: slugOf(bucketLabel[bucket]),
        label: bucketLabel[bucket],
        title: `Kiến nghị ${startLow(bucketLabel[bucket])}`,
        petitions: byBucket.get(bucket) ?? [],
      })),
    },
    {
      code: 'han',
      name: 'Thời hạn',
      values: timelinessCodes.map((code) => ({
        code,
        slug: timelinessSlug[code],
        label: timelinessLabel[code],
        title: `Kiến nghị ${startLow(timelinessLabel[code])}`,
        petitions: byTimeliness.get(code) ?? [],
      })),
    },
    {
      code: 'linh-vuc',
      name: 'Lĩnh vực',
      values: filled(
        record.topics.map(({ code, name }) => ({
          code,
          slug: code,
          label: name,
          title: `Kiến nghị lĩnh vực ${name}`,
          petitions: onTopic(code),
        })),
      ),
    },
    {
      code: 'don-vi',
      name: 'Đơn vị chủ trì',
      values: leads
        .sort((a, b) => collate(bodyName(a), bodyName(b)))
        .map((lead) => ({
          code: lead,
          slug: lead,
          label: bodyName(lead),
          title: `Kiến nghị do ${bodyName(lead)} chủ trì`,
          petitions: ledBy(lead),
        })),
    },
    {
      code: 'nam',
      name: 'Năm',
      values: [...byYear.keys()]
        .sort()
        .reverse()
        .map((year) => ({
          code: year,
          slug: year,
          label: year,
          title: `Kiến nghị năm ${year}`,
          petitions: byYear.get(year) ?? [],
        })),
    },
    {
      code: 'trang-thai',
      name: 'Trạng thái chi tiết',
      values: filled(
        statuses.map((status: Status) => ({
          code: status,
          slug: slugOf(statusMeaning[status].label),
          label: statusMeaning[status].label,
          title: `Kiến nghị ở trạng thái “${statusMeaning[status].label}”`,
          petitions: byStatus.get(status) ?? [],
        })),
      ),
    },
  ];
});
