import type { Dialogue } from '#domain/content/dialogue.ts';
import type { LabelledPart } from './labelled-parts.ts';
import { endOf, namedDays } from './named-days.ts';

type Intake = NonNullable<Dialogue['intake']>;

/** When, where and how questions can be sent ahead, as a notice says it. */
export interface StatedIntake {
  /** `null`: no day is named, or only the last one. */
  readonly from: string | null;
  /** The last day on which questions are taken: “before 25 October” is the 24th. */
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

/** What is no place, though one sends something by it. */
const channelWords = String.raw`(?:(?:số|địa chỉ|hộp|hòm|hình thức|kênh|nhóm|trang|tài khoản|ứng dụng)\s+)*(?:điện thoại|đường dây nóng|zalo|facebook|fanpage|e-?mail|thư điện tử|tin nhắn|mã qr|trực tuyến|mạng|internet|đt(?!\p{L})|sđt(?!\p{L})|cổng (?:thông tin|đối thoại|dịch vụ)|trang (?:thông tin|tin|web)|văn bản(?!\p{L}))`;
const channelFirst = new RegExp(
  String.raw`^(?:(?:gửi|gọi|nhắn|bằng|qua|trên|theo|về|liên hệ)\s+)*(?:${channelWords}|trực tiếp$)`,
  'iu',
);
const channelBehind = new RegExp(
  String.raw`\s*(?:[,;(]|(?<!\p{L})(?:qua|bằng|theo|hoặc|và)\s)\s*(?:(?:qua|bằng|theo|gọi)\s+)*${channelWords}.*$`,
  'iu',
);

/**
 * Reads `từ ngày 06/5 đến hết ngày 15/5/2024, tại Bộ phận một cửa; gửi qua Ủy ban MTTQ thị trấn`.
 * @param since year of the text, or its day: a day without year lies in the year behind it
 */
export function intakeIn(parts: readonly LabelledPart[], since: string): StatedIntake {
  const words = parts.map(({ value }) => value).join('; ');
  const named = namedDays(words, since);
  const [first, last = first] = named;
  const onlyOne = named.length === 1;
  const onlyFirst = onlyOne && /từ\s+(?:ngày\s+)?$/iu.test(words.slice(0, first?.index));
  const places = parts
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.split(/,?\s+(?:hoặc|và)\s+(?=tại|gửi|qua|gặp|trực tuyến|trên)|,\s+(?=tại|gửi|qua|gặp|trực tuyến|trên)/iu),
    )
    .flatMap((item) => placeIn(item, since));
  return {
    from: onlyOne && !onlyFirst ? null : (first?.day ?? null),
    to: last === undefined || onlyFirst ? null : endOf(words, last),
    places: [...new Set(places)],
    channels: channels.flatMap(([channel, says]) => (says.test(words) ? [channel] : [])),
  };
}

/** The place a part names; nothing where it only names days or a channel. */
function placeIn(text: string, since: string): string[] {
  const behind = /(?:^|\s)(?:tại|về|qua|cho|đến(?!\s+(?:hết|trước|ngày|\d)))\s+(\p{L}.*)$/iu.exec(text)?.[1];
  const named = behind ?? (namedDays(text, since).length === 0 ? text : '');
  if (channelFirst.test(named)) return [];
  const place = named.replace(channelBehind, '').replace(/[.;,\s]+$/u, '');
  return place.length < 4 ? [] : [place.charAt(0).toUpperCase() + place.slice(1)];
}
