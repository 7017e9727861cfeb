import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answered, pageOf, posting, pressed, sampleShell } from '../../../tests/feedback/posting.ts';
import { sampleManifest } from '../../../tests/feedback/sample-manifest.ts';
import { sampleFields } from '../../../tests/feedback/sample-submission.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { openDatabase } from '../open-database.ts';
import { secretsFrom } from '../secrets.ts';
import type { Feedback } from '../service.ts';
import { answerChallenge } from './challenge-endpoint.ts';
import { intakeEndpoint } from './intake-endpoint.ts';
import { lookUpEndpoint } from './look-up-endpoint.ts';
import { supportEndpoint } from './support-endpoint.ts';

/** A portal whose PostgreSQL refuses connections. */
function away(over: Partial<Feedback> = {}): Feedback {
  const db = openDatabase({ kind: 'server', url: 'postgresql://x:x@127.0.0.1:9/x', migrates: true });
  const now = () => new Date('2024-10-20T01:00:00Z');
  const secrets = secretsFrom(new Uint8Array(32).fill(7));
  return { db, manifest: sampleManifest(), shell: sampleShell, secrets, now, ...over };
}

let log: string[] = [];
beforeEach(() => {
  log = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => log.push(line));
});
afterEach(() => vi.restoreAllMocks());

const NAME = 'Tên Rất Riêng';
const fields = { ...sampleFields({ ho_ten: NAME }), buoc: 'gui', khoa: randomUUID() };
const withoutContact = { ...sampleFields(), buoc: 'gui', khoa: randomUUID() };

function expectKept(answer: Answered, status: number, sent: Readonly<Record<string, string>>): void {
  expect(answer.status).toBe(status);
  expect(pressed(answer, sent['buoc'] ?? 'gui')).toEqual(sent);
  expect(pageOf(answer).querySelector('#da-viet')?.textContent?.trim()).toBe(sent['noi_dung']);
}

describe('while the store is away', () => {
  it('a form keeps its text and its key, says when to try again, and to whom to turn', async () => {
    const { browse } = posting(async () => away());
    const answer = await browse(intakeEndpoint, withoutContact);
    expectKept(answer, 503, withoutContact);
    expect(answer.headers.get('retry-after')).toBe('15');
    expect(answer.text).toContain('Văn phòng mẫu, giờ hành chính');
    expect(answer.text).not.toContain('Đã nhận');
  });

  it('a program is told so, and so is who looks up or supports', async () => {
    const manifest = sampleManifest();
    for (const session of manifest.sessions) session.questions = [1];
    const { browse, call } = posting(async () => away({ manifest }));
    const { khoa, ...others } = withoutContact;
    const answers = [
      await call(intakeEndpoint, { ...others, khoa }),
      await call(lookUpEndpoint, { ma: 'x' }),
      await browse(lookUpEndpoint, { ma: 'x' }),
      await call(supportEndpoint, { buoi: '2024/xa-mau', cau_hoi: '1', ma_may: 'm'.repeat(22) }),
    ];
    for (const answer of answers) expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '15']);
    expect(pressed(answers[2] as Answered, 'xem')).toEqual({ ma: 'x', viec: 'xem' });
  });

  it('a form is still checked and a challenge given: neither needs the store', async () => {
    const { browse } = posting(async () => away());
    expect((await browse(intakeEndpoint, { ...sampleFields(), buoc: 'kiem_tra' })).status).toBe(200);
    expect((await answerChallenge(async () => away())).status).toBe(200);
  });
});

describe('a portal that is not set up', () => {
  const failed = () => Promise.reject(new ConfigurationError('Hãy chạy: npm run build'));

  it('keeps the text and the key without a built page, and tells the operator what to do', async () => {
    expectKept(await posting(failed).browse(intakeEndpoint, fields), 503, fields);
    expect((await answerChallenge(failed)).status).toBe(503);
    expect(log.join('\n')).toContain('npm run build');
  });
});

describe('a fault of ours', () => {
  const broken = () => {
    const failing = async () => {
      throw Object.assign(new TypeError(`Failing row contains (${NAME})`), { code: '23505' });
    };
    return away({ db: { kind: 'server', query: failing, run: failing, tx: failing, close: async () => {} } });
  };

  it('is answered 500 with the text and the key kept, under the id it is logged by', async () => {
    const answer = await posting(async () => broken()).browse(intakeEndpoint, withoutContact);
    expectKept(answer, 500, withoutContact);
    const entry = JSON.parse(log[0] ?? '');
    expect(entry).toMatchObject({ level: 'fault', where: '/api/gop-y', name: 'TypeError', code: '23505' });
    expect(answer.text).toContain(entry.id);
  });

  it('is logged without anything that was sent', async () => {
    const { browse, call } = posting(async () => broken());
    await browse(lookUpEndpoint, { ma: 'K7QM-BI-MAT' });
    await call(intakeEndpoint, withoutContact);
    await browse(intakeEndpoint, withoutContact);
    expect(log).toHaveLength(3);
    for (const secret of [NAME, 'K7QM', 'ngập', withoutContact.khoa, '192.0.2'])
      expect(log.join('\n')).not.toContain(secret);
  });

  it('in the built frame does not take the text with it', async () => {
    const frameless = away({ shell: '<p>Không có chỗ</p>' });
    const answer = await posting(async () => frameless).browse(intakeEndpoint, { ...withoutContact, buoc: 'kiem_tra' });
    expectKept(answer, 500, { ...withoutContact, buoc: 'kiem_tra' });
  });
});
