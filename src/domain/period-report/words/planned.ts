import { shortDate } from '../../dates-in-words.ts';
import type { Outlook } from '../sessions-to-come.ts';

/** `Xã Phúc Hòa: đã thông báo cuộc ngày 12/11/2024; kế hoạch: “…” (quý IV, từ 28/10/2024 đến 12/11/2024)`. */
export function whatIsPlanned({ unit, announced, planned }: Outlook): string {
  const told = [
    ...announced.map(({ startsAt, title }) => `đã thông báo “${title}”, ngày ${shortDate(startsAt)}`),
    ...planned.map(
      ({ item, late }) =>
        `kế hoạch “${item.title}”, quý ${quarterOf(item.from)}, dự kiến từ ${shortDate(item.from)} đến ${shortDate(item.to)}${late ? ' (đã qua thời gian dự kiến)' : ''}`,
    ),
  ];
  return `${unit.name}: ${told.length === 0 ? 'hồ sơ trên cổng chưa có kế hoạch hoặc thông báo cuộc nào tiếp theo' : told.join('; ')}.`;
}

const quarterOf = (day: string) => ['I', 'II', 'III', 'IV'][Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? '';
