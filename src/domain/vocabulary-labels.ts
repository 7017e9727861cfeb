import type { Level, System } from './content/body.ts';
import type { Conclusion } from './content/conclusion.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { Directive } from './content/directive.ts';
import type { Chair, Evidence } from './content/fields.ts';
import type { competences, Petition, petitionSources } from './content/petition.ts';
import type { Place } from './content/place.ts';
import type { sessionKinds, sessionModes } from './content/plan.ts';
import type { RuleKind } from './content/rule.ts';
import type { FindingCode } from './content/supervision.ts';
import type { DueKind } from './due-list.ts';
import type { Bucket } from './petition-status.ts';

/** Vietnamese names of the record's codes, as residents read them. Statuses have theirs in `petition-status.ts`. */

export const sessionKindLabel: Record<(typeof sessionKinds)[number], string> = {
  periodic: 'Định kỳ',
  thematic: 'Chuyên đề',
  adhoc: 'Đột xuất',
};

export const sessionModeLabel: Record<(typeof sessionModes)[number], string> = {
  in_person: 'Trực tiếp',
  online: 'Trực tuyến',
  hybrid: 'Trực tiếp kết hợp trực tuyến',
};

export const chairRoleLabel: Record<Chair['role'], string> = {
  chair: 'Chủ trì',
  co_chair: 'Đồng chủ trì',
};

export const intakeChannelLabel: Record<NonNullable<Dialogue['intake']>['channels'][number], string> = {
  paper: 'Bản giấy',
  in_person: 'Trực tiếp tại nơi tiếp nhận',
  online: 'Trực tuyến trên cổng',
  front: 'Qua Mặt trận Tổ quốc',
  phone: 'Điện thoại',
};

/** Ways to hand in a question, as one list. */
export function channelsInWords({ channels }: NonNullable<Dialogue['intake']>): string {
  const [first = '', ...rest] = channels.map((channel) => intakeChannelLabel[channel]);
  return [first, ...rest.map((label) => label.charAt(0).toLowerCase() + label.slice(1))].join(', ');
}

export const disclosureChannelLabel: Record<Conclusion['disclosure'][number]['channel'], string> = {
  website: 'Trang thông tin điện tử',
  hq_board: 'Niêm yết tại trụ sở',
  loudspeaker: 'Loa truyền thanh',
  village_head: 'Gửi trưởng thôn, tổ trưởng tổ dân phố',
  social_network: 'Mạng xã hội',
};

export const competenceLabel: Record<(typeof competences)[number], string> = {
  commune: 'Thẩm quyền cấp xã',
  district: 'Thẩm quyền cấp huyện',
  province: 'Thẩm quyền cấp tỉnh',
  central: 'Thẩm quyền trung ương',
  outside: 'Không thuộc thẩm quyền của chính quyền các cấp',
};

export const petitionSourceLabel: Record<(typeof petitionSources)[number], string> = {
  at_session: 'Nêu tại hội nghị',
  pre_intake: 'Gửi trước hội nghị',
  written: 'Gửi bằng văn bản',
  relayed_by_front: 'Mặt trận Tổ quốc chuyển đến',
};

export const petitionKindLabel: Record<Petition['kind'], string> = {
  request: 'Kiến nghị',
  report: 'Phản ánh',
  proposal: 'Đề xuất, góp ý',
  question: 'Đề nghị làm rõ',
};

export const replyModeLabel: Record<NonNullable<Petition['assignments'][number]['replyMode']>, string> = {
  written: 'Trả lời bằng văn bản',
  posted: 'Niêm yết công khai',
  in_person: 'Trả lời trực tiếp',
};

export const responseModeLabel: Record<Petition['responses'][number]['mode'], string> = {
  on_site: 'Tại hội nghị',
  written: 'Bằng văn bản',
  posted: 'Niêm yết công khai',
  online: 'Trực tuyến',
};

export const evidenceKindLabel: Record<Evidence['kind'], string> = {
  document: 'Văn bản',
  photo: 'Ảnh',
  minutes: 'Biên bản',
  link: 'Liên kết',
};

/** Roll-up of statuses in boards and reports. */
export const bucketLabel: Record<Bucket, string> = {
  resolved: 'Đã giải quyết',
  in_progress: 'Đang giải quyết',
  not_resolved: 'Chưa giải quyết',
  explained: 'Đã giải trình, trả lời',
  forwarded: 'Đã chuyển cấp có thẩm quyền',
  pending: 'Mới tiếp nhận',
  excluded: 'Không tính vào tổng số',
};

export const systemLabel: Record<System, string> = {
  party: 'Đảng',
  state: 'Nhà nước',
  front: 'Mặt trận, đoàn thể',
};

export const levelLabel: Record<Level, string> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

export const placeTypeLabel: Record<Place['type'], string> = {
  xa: 'Xã',
  thi_tran: 'Thị trấn',
  phuong: 'Phường',
  huyen: 'Huyện',
  tinh: 'Tỉnh',
};

/** How a document relates to another one. */
export const relationLabel: Record<Directive['relations'][number]['kind'], string> = {
  implements: 'Thực hiện',
  cites: 'Dẫn chiếu',
  replaces: 'Thay thế',
  amends: 'Sửa đổi',
};

/** The same relation read from the other document. */
export const inverseRelationLabel: Record<Directive['relations'][number]['kind'], string> = {
  implements: 'Được thực hiện bằng',
  cites: 'Được dẫn chiếu tại',
  replaces: 'Bị thay thế bởi',
  amends: 'Được sửa đổi bởi',
};

export const directiveStatusLabel: Record<Directive['status'], string> = {
  in_force: 'Còn hiệu lực',
  expired: 'Hết hiệu lực',
  replaced: 'Đã bị thay thế',
  unknown: 'Chưa xác định hiệu lực',
};

export const directiveTextLabel: Record<Directive['text'], string> = {
  full: 'Có toàn văn',
  summary: 'Tóm tắt bằng lời của cổng',
  none: 'Chưa có toàn văn',
};

export const signatureLabel: Record<Directive['files'][number]['signature'], string> = {
  scan: 'Bản quét',
  digital: 'Bản ký số',
  unsigned: 'Bản chưa ký',
};

export const findingLabel: Record<FindingCode, string> = {
  agrees: 'Mặt trận đồng ý',
  disagrees: 'Mặt trận không đồng ý',
  needs_more: 'Mặt trận đề nghị bổ sung',
};

/** Short names of obligations by kind, for column heads. */
export const ruleKindLabel: Record<RuleKind, string> = {
  plan: 'Kế hoạch năm',
  dialogue: 'Tổ chức đối thoại',
  report: 'Báo cáo năm',
  notice: 'Thông báo trước',
  result: 'Công bố kết quả',
  conclusion: 'Ban hành kết luận',
  supervision: 'Mặt trận giám sát',
};

/** What there is to do, in lists by day. */
export const dueKindLabel: Record<DueKind, string> = {
  ...ruleKindLabel,
  petition: 'Giải quyết kiến nghị',
  hand_over: 'Hỏi lại việc đã chuyển',
  confirmation: 'Xác nhận kết quả đơn vị báo',
};
