import type { Dialogue } from '#domain/content/dialogue.ts';
import type { LabelledPart } from './labelled-parts.ts';
import { namedDays } from './stated-days.ts';

type Intake = NonNullable<Dialogue['intake']>;

/** When, where and how questions can be sent ahead, as a notice says it. */
export interface StatedIntake {
  /** `null`: no day is named, or only the last one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly places: readonly string[];
  readonly channels: Intake['channels'];
}

const channels: readonly [Intake['channels'][number], RegExp][] = [
  ['paper', /văn bản|bằng giấy|phiếu|hòm thư|hộp thư(?! điện tử)|đơn/iu],
  ['in_person', /gặp trực tiếp|trực tiếp(?! tuyến)|tại (?:bộ phận|trụ sở|nhà văn hóa|ubnd|văn phòng)/iu],
  ['online', /trực tuyến|trên cổng|trang thông tin|thư điện tử|email|zalo|qua mạng/iu],
  ['front', /mặt trận|mttq/iu],
  ['phone', /điện thoại|đường dây nóng/iu],
];

/** Reads `từ ngày 06/5 đến hết ngày 15/5/2024, tại Bộ phận một cửa; gửi qua Ủy ban MTTQ thị trấn`. */
export function intakeIn(parts: readonly LabelledPart[], year: string): StatedIntake {
  const words = parts.map(({ value }) => value).join('; ');
  const days = namedDays(words, year).map(({ day }) => day);
  const [first = null, last = first] = days;
  const onlyLast = days.length === 1;
  const places = parts
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.split(/,?\s+(?:hoặc|và)\s+(?=tại|gửi|qua|gặp|trực tuyến|trên)|,\s+(?=tại|gửi|qua|gặp|trực tuyến|trên)/iu),
    )
    .flatMap((item) => placeIn(item, year));
  return {
    from: onlyLast ? null : first,
    to: last,
    places: [...new Set(places)],
    channels: channels.flatMap(([channel, says]) => (says.test(words) ? [channel] : [])),
  };
}

/** The place a part names; nothing where it only names days. */
function placeIn(text: string, year: string): string[] {
  const behind = /(?:^|\s)(?:tại|về|qua|cho|đến(?!\s+(?:hết|ngày|\d)))\s+(\p{L}.*)$/iu.exec(text)?.[1];
  if (behind === undefined && /^(?:gửi\s+)?(?:trực tuyến|qua mạng|trên cổng|bằng văn bản)/iu.test(text)) return [];
  const place = (behind ?? (namedDays(text, year).length === 0 ? text : '')).replace(/[.;,\s]+$/u, '');
  return place.length < 4 ? [] : [place.charAt(0).toUpperCase() + place.slice(1)];
}
