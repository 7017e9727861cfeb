/** The 13 codes of answer and progress (domain.md 2). Timeliness, competence and verification are other axes. */
export const statuses = [
  'received',
  'answered_on_site',
  'assigned',
  'in_progress',
  'scheduled',
  'resolved',
  'explained',
  'forwarded',
  'not_resolved',
  'not_accepted',
  'out_of_scope',
  'withdrawn',
  'merged',
] as const;
export type Status = (typeof statuses)[number];

/** Roll-up of reports. `explained` and `forwarded` never count as resolved. */
export const buckets = [
  'resolved',
  'in_progress',
  'not_resolved',
  'explained',
  'forwarded',
  'pending',
  'excluded',
] as const;
export type Bucket = (typeof buckets)[number];

interface StatusMeaning {
  /** Vietnamese label shown to residents. */
  label: string;
  bucket: Bucket;
  /** Statuses that may follow. An empty list ends the thread. */
  next: readonly Status[];
}

const open = [
  'answered_on_site',
  'assigned',
  'in_progress',
  'scheduled',
  'resolved',
  'explained',
  'forwarded',
  'not_resolved',
  'not_accepted',
  'withdrawn',
  'merged',
] as const;

export const statusMeaning: Record<Status, StatusMeaning> = {
  received: { label: 'Đã tiếp nhận', bucket: 'pending', next: [...open, 'out_of_scope'] },
  answered_on_site: {
    label: 'Đã trả lời tại hội nghị',
    bucket: 'explained',
    next: ['assigned', 'in_progress', 'withdrawn'],
  },
  assigned: {
    label: 'Đã giao giải quyết',
    bucket: 'in_progress',
    next: [
      'assigned',
      'in_progress',
      'scheduled',
      'resolved',
      'explained',
      'forwarded',
      'not_resolved',
      'not_accepted',
      'withdrawn',
      'merged',
    ],
  },
  in_progress: {
    label: 'Đang giải quyết',
    bucket: 'in_progress',
    next: [
      'assigned',
      'in_progress',
      'scheduled',
      'resolved',
      'explained',
      'forwarded',
      'not_resolved',
      'not_accepted',
      'withdrawn',
      'merged',
    ],
  },
  scheduled: {
    label: 'Sẽ giải quyết theo lộ trình',
    bucket: 'in_progress',
    next: ['assigned', 'in_progress', 'scheduled', 'resolved', 'forwarded', 'not_resolved', 'withdrawn', 'merged'],
  },
  resolved: { label: 'Đã giải quyết xong', bucket: 'resolved', next: ['in_progress', 'not_resolved'] },
  explained: {
    label: 'Đã giải trình, cung cấp thông tin',
    bucket: 'explained',
    next: ['assigned', 'in_progress', 'withdrawn'],
  },
  forwarded: {
    label: 'Đã chuyển cấp có thẩm quyền',
    bucket: 'forwarded',
    next: [
      'forwarded',
      'assigned',
      'in_progress',
      'scheduled',
      'resolved',
      'explained',
      'not_resolved',
      'not_accepted',
      'withdrawn',
    ],
  },
  not_resolved: {
    label: 'Chưa giải quyết',
    bucket: 'not_resolved',
    next: [
      'assigned',
      'in_progress',
      'scheduled',
      'resolved',
      'explained',
      'forwarded',
      'not_resolved',
      'not_accepted',
      'withdrawn',
    ],
  },
  not_accepted: { label: 'Không có cơ sở giải quyết', bucket: 'explained', next: ['assigned', 'in_progress'] },
  out_of_scope: { label: 'Không thuộc phạm vi đối thoại', bucket: 'excluded', next: [] },
  withdrawn: { label: 'Đã rút', bucket: 'excluded', next: [] },
  merged: { label: 'Đã gộp', bucket: 'excluded', next: [] },
};

/** Whether a petition in `from` may move to `to`. The same status may repeat only where the table says so. */
export function mayFollow(from: Status, to: Status): boolean {
  return statusMeaning[from].next.includes(to);
}
