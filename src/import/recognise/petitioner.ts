import { capitalised } from './name-casing.ts';

const place = String.raw`((?:[Tt]hôn|[Tt]ổ dân phố|TDP|[Xx]óm|[Kk]hu(?: phố)?|[Bb]ản|[Ll]àng)\s+(?:số\s+)?(?:[\p{Lu}\d][\p{L}\d]*)(?:\s+(?!(?:Đề|Kiến|Phản)\s)[\p{Lu}\d][\p{L}\d]*){0,3})`;
const asking = new RegExp(
  String.raw`(?:([Cc]ử tri|[Nn]hân dân|[Nn]gười dân|[Bb]à con|[Mm]ột số hộ(?: dân)?|[Cc]ác hộ(?: dân)?)\s+)?${place}`,
  'u',
);

/** Who asked and where, as far as a petition names a village or a group; never a person. */
export function petitionerIn(text: string): { label: string | null; placeDetail: string | null } {
  const found = asking.exec(text);
  if (!found) return { label: null, placeDetail: null };
  const [, group, where = ''] = found;
  return { label: group ? `${capitalised(group)} ${where}` : `Cử tri ${where}`, placeDetail: capitalised(where) };
}

/** Kind of a petition by its own words. */
export function petitionKind(text: string): 'request' | 'report' | 'proposal' | 'question' {
  if (/phản ánh|gây bức xúc/iu.test(text)) return 'report';
  if (/đề xuất|góp ý/iu.test(text)) return 'proposal';
  if (/(?:hỏi|làm rõ|cho biết|vì sao|bao giờ)(?!\p{L})/iu.test(text)) return 'question';
  return 'request';
}
