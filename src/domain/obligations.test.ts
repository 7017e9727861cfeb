import { describe, expect, test } from 'vitest';
import {
  body,
  conclusion,
  dialogue,
  held,
  holidays,
  plan,
  record,
  report,
  rule,
  supervision,
} from '../../tests/records/sample-entries.ts';
import type { Dialogue } from './content/dialogue.ts';
import { obligationLabel, obligationStates, obligationsOf } from './obligations.ts';
import type { PublicRecord } from './record.ts';

const bodies = [body('dang-uy-a', { name: 'Đảng ủy xã A' })];

function only(given: PublicRecord, asOf: string, year = 2024) {
  const found = obligationsOf(given, year, asOf);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('a yearly plan', () => {
  const planned = (issued: string | null, publishedAt = '2024-12-01') =>
    record({ bodies, rules: [rule('plan')], plans: [plan('2024/dang-uy-a', { issued, publishedAt })] });
  const none = record({ bodies, rules: [rule('plan')] });

  test('is due on the day before the one the rule names', () => {
    expect(only(none, '2024-01-31')).toMatchObject({ due: '2024-01-31', state: 'not_yet_due', session: null });
    expect(only(none, '2024-02-01').state).toBe('overdue');
  });

  test('is met on the last day in time and met late on the next', () => {
    expect(only(planned('2024-01-31'), '2024-10-20').state).toBe('met');
    expect(only(planned('2024-02-01'), '2024-10-20').state).toBe('met_late');
    expect(only(planned('2024-02-20'), '2024-02-19').state).toBe('overdue');
  });

  test('dated only to the month counts from the end of the month, and from its publication when undated', () => {
    expect(only(planned('2024-01'), '2024-10-20')).toMatchObject({ state: 'met', evidence: [{ date: '2024-01-31' }] });
    expect(only(planned('2024-02', '2024-03-01'), '2024-10-20').state).toBe('met_late');
    expect(only(planned(null, '2024-01-30'), '2024-10-20').state).toBe('met');
    expect(only(planned(null, '2024-02-01'), '2024-10-20').state).toBe('met_late');
  });

  test('counts for the bodies it lists and the year it names only, and not as a draft', () => {
    const wrong = { '2024/b': { bodies: ['dang-uy-b'] }, '2024/c': { year: 2025 }, '2024/d': { draft: true } };
    const plans = Object.entries(wrong).map(([id, said]) => plan(id, said));
    expect(only(record({ bodies, rules: [rule('plan')], plans }), '2024-10-20').state).toBe('overdue');
  });

  test('is explained in Vietnamese: who, what, by when, how it stands, by which provision', () => {
    expect(only(planned('2024-02-20'), '2024-10-20').why).toBe(
      'Đảng ủy xã A phải có kế hoạch đối thoại năm 2024. Phải xong trước ngày 01/02, nên hạn cuối là hết ngày 31/01/2024. Đã có bằng chứng thực hiện ngày 20/02/2024, chậm 20 ngày. Căn cứ: Mục 2 công văn.',
    );
    expect(only(none, '2024-02-03').why).toContain(
      'Tính đến ngày 03/02/2024 chưa có bằng chứng thực hiện; đã quá 3 ngày.',
    );
    expect(only(none, '2024-01-31').why).toContain('chưa có bằng chứng thực hiện; hôm nay là ngày cuối.');
  });
});

describe('silence', () => {
  const silent = (publishesFrom?: string) => {
    const { publishesFrom: _, ...plain } = body('dang-uy-a', { name: 'Đảng ủy xã A' });
    const unit = publishesFrom === undefined ? plain : { ...plain, publishesFrom };
    return record({ bodies: [unit], rules: [rule('plan')] });
  };

  test('of a body that does not publish here yet is no proof: no data', () => {
    expect(only(silent(), '2024-02-01').state).toBe('no_data');
    expect(only(silent('2024-02-01'), '2024-02-01').state).toBe('no_data');
    expect(only(silent('2024-01-31'), '2024-02-01').state).toBe('overdue');
    expect(only(silent(), '2024-01-31').state).toBe('not_yet_due');
  });

  test('is explained as such', () => {
    expect(only(silent(), '2024-02-01').why).toContain(
      'Tính đến ngày 01/02/2024 cổng chưa có dữ liệu: Đảng ủy xã A chưa công khai hồ sơ trên cổng, nên không thể nói là đã hay chưa thực hiện.',
    );
    expect(only(silent('2024-06-01'), '2024-07-01').why).toContain('chỉ công khai hồ sơ trên cổng từ ngày 01/06/2024');
  });
});

describe('yearly dialogues', () => {
  const sessions = (...said: Partial<Dialogue>[]) =>
    said.map((one, index) => dialogue(`2024/buoi-${index}`, { held, ...one }));
  const twice = (dialogues: ReturnType<typeof sessions>) =>
    record({ bodies, rules: [rule('dialogue', { perYear: 2 })], dialogues });

  test('are met when as many as asked for were held by the due day', () => {
    const both = twice(sessions({}, { startsAt: '2024-11-14T08:00' }));
    expect(only(both, '2024-11-13').state).toBe('not_yet_due');
    expect(only(both, '2024-11-14').state).toBe('met');
    expect(only(twice(sessions({}, { startsAt: '2024-11-15T08:00' })), '2024-12-01').state).toBe('met_late');
  });

  test('with one of two missing are overdue and say how many there are', () => {
    const half = only(twice(sessions({})), '2024-11-15');
    expect(half).toMatchObject({ state: 'overdue', evidence: [{ collection: 'dialogues', id: '2024/buoi-0' }] });
    expect(half.why).toContain('chưa đủ bằng chứng thực hiện (mới có 1/2); đã quá 1 ngày.');
  });

  test('count when organised or chaired by the body, and only with minutes, uncancelled, in that year', () => {
    const chairs = [{ body: 'dang-uy-a', position: 'Bí thư', role: 'co_chair' as const }];
    const elsewhere = {
      organizer: 'dang-uy-b',
      chairs: [{ body: 'dang-uy-b', position: 'Bí thư', role: 'chair' as const }],
    };
    const history = [{ kind: 'cancelled' as const, at: '2024-05-10', reason: 'Bão' }];
    const { held: _, ...unheld } = sessions({})[0]!;
    const dialogues = [
      ...sessions({ organizer: 'dang-uy-b', chairs }, elsewhere, { history }, { startsAt: '2023-05-17T08:00' }),
      { ...unheld, id: '2024/buoi-9' },
    ];
    const found = only(record({ bodies, rules: [rule('dialogue')], dialogues }), '2024-10-20');
    expect(found.evidence.map(({ id }) => id)).toEqual(['2024/buoi-0']);
  });
});

test('a yearly report is met by a report of that year and names who receives it', () => {
  const rules = [rule('report', { to: 'huyen-uy' })];
  const upper = body('huyen-uy', { name: 'Huyện ủy', level: 'district' });
  const found = only(record({ bodies: [...bodies, upper], rules, reports: [report('2024/dang-uy-a')] }), '2024-11-20');
  expect(found).toMatchObject({ due: '2024-11-19', state: 'met', evidence: [{ collection: 'reports' }] });
  expect(found.why).toMatch(/^Đảng ủy xã A phải báo cáo kết quả đối thoại năm 2024, gửi Huyện ủy\./);
});

describe('what follows a session', () => {
  const session = dialogue('2024/a', { title: 'Đối thoại về đất đai', held });

  test('notice counts back from its day, for a moved session from the new day to the first notice', () => {
    const noticed = (said: Partial<Dialogue>) =>
      only(record({ bodies, rules: [rule('notice')], dialogues: [{ ...session, ...said }] }), '2024-10-20');
    expect(noticed({ announcedAt: '2024-05-10' })).toMatchObject({ due: '2024-05-10', state: 'met' });
    expect(noticed({ announcedAt: '2024-05-11' }).state).toBe('met_late');
    const moved = { kind: 'moved' as const, at: '2024-05-14', reason: 'Bão', previousStartsAt: '2024-05-15T07:30' };
    expect(noticed({ announcedAt: '2024-05-05', history: [moved] }).state).toBe('met');
    expect(noticed({ announcedAt: '2024-05-11' }).why).toBe(
      'Đảng ủy xã A phải thông báo buổi “Đối thoại về đất đai” (ngày 17/05/2024) trước ít nhất 7 ngày. Tính ngược 7 ngày từ ngày 17/05/2024, hạn cuối là hết ngày 10/05/2024. Đã có bằng chứng thực hiện ngày 11/05/2024, chậm 1 ngày. Căn cứ: Mục 2 công văn.',
    );
  });

  test('results count from the publication of the result, not of the conclusion', () => {
    const base = { bodies, rules: [rule('result')], dialogues: [session] };
    const published = (resultPublishedAt: string) =>
      only(record({ ...base, conclusions: [conclusion('2024/a', { resultPublishedAt })] }), '2024-10-20');
    expect(only(record({ ...base, conclusions: [conclusion('2024/a')] }), '2024-05-27').state).toBe('not_yet_due');
    expect(only(record({ ...base, conclusions: [conclusion('2024/a')] }), '2024-05-28').state).toBe('overdue');
    expect(published('2024-05-27')).toMatchObject({ due: '2024-05-27', state: 'met' });
    expect(published('2024-05-28').state).toBe('met_late');
    expect(published('2024-05-27').why).toContain('Tính từ ngày 17/05/2024, hạn cuối là hết ngày 27/05/2024.');
  });

  test('a conclusion without time limit is met whenever it comes and never overdue', () => {
    const base = { bodies, rules: [rule('conclusion')], dialogues: [session] };
    const waiting = only(record(base), '2030-01-01');
    expect(waiting).toMatchObject({ due: null, state: 'not_yet_due' });
    expect(waiting.why).toContain(
      'Quy định không nêu thời hạn. Tính đến ngày 01/01/2030 chưa có bằng chứng thực hiện.',
    );
    const late = [conclusion('2024/a', { issued: '2026-01-01' })];
    expect(only(record({ ...base, conclusions: late }), '2030-01-01').state).toBe('met');
  });

  test('a conclusion with a time limit can be late', () => {
    const base = { bodies, rules: [rule('conclusion', { daysAfter: 6 })], dialogues: [session] };
    expect(only(record({ ...base, conclusions: [conclusion('2024/a')] }), '2024-10-20').state).toBe('met_late');
  });

  test('supervision is met by a supervision of a conclusion of the session', () => {
    const base = { bodies, rules: [rule('supervision')], dialogues: [session], conclusions: [conclusion('2024/a')] };
    expect(only(record(base), '2024-10-20').state).toBe('not_yet_due');
    const found = only(record({ ...base, supervision: [supervision('2024/a')] }), '2024-10-20');
    expect(found).toMatchObject({
      state: 'met',
      evidence: [{ collection: 'supervision', id: '2024/a', date: '2024-07-01' }],
    });
    expect(found.why).toMatch(
      /^Mặt trận giám sát việc thực hiện kết luận buổi “Đối thoại về đất đai” \(ngày 17\/05\/2024\) của Đảng ủy xã A\./,
    );
  });

  test('is owed by the organizer alone, in the year of the session, and not for cancelled sessions or drafts', () => {
    const history = [{ kind: 'cancelled' as const, at: '2024-05-10', reason: 'Bão' }];
    const dialogues = [
      session,
      dialogue('2024/huy', { history }),
      dialogue('2024/nhap', { draft: true }),
      dialogue('2023/cu', { startsAt: '2023-12-31T08:00' }),
      dialogue('2024/khac', { organizer: 'dang-uy-b' }),
    ];
    const both = [...bodies, body('ubnd-a')];
    const given = record({ bodies: both, rules: [rule('conclusion')], dialogues });
    const found = only(given, '2024-10-20');
    expect([found.body.id, found.session?.id]).toEqual(['dang-uy-a', '2024/a']);
    expect(obligationsOf(given, 2024, '2024-05-09')).toHaveLength(2);
  });
});

test('validity is asked on the due day of yearly rules and on the day of the session', () => {
  const dialogues = [dialogue('2024/a')];
  const count = (validity: { validFrom: string; validTo?: string }) =>
    obligationsOf(
      record({ bodies, dialogues, rules: [rule('plan', validity), rule('conclusion', validity)] }),
      2024,
      '2024-10-20',
    ).map((one) => one.rule.kind);
  expect(count({ validFrom: '2024-01-31', validTo: '2024-05-17' })).toEqual(['plan', 'conclusion']);
  expect(count({ validFrom: '2024-02-01', validTo: '2024-05-16' })).toEqual([]);
});

test('obligations come by kind, rule, body and session, with ids fit for an anchor; holidays are none', () => {
  const table = { ...holidays(2024, []), id: 'ngay-nghi-2024' };
  const rules = [table, rule('supervision'), rule('notice'), rule('plan')];
  const dialogues = [dialogue('2024/b', { startsAt: '2024-09-01T08:00' }), dialogue('2024/a')];
  const both = [body('ubnd-a'), ...bodies];
  expect(obligationsOf(record({ bodies: both, rules, dialogues }), 2024, '2024-10-20').map(({ id }) => id)).toEqual([
    'quy-dinh-plan--dang-uy-a--2024',
    'quy-dinh-plan--ubnd-a--2024',
    'quy-dinh-notice--dang-uy-a--2024-a',
    'quy-dinh-notice--dang-uy-a--2024-b',
    'quy-dinh-supervision--dang-uy-a--2024-a',
    'quy-dinh-supervision--dang-uy-a--2024-b',
  ]);
});

test('labels tell the five states apart and never call a duty without time limit “not yet due”', () => {
  expect(obligationStates.map((state) => obligationLabel({ state, due: '2024-01-31' }))).toEqual([
    'Quá hạn',
    'Chưa có dữ liệu',
    'Chưa đến hạn',
    'Đã thực hiện, chậm',
    'Đã thực hiện',
  ]);
  expect(obligationLabel({ state: 'not_yet_due', due: null })).toBe('Chưa có, không ấn định thời hạn');
  expect(obligationLabel({ state: 'met', due: null })).toBe('Đã thực hiện');
});

test('the body that receives the reports owes none to itself', () => {
  const rules = [rule('report', { to: 'dang-uy-a' })];
  const both = [...bodies, body('dang-uy-b')];
  const found = obligationsOf(record({ bodies: both, rules }), 2024, '2024-10-20');
  expect(found.map((one) => one.body.id)).toEqual(['dang-uy-b']);
});
