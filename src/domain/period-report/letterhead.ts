import { binds } from '../binding.ts';
import type { Body } from '../content/body.ts';
import { shortDate } from '../dates-in-words.ts';
import { placeName } from '../places.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { obligationRules } from '../rules.ts';
import { toFill } from '../to-fill.ts';
import { isOver, type Period } from './period.ts';
import type { Letterhead, LetterheadForm } from './report-document.ts';

const BLANK = '\u00a0'.repeat(8);
const DAY_BLANK = '\u00a0'.repeat(5);

/**
 * Head and foot of a report, by the elements of domain.md 1.7: Party (36-HD/VPTW) or State (Decree 30/2020/NĐ-CP).
 * Number, day with its year (a yearly report is signed in January) and signer's name stay blank: the office fills them
 * in when it signs.
 */
export function letterheadOf(
  record: PublicRecord,
  issuer: Entry<Body>,
  form: LetterheadForm,
  subject: string,
  period: Period,
): Letterhead {
  const symbol = issuer.abbreviation ?? toFill('ký hiệu cơ quan');
  const place = issuer.place === undefined ? undefined : record.places.get(issuer.place);
  const party = form === 'party';
  return {
    form,
    above: party ? partyAbove(record, issuer) : null,
    issuer: issuerLines(issuer.name),
    number: party ? `Số${BLANK}-BC/${symbol}` : `Số:${BLANK}/BC-${symbol}`,
    nation: party ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    placeAndDate: `${place?.name ?? toFill('địa danh')}, ngày${DAY_BLANK}tháng${DAY_BLANK}năm${DAY_BLANK}`,
    kind: 'BÁO CÁO',
    subject,
    asOf: isOver(period) ? null : `(Số liệu tính đến ngày ${shortDate(period.asOf)})`,
    distribution: distributionOf(record, issuer, period),
    capacity: party ? 'T/M BAN THƯỜNG VỤ' : 'TM. ỦY BAN NHÂN DÂN',
    signerTitle: party ? 'BÍ THƯ' : 'CHỦ TỊCH',
  };
}

/** The Party organisation the committee belongs to: over `Đảng ủy xã …` of a district stands `ĐẢNG BỘ HUYỆN …`. */
function partyAbove(record: PublicRecord, { parent }: Body): string {
  const upper = parent === undefined ? undefined : record.bodies.get(parent);
  const place = upper?.place === undefined ? undefined : record.places.get(upper.place);
  if (place === undefined) return upper?.name.toUpperCase() ?? toFill('tên đảng bộ cấp trên');
  return `Đảng bộ ${placeName(place)}`.toUpperCase();
}

const COUNCIL = 'Ủy ban nhân dân ';

function issuerLines(name: string): string[] {
  const lines = name.startsWith(COUNCIL) ? [COUNCIL.trim(), name.slice(COUNCIL.length)] : [name];
  return lines.map((line) => line.toUpperCase());
}

/** Where rules and plans say that reports go, the Front that supervises, and the office's own file. */
function distributionOf(record: PublicRecord, issuer: Entry<Body>, { year, asOf }: Period): string[] {
  const byRules = obligationRules(record.rules).flatMap((rule) =>
    rule.kind === 'report' && rule.to !== undefined && binds(rule, issuer, asOf, record) ? [rule.to] : [],
  );
  const byPlans = [...record.plans.values()].flatMap(({ draft, year: of, bodies, reportTo }) =>
    !draft && of === year && reportTo !== undefined && bodies.includes(issuer.id) ? [reportTo] : [],
  );
  const front = [...record.bodies.values()].flatMap(({ id, system, place }) =>
    system === 'front' && place !== undefined && place === issuer.place ? [id] : [],
  );
  const names = [...new Set([...byRules, ...byPlans, ...front])].map((id) => record.bodies.get(id)?.name ?? id);
  return [...names, toFill('nơi nhận khác'), 'Lưu: Văn phòng.'];
}
