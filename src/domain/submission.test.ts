import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleManifest } from '../../tests/feedback/sample-manifest.ts';
import { sampleFields } from '../../tests/feedback/sample-submission.ts';
import { canonicalText } from './canonical-text.ts';
import { type FieldName, fieldNames, readSubmission } from './submission.ts';

const manifest = sampleManifest();
const asking = sampleManifest({ contactKey: { id: 'k1', publicKey: Buffer.alloc(32, 1).toString('base64') } });

function errorsOf(over: Record<string, string>, known = manifest): Partial<Record<FieldName, string>> {
  const read = readSubmission({ ...sampleFields(), ...over }, known);
  return read.ok ? {} : Object.fromEntries(read.errors.map(({ field, message }) => [field, message]));
}

describe('reading a submission', () => {
  test('gives canonical text and known codes', () => {
    const fields = sampleFields({
      noi_dung: '  Ðường thôn bị ngập\r\nkhi mưa\u200b. ',
      noi_xay_ra: ' thôn\tMẫu ',
      khoa: 'k',
    });
    expect(readSubmission(fields, manifest)).toEqual({
      ok: true,
      submission: {
        session: '2024/xa-mau',
        topic: 'giao-thong',
        content: 'Đường thôn bị ngập\nkhi mưa.',
        place: 'thôn Mẫu',
        onBehalf: 'self',
        contact: null,
        consentVersion: manifest.consent.version,
      },
    });
  });

  test('keeps name and contact when the portal asks for them', () => {
    const read = readSubmission({ ...sampleFields(), ho_ten: ' Người  Mẫu ', lien_he: '' }, asking);
    expect(read.ok && read.submission.contact).toEqual({ name: 'Người Mẫu', reach: null });
  });

  test('does not take name or contact in the clear when the portal has no key', () => {
    expect(errorsOf({ lien_he: 'trạm y tế' })).toEqual({ lien_he: expect.stringContaining('Bỏ trống') });
  });

  test('finds every mistake at once, in the order of the form, and keeps the values', () => {
    const read = readSubmission({ noi_dung: 'ngắn', noi_xay_ra: 'x'.repeat(201), la: 'x' }, manifest);
    expect(read).toMatchObject({ ok: false, values: { noi_dung: 'ngắn' } });
    const all = readSubmission({ noi_dung: 'ngắn', noi_xay_ra: 'x'.repeat(201) }, manifest);
    const order = ['buoi', 'loai_viec', 'linh_vuc', 'noi_dung', 'noi_xay_ra', 'thay_mat', 'dong_y'];
    expect(all.ok ? [] : all.errors.map(({ field }) => field)).toEqual(order);
  });

  test('a field that is none of ours is refused', () => {
    expect(errorsOf({ quan_tri: '1' })).toEqual({ buoi: expect.stringContaining('không đúng dạng') });
    expect(errorsOf(JSON.parse('{"__proto__x": "1"}'))).not.toEqual({});
  });

  test('a complaint or denunciation is told apart and nothing of it is read', () => {
    expect(readSubmission({ loai_viec: 'khieu_nai_to_cao', noi_dung: 'x' }, manifest)).toMatchObject({
      ok: false,
      complaint: true,
      errors: [],
    });
  });

  test.each([
    ['a session the portal does not know', { buoi: '2024/khac' }, 'buoi'],
    ['a topic the portal does not know', { linh_vuc: 'khac' }, 'linh_vuc'],
    ['nine characters', { noi_dung: 'ễ'.repeat(9) }, 'noi_dung'],
    ['5,001 characters', { noi_dung: 'ễ'.repeat(5001) }, 'noi_dung'],
    ['only spaces and hidden characters', { noi_dung: ' \u200b\u200d\n'.repeat(9) }, 'noi_dung'],
    ['a lone surrogate', { noi_dung: `${'a'.repeat(20)}\ud800` }, 'noi_dung'],
    ['a place with a lone surrogate', { noi_xay_ra: '\ud800' }, 'noi_xay_ra'],
    ['one letter under 20,000 marks', { noi_dung: `chữ cái lạ: a${'\u0489'.repeat(20_000)}` }, 'noi_dung'],
    ['no consent', { dong_y: '' }, 'dong_y'],
    ['consent to a text that is gone', { dong_y: 'ffffffffffffffff' }, 'dong_y'],
    ['nobody on whose behalf', { thay_mat: 'toi' }, 'thay_mat'],
  ])('%s is refused', (_, over, field) => {
    expect(Object.keys(errorsOf(over))).toEqual([field]);
  });

  test('10 and 5,000 characters pass, however long in bytes', () => {
    expect(errorsOf({ noi_dung: 'ễ'.repeat(10) })).toEqual({});
    expect(errorsOf({ noi_dung: 'ễ'.repeat(5000).normalize('NFD') })).toEqual({});
    expect(errorsOf({ noi_dung: '👍🏽'.repeat(5000) })).toEqual({});
  });

  test('an earlier consent text that is still accepted passes', () => {
    const after = sampleManifest({
      consent: { version: 'f'.repeat(16), accepted: [manifest.consent.version], text: ['x'] },
    });
    expect(errorsOf({}, after)).toEqual({});
  });

  test('says by how much a text is too long', () => {
    expect(errorsOf({ noi_dung: 'a'.repeat(6234) }).noi_dung).toBe(
      'Viết ngắn lại: tối đa 5.000 ký tự, nay có 6.234, thừa 1.234.',
    );
  });

  test('whatever is sent is read or refused with words, and what is read is canonical', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('y_kien', 'self', 'giao-thong'),
    );
    const fields = fc.dictionary(fc.oneof(fc.constantFrom(...Object.values(fieldNames)), fc.string()), value);
    fc.assert(
      fc.property(fields, fc.boolean(), (sent, onSample) => {
        const read = readSubmission(onSample ? { ...sampleFields(), ...sent } : sent, asking);
        if (read.ok) expect(canonicalText(read.submission.content)).toBe(read.submission.content);
        else expect(read.complaint || read.errors.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
