import type { CivilDate } from '#domain/calendar.ts';
import type { Body } from '#domain/content/body.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { composeReport } from '#domain/period-report/compose-report.ts';
import {
  type Period,
  type PeriodKind,
  periodAround,
  periodName,
  periodOf,
  whileExisting,
} from '#domain/period-report/period.ts';
import { periodReport } from '#domain/period-report/period-report.ts';
import type { LetterheadForm, ReportDocument } from '#domain/period-report/report-document.ts';
import { hasHeads } from '#domain/period-report/units.ts';
import { lastDayNote } from '#domain/period-report/words/guidance.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { Refused } from '../refused.ts';
import type { Call, Command } from './command.ts';
import { drawDocx } from './drawn/docx.ts';
import { drawHtml } from './drawn/html.ts';
import { drawXlsx } from './drawn/xlsx.ts';
import { bodyOf, recordOf } from './the-record.ts';
import { outFile, writeNew } from './write-new.ts';

const formats: Readonly<Record<string, (report: ReportDocument) => Promise<Uint8Array | string>>> = {
  docx: drawDocx,
  xlsx: drawXlsx,
  html: async (report) => drawHtml(report),
};

/** What differs between the three spans. */
interface Span {
  kind: PeriodKind;
  vi: string;
  en: string;
  /** Option that picks the quarter or month; none for a year. */
  number: { option: string; most: number; vi: string } | null;
  /** Part of the default file name. */
  fileName(period: Period): string;
}

function reportOn({ kind, vi, en, number, fileName }: Span): Command {
  const pick = number === null ? '' : ` [--${number.option} 1..${number.most}]`;
  return {
    usage: `${kind} --body <mã cơ quan> [--year <năm>]${pick} --docx|--xlsx|--html [--out <tệp>] [--form party|state]`,
    does: {
      vi: `Dự thảo báo cáo ${vi} với số liệu cộng từ hồ sơ, để văn phòng sửa và hoàn thiện.`,
      en: `A draft of the ${en} report with figures summed over the record, for the office to finish.`,
    },
    details: [
      '--body <mã>   cơ quan báo cáo; cấp huyện thì gồm các xã trực thuộc / reporting body, a district with its communes',
      '--year <năm>  mặc định là năm của ngày hồ sơ / defaults to the year of the record’s day',
      ...(number === null
        ? []
        : [
            `${`--${number.option} <số>`.padEnd(14)}mặc định là ${number.vi} của ngày hồ sơ / defaults to the current one`,
          ]),
      '--docx        văn bản Word theo thể thức; --html trang đọc, in được; --xlsx bảng phụ lục / Word, page or workbook',
      '--out <tệp>   tên tệp; không ghi đè / file name, never overwritten',
      '--form <mẫu>  party (Đảng) hoặc state (Nhà nước); mặc định theo cơ quan / form of letterhead',
    ],
    options: {
      body: { type: 'string' },
      year: { type: 'string' },
      ...(number !== null && { [number.option]: { type: 'string' as const } }),
      docx: { type: 'boolean' },
      xlsx: { type: 'boolean' },
      html: { type: 'boolean' },
      out: { type: 'string' },
      form: { type: 'string' },
    },
    async run(call) {
      const format = formatOf(call);
      const { record, asOf } = recordOf(call);
      const body = bodyAsked(record, call);
      const span = spanOf(body, periodFrom(call, kind, number, asOf));
      const { issuer, form } = issuerOf(record, call, body, span);
      const period = spanOf(issuer, span);
      const out = outFile(call, `bao-cao-${issuer.id}-${fileName(period)}.${format}`);
      const report = periodReport(record, issuer.id, period);
      if (report.rows.length === 0)
        throw new Refused(
          `Hồ sơ không ghi địa bàn của ${issuer.name}.\n→ Thêm place vào content/bodies/${issuer.id}.yaml.`,
        );
      await writeNew(
        out,
        await (formats[format] as (typeof formats)[string])(composeReport(record, report, issuer, form)),
      );
      call.print(
        `Đã ghi dự thảo báo cáo ${periodName(period)}, số liệu tính đến ngày ${shortDate(period.asOf)}, vào ${out}.${lastDayNote(period, issuer)}\n→ Tìm “cần điền” để điền nốt những chỗ hồ sơ không có.`,
      );
      return 0;
    },
  };
}

