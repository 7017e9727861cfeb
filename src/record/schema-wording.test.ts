import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { dialogueSchema } from '#domain/content/dialogue.ts';
import { petitionSchema } from '#domain/content/petition.ts';
import { ruleSchema } from '#domain/content/rule.ts';
import { siteSchema } from '#domain/content/site.ts';
import { petition } from '../../tests/records/sample-entries.ts';
import { findingsOfIssues } from './schema-wording.ts';

const { id: _, ...valid } = petition('kn-2024-a-001', {
  assignments: [
    { at: '2024-05-20', lead: 'ubnd-a', co: [], task: 'Sửa rãnh', due: { date: '2024-06-30', basis: 'Khoản 1' } },
  ],
});
const rule = {
  kind: 'plan',
  title: 'a',
  requirement: 'b',
  source: 'c',
  binds: { systems: ['party'], levels: ['commune'] },
  validFrom: '2024-01-01',
  before: '02-01',
};

function worded(schema: z.ZodType, data: unknown): string[] {
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return findingsOfIssues(parsed.error.issues, schema, data).map(
    ({ path, what, remedy }) => `${path.map(String).join('.')}: ${what} → ${remedy}`,
  );
}
const petitionWith = (said: object) => worded(petitionSchema, { ...valid, ...said });

