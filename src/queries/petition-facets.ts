import { buckets } from '#domain/petition-status.ts';
import {
  type ClosingCode,
  closingCodes,
  closingLabel,
  type HandOverCode,
  handOverCodes,
  handOverLabel,
  shownStatuses,
  shownStatusLabel,
  type TimelinessCode,
  timelinessLabel,
} from '#domain/petitions.ts';
import { collate, slugOf } from '#domain/vietnamese.ts';
import { bucketLabel } from '#domain/vocabulary-labels.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getPetitionFacts, type PetitionFacts } from './petition-facts.ts';
import { getIndex } from './record-index.ts';

export type FacetCode = 'ket-qua' | 'xac-nhan' | 'chuyen-cap' | 'han' | 'linh-vuc' | 'don-vi' | 'nam' | 'trang-thai';

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
const closingSlug: Record<ClosingCode, string> = {
  reported: 'cho-xac-nhan',
  confirmed: 'da-xac-nhan',
  objected: 'chua-dong-y',
  lapsed: 'het-thoi-gian',
};
const handOverSlug: Record<HandOverCode, string> = {
  check_passed: 'qua-ngay-kiem-tra',
  check_ahead: 'cho-tra-loi',
};
const timelinessCodes = Object.keys(timelinessSlug) as TimelinessCode[];

const startLow = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Address of the static page of one facet value. */
export function facetAddress(facet: FacetCode, slug: string): string {
  return `/kien-nghi/${facet}/${slug}/`;
}

export const closingAddress = (code: ClosingCode): string => facetAddress('xac-nhan', closingSlug[code]);
export const handOverAddress = (code: HandOverCode): string => facetAddress('chuyen-cap', handOverSlug[code]);
export const timelinessAddress = (code: TimelinessCode): string => facetAddress('han', timelinessSlug[code]);

/** Petitions grouped for the board. Results and due states always have a page, the others when they have petitions. */
export const getPetitionFacets = oncePerBuild(async (): Promise<readonly Facet[]> => {
  const { record } = await getIndex();
  const { all, overdue, onTopic, ledBy } = await getPetitionFacts();
  const byBucket = Map.groupBy(all, ({ bucket }) => bucket);
  const byStatus = Map.groupBy(all, ({ shown }) => shown);
  const byClosing = Map.groupBy(all, ({ closing }) => closing?.code);
  const byHandOver = Map.groupBy(all, ({ handOver }) => handOver?.code);
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
      code: 'xac-nhan',
      name: 'Việc đơn vị báo đã xong',
      values: closingCodes.map((code) => ({
        code,
        slug: closingSlug[code],
        label: closingLabel[code],
        title: `Kiến nghị đơn vị báo đã xong: ${startLow(closingLabel[code])}`,
        petitions: byClosing.get(code) ?? [],
      })),
    },
    {
      code: 'chuyen-cap',
      name: 'Việc vượt thẩm quyền, đã chuyển',
      values: handOverCodes.map((code) => ({
        code,
        slug: handOverSlug[code],
        label: handOverLabel[code],
        title: `Kiến nghị vượt thẩm quyền, đã chuyển: ${startLow(handOverLabel[code])}`,
        petitions: byHandOver.get(code) ?? [],
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
        shownStatuses.map((status) => ({
          code: status,
          slug: slugOf(shownStatusLabel(status)),
          label: shownStatusLabel(status),
          title: `Kiến nghị ở trạng thái “${shownStatusLabel(status)}”`,
          petitions: byStatus.get(status) ?? [],
        })),
      ),
    },
  ];
});