function formatOf(call: Call): string {
  const asked = Object.keys(formats).filter((format) => call.flag(format));
  const [format] = asked;
  if (format === undefined || asked.length > 1)
    throw new Refused('Chọn đúng một dạng tệp.\n→ Thêm --docx, --xlsx hoặc --html.', 2);
  return format;
}

const systems: Readonly<Record<string, LetterheadForm>> = { party: 'party', state: 'state' };

function bodyAsked(record: PublicRecord, call: Call): Entry<Body> {
  const id = call.option('body');
  if (id === undefined) throw new Refused('Thiếu --body.\n→ Ví dụ: --body dang-uy-nha-nam', 2);
  return bodyOf(record, id);
}

/** The span, ended by the body's last day. */
function spanOf(body: Entry<Body>, period: Period): Period {
  const span = whileExisting(period, body);
  if (span === null)
    throw new Refused(
      `Trong ${periodName(period)} chưa có hoặc không còn ${body.name}.\n→ Chọn kỳ khác, hoặc cơ quan khác.`,
    );
  return span;
}

/**
 * Who issues the report: the body asked for, or with `--form` its counterpart of the other system that existed in the
 * same place in the span.
 */
function issuerOf(
  record: PublicRecord,
  call: Call,
  body: Entry<Body>,
  span: Period,
): { issuer: Entry<Body>; form: LetterheadForm } {
  const candidates = [...record.bodies.values()].filter(
    (other) =>
      other.place !== undefined && other.place === body.place && hasHeads(other) && whileExisting(span, other) !== null,
  );
  if (!hasHeads(body)) {
    const instead = candidates.map((other) => other.id).join(', ');
    throw new Refused(
      `${body.name} không có người đứng đầu phải đối thoại ghi trong hồ sơ, nên không có báo cáo đối thoại.\n→ Ghi mã cấp ủy hoặc ủy ban nhân dân${instead === '' ? '' : `: ${instead}`}.`,
      2,
    );
  }
  const asked = call.option('form') ?? body.system;
  const form = Object.hasOwn(systems, asked) ? systems[asked] : undefined;
  if (form === undefined)
    throw new Refused(`Không có mẫu “${asked}”.\n→ Ghi --form party (Đảng) hoặc --form state (Nhà nước).`, 2);
  const issuer = form === body.system ? body : candidates.find(({ system }) => system === form);
  if (issuer === undefined)
    throw new Refused(
      `Hồ sơ không có cơ quan ${form === 'party' ? 'Đảng' : 'Nhà nước'} nào cùng địa bàn với ${body.name} trong ${periodName(span)}.\n→ Bỏ --form, hoặc ghi cơ quan khác sau --body.`,
      2,
    );
  return { issuer, form };
}

function periodFrom(call: Call, kind: PeriodKind, number: Span['number'], asOf: CivilDate): Period {
  const now = periodAround(kind, asOf);
  const year = wholeNumber(call.option('year'), 'year', 2000, 2100) ?? now.year;
  const given = number === null ? 1 : wholeNumber(call.option(number.option), number.option, 1, number.most);
  if (given === undefined && year !== now.year)
    throw new Refused(
      `Thiếu --${number?.option}: không rõ ${number?.vi} nào của năm ${year}.\n→ Ví dụ: --${number?.option} 1`,
      2,
    );
  const which = given ?? now.number;
  const period = periodOf(kind, year, which, asOf);
  if (period === null)
    throw new Refused(
      `Chưa đến ${periodName({ kind, year, number: which })}: hồ sơ đang ở ngày ${shortDate(asOf)}.\n→ Chọn kỳ đã bắt đầu.`,
    );
  return period;
}

function wholeNumber(text: string | undefined, option: string, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new Refused(`“${text}” không hợp lệ sau --${option}.\n→ Ghi số từ ${least} đến ${most}.`, 2);
  return value;
}

export const year = reportOn({
  kind: 'year',
  vi: 'năm',
  en: 'yearly',
  number: null,
  fileName: (period) => `${period.year}`,
});

export const quarter = reportOn({
  kind: 'quarter',
  vi: 'quý',
  en: 'quarterly',
  number: { option: 'quarter', most: 4, vi: 'quý' },
  fileName: (period) => `${period.year}-quy-${period.number}`,
});

export const month = reportOn({
  kind: 'month',
  vi: 'tháng',
  en: 'monthly',
  number: { option: 'month', most: 12, vi: 'tháng' },
  fileName: (period) => `${period.year}-thang-${period.number}`,
});
