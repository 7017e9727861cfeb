import { describe, expect, it } from 'vitest';
import { demo } from '../../tests/records/notice-facts.ts';
import { body, conclusion, petition } from '../../tests/records/sample-entries.ts';
import { conclusionSheet } from './conclusion-sheet.ts';

const bodies = new Map([
  ['dang-uy-a', body('dang-uy-a', { name: 'Đảng ủy xã A' })],
  ['ubnd-a', body('ubnd-a', { name: 'Ủy ban nhân dân xã A', shortName: 'UBND xã A' })],
]);
const assigned = (id: string, due: { date: string; basis: string } | { text: string; basis: string }) =>
  petition(id, {
    title: `Việc ${id}`,
    assignments: [{ at: '2024-05-24', lead: 'ubnd-a', co: [], task: 'Làm', due }],
    events: [{ date: '2024-05-24', status: 'assigned', note: 'Giao', evidence: [] }],
  });
const petitions = [
  assigned('kn-2024-a-001', { date: '2024-07-31', basis: 'Khoản 1' }),
  assigned('kn-2024-a-002', { text: 'trong quý III', basis: 'Khoản 1' }),
  petition('kn-2024-a-003', {
    events: [{ date: '2024-05-17', status: 'answered_on_site', note: 'Trả lời', evidence: [] }],
  }),
];
const clause = (id: string, decision: string, ids: string[]) => ({
  id,
  title: `Khoản ${id}`,
  decision,
  petitions: ids,
});
const facts = { record: { site: demo.site, bodies }, asOf: '2024-06-01', holidays: [], petitionsOf: () => petitions };
const sheet = (clauses: ReturnType<typeof clause>[]) =>
  conclusionSheet(conclusion('2024/a', { number: '52-KL/ĐU', issued: '2024-05-24', clauses }), facts);

describe('the sheet of a conclusion', () => {
  it('says who does what by when, or how it stands where nobody was told to', () => {
    const { content, shortened } = sheet([
      clause(
        '1',
        'Giao UBND xã',
        petitions.map(({ id }) => id),
      ),
    ]);
    expect(content.document).toBe('Số 52-KL/ĐU, 24/05/2024');
    expect(content.href).toBe('https://doi-thoai.example/ket-luan/2024/a/');
    expect(content.clauses[0]).toMatchObject({
      decision: 'Giao UBND xã',
      tasks: [
        { what: 'Việc kn-2024-a-001', who: 'UBND xã A', due: '31/07/2024' },
        { what: 'Việc kn-2024-a-002', who: 'UBND xã A', due: 'trong quý III' },
        { what: 'Sửa rãnh thoát nước', who: 'Đã trả lời tại hội nghị', due: null },
      ],
    });
    expect(shortened).toBe(false);
  });

  it('leaves out decisions before anything else', () => {
    const many = Array.from({ length: 6 }, (_, n) =>
      clause(`${n + 1}`, 'Giao cơ quan làm. '.repeat(30), ['kn-2024-a-001']),
    );
    const { content, shortened } = sheet(many);
    expect(shortened).toBe(true);
    expect(content.clauses).toHaveLength(6);
    expect(content.clauses.map(({ decision }) => decision)).toEqual(Array(6).fill(null));
    expect(content.left).toBe(0);
  });

  it('counts what finds no room at all', () => {
    const far = Array.from({ length: 60 }, (_, n) => clause(`${n + 1}`, 'Giao', ['kn-2024-a-001', 'kn-2024-a-002']));
    const { content } = sheet(far);
    const shown = content.clauses.flatMap(({ tasks }) => tasks).length;
    expect(shown).toBeGreaterThan(5);
    expect(shown + content.left).toBe(120);
  });
});