describe('findingsOfIssues', () => {
  it('starts from data that fits', () => {
    expect(petitionWith({})).toEqual([]);
    expect(worded(ruleSchema, rule)).toEqual([]);
  });

  it('words missing, empty, long, mistyped and unlisted values', () => {
    expect([
      ...petitionWith({ title: undefined }),
      ...petitionWith({ title: '' }),
      ...petitionWith({ title: 'a'.repeat(141) }),
      ...petitionWith({ title: 5 }),
      ...petitionWith({ publicText: ['a'] }),
      ...petitionWith({ topics: 'dat-dai' }),
      ...petitionWith({ topics: [] }),
      ...petitionWith({ kind: 'complaint' }),
      ...petitionWith({ supportCount: '35 hộ' }),
      ...petitionWith({ supportCount: 0 }),
      ...petitionWith({ repeated: 'có' }),
      ...petitionWith({ acceptance: 5 }),
      ...petitionWith({ place: 'Nhã Nam' }),
      ...petitionWith({ session: 'nha-nam' }),
    ]).toMatchInlineSnapshot(`
      [
        "title: Thiếu trường “title” (Nội dung rút gọn trong một câu). → Thêm dòng “title: …”, kiểu chữ.",
        "title: Trường “title” (Nội dung rút gọn trong một câu) đang để trống. → Điền nội dung, hoặc xóa cả dòng nếu trường không bắt buộc.",
        "title: Trường “title” (Nội dung rút gọn trong một câu) phải có nhiều nhất 140 ký tự. → Rút gọn cho vừa.",
        "title: Trường “title” (Nội dung rút gọn trong một câu) sai kiểu: cần chữ. → Đặt giá trị trong dấu ngoặc kép: "5".",
        "publicText: Trường “publicText” (Nội dung công khai, trung lập, không có thông tin cá nhân) sai kiểu: cần chữ. → Viết giá trị ngay sau dấu hai chấm, trên cùng một dòng.",
        "topics: Trường “topics” (Mã lĩnh vực, lấy từ content/topics.yaml) sai kiểu: cần danh sách. → Viết thành danh sách: mỗi mục một dòng, bắt đầu bằng “- ”; hoặc [mục 1, mục 2].",
        "topics: Trường “topics” (Mã lĩnh vực, lấy từ content/topics.yaml) phải có ít nhất 1 mục. → Bổ sung cho đủ.",
        "kind: Trường “kind” (Loại: kiến nghị, phản ánh, đề xuất, đề nghị làm rõ) có giá trị không nằm trong danh mục. → Chọn một trong: request, report, proposal, question.",
        "supportCount: Trường “supportCount” (Số hộ, số người cùng ý kiến) sai kiểu: cần số. → Viết bằng chữ số, không có dấu ngoặc kép và không có đơn vị.",
        "supportCount: Trường “supportCount” (Số hộ, số người cùng ý kiến) phải là số, ít nhất 1. → Sửa lại con số.",
        "repeated: Trường “repeated” (Đã kiến nghị nhiều lần) sai kiểu: cần true hoặc false. → Viết true (có) hoặc false (không).",
        "acceptance: Trường “acceptance” (Số người nêu đã phản hồi kết quả) sai kiểu: cần nhóm các trường. → Viết các trường con ở những dòng dưới, thụt vào hai dấu cách.",
        "place: Trường “place” (Mã địa bàn nơi có việc) không đúng dạng. → Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối.",
        "session: Trường “session” (Buổi đối thoại) không đúng dạng. → Tham chiếu phải có dạng 2024/ten-tep.",
      ]
    `);
  });

  it('words wrong dates, whole and in parts', () => {
    expect([
      ...petitionWith({ events: [{ date: '2024-02-30', status: 'received', note: 'a' }] }),
      ...petitionWith({ events: [{ date: '20/5/2024', status: 'received', note: 'a' }] }),
      ...worded(dialogueSchema.pick({ startsAt: true }), { startsAt: '2024-02-31T07:30' }),
      ...worded(dialogueSchema.pick({ startsAt: true }), { startsAt: '2024-02-20' }),
      ...worded(ruleSchema, { ...rule, before: '02-30' }),
    ]).toMatchInlineSnapshot(`
      [
        "events.0.date: Trường “events[1].date” (Ngày) không đúng dạng. → Viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2024-10-20.",
        "events.0.date: Trường “events[1].date” (Ngày) không đúng dạng. → Viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2024-10-20.",
        "startsAt: Trường “startsAt” (Bắt đầu lúc) chưa đúng: Ngày này không có trong lịch. → Sửa lại giá trị này; cách ghi có ở content/README.md.",
        "startsAt: Trường “startsAt” (Bắt đầu lúc) không đúng dạng. → Ngày giờ phải có dạng 2024-10-25T07:30.",
      ]
    `);
  });

  it('reports a misspelt field once, not also as a missing one', () => {
    const { title, ...untitled } = valid;
    expect(worded(petitionSchema, { ...untitled, titel: title })).toMatchInlineSnapshot(`
      [
        "titel: Trường “titel” không có trong mẫu. → Sửa thành “title”.",
      ]
    `);
    expect(
      petitionWith({ events: [{ date: '2024-05-17', status: 'received', note: 'a', evidnce: [] }] }),
    ).toMatchInlineSnapshot(`
      [
        "events.0.evidnce: Trường “evidnce” không có trong mẫu. → Sửa thành “evidence”.",
      ]
    `);
  });

  it('names the fields there are when an unknown one is like none of them', () => {
    expect(
      petitionWith({ acceptance: { satisfied: 1, accepted: 1, notYet: 0, soDienThoai: 1 } }),
    ).toMatchInlineSnapshot(`
      [
        "acceptance.soDienThoai: Trường “soDienThoai” không có trong mẫu. → Xóa trường này; các trường được dùng: satisfied, accepted, notYet.",
      ]
    `);
  });

  it('judges a value of several forms by the nearest one', () => {
    const due = (said: object) => petitionWith({ assignments: [{ ...valid.assignments[0], due: said }] });
    expect([
      ...due({ date: '2024-06-31', basis: 'a' }),
      ...due({ from: '2024-06-01', days: 10, basis: 'a' }),
      ...due({ text: 'trong quý III' }),
      ...due({ date: '2024-06-30', days: 10, basis: 'a' }),
    ]).toMatchInlineSnapshot(`
      [
        "assignments.0.due.date: Trường “assignments[1].due.date” (Hạn) không đúng dạng. → Viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2024-10-20.",
        "assignments.0.due.dayType: Thiếu trường “assignments[1].due.dayType” (Ngày làm việc hay ngày lịch). → Thêm dòng “dayType: …”.",
        "assignments.0.due.basis: Thiếu trường “assignments[1].due.basis” (Căn cứ: khoản nào của văn bản nào, hoặc quy định nào). → Thêm dòng “basis: …”, kiểu chữ.",
        "assignments.0.due.days: Trường “days” không có trong mẫu. → Xóa trường này; các trường được dùng: date, basis.",
      ]
    `);
  });

  it('judges a rule by its kind', () => {
    expect([
      ...worded(ruleSchema, { ...rule, kind: 'notice' }),
      ...worded(ruleSchema, { ...rule, kind: 'plans' }),
      ...worded(ruleSchema, { ...rule, kind: undefined }),
    ]).toMatchInlineSnapshot(`
      [
        "before: Trường “before” không có trong mẫu. → Xóa trường này; các trường được dùng: kind, title, requirement, directive, source, validFrom, validTo, binds, daysBefore.",
        "daysBefore: Thiếu trường “daysBefore” (Thông báo trước ít nhất bao nhiêu ngày). → Thêm dòng “daysBefore: …”, kiểu số.",
        "kind: Trường “kind” có giá trị không nằm trong danh mục. → Chọn một trong: plan, dialogue, report, notice, result, conclusion, supervision, confirmation, holidays.",
        "kind: Thiếu trường “kind”. → Thêm dòng “kind: …”, chọn một trong: plan, dialogue, report, notice, result, conclusion, supervision, confirmation, holidays.",
      ]
    `);
  });

  it('words a whole file of the wrong kind', () => {
    expect([
      ...worded(petitionSchema, null),
      ...worded(petitionSchema, ['a']),
      ...worded(siteSchema.pick({ baseUrl: true }), { baseUrl: 'x' }),
    ]).toMatchInlineSnapshot(`
      [
        ": Nội dung tệp sai kiểu: cần nhóm các trường. → Viết các trường con ở những dòng dưới, thụt vào hai dấu cách.",
        ": Nội dung tệp sai kiểu: cần nhóm các trường. → Viết các trường con ở những dòng dưới, thụt vào hai dấu cách.",
        "baseUrl: Trường “baseUrl” (Địa chỉ gốc của cổng) không đúng dạng. → Viết đủ địa chỉ, bắt đầu bằng https://.",
      ]
    `);
  });
});
