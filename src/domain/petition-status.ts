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

/** Roll-up of reports. `explained` and `forwarded` never count as resolved; a refusal with its legal reason is `explained`. */
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

/** What work on a petition may come to, including work that goes on. */
const work = ['assigned', 'in_progress', 'scheduled', 'resolved', 'forwarded', 'not_resolved'] as const;
/** Ends without a deed. A promise already `scheduled` cannot end so: it first has to be owned up as `not_resolved`. */
const answer = ['explained', 'not_accepted'] as const;
/** Leaves the count. Only what is still open may: an answered petition stays in the denominator. */
const leave = ['withdrawn', 'merged'] as const;
/** An answer that did not hold (the Front objects, the work fails) is reopened by new work or a plain “not resolved”. */
const reopen = ['assigned', 'in_progress', 'not_resolved'] as const;

export const statusMeaning: Record<Status, StatusMeaning> = {
  received: {
    label: 'Đã tiếp nhận',
    bucket: 'pending',
    next: ['answered_on_site', ...work, ...answer, ...leave, 'out_of_scope'],
  },
  answered_on_site: {
    label: 'Đã trả lời tại hội nghị',
    bucket: 'explained',
    next: [...reopen, 'forwarded'],
  },
  assigned: {
    label: 'Đã giao giải quyết',
    bucket: 'in_progress',
    next: [...work, ...answer, ...leave, 'out_of_scope'],
  },
  in_progress: {
    label: 'Đang giải quyết',
    bucket: 'in_progress',
    next: [...work, ...answer, ...leave, 'out_of_scope'],
  },
  scheduled: {
    label: 'Sẽ giải quyết theo lộ trình',
    bucket: 'in_progress',
    next: [...work, ...leave],
  },
  resolved: {
    label: 'Đã giải quyết xong',
    bucket: 'resolved',
    next: [...reopen],
  },
  explained: {
    label: 'Đã giải trình, cung cấp thông tin',
    bucket: 'explained',
    next: [...reopen, 'forwarded'],
  },
  forwarded: {
    label: 'Đã chuyển cấp có thẩm quyền',
    bucket: 'forwarded',
    next: [...work, ...answer, ...leave],
  },
  not_resolved: {
    label: 'Chưa giải quyết',
    bucket: 'not_resolved',
    next: [...work, ...answer, ...leave],
  },
  not_accepted: {
    label: 'Không có cơ sở giải quyết',
    bucket: 'explained',
    next: [...reopen, 'forwarded'],
  },
  out_of_scope: { label: 'Không thuộc phạm vi đối thoại', bucket: 'excluded', next: [] },
  withdrawn: { label: 'Đã rút', bucket: 'excluded', next: [] },
  merged: { label: 'Đã gộp', bucket: 'excluded', next: [] },
};

/** Whether a petition in `from` may move to `to`. The same status may repeat only where the table says so. */
export function mayFollow(from: Status, to: Status): boolean {
  return statusMeaning[from].next.includes(to);
}
