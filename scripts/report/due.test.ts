import { describe, expect, it } from 'vitest';
import { runReport } from './run.ts';

const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;

async function report(...argv: string[]) {
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const code = await runReport(argv, { root: small, today: '2030-01-01', print, complain: print });
  return { code, text: said.join('\n') };
}

describe('npm run report -- due', () => {
  it('tells what is late and what is next by body, each with its provision, on the day of the record', async () => {
    const { code, text } = await report('due');
    expect(code).toBe(0);
    expect(text).toContain('tính đến ngày 20/10/2024');
    expect(text).toMatch(/\(dang-uy-an-binh\)\n {2}31\/07\/2024 {2}quá 81 ngày +Hỏi lại việc đã chuyển\n/);
    expect(text).toContain('Lắp biển báo trên đường tỉnh (kn-2024-an-binh-002)');
    expect(text).toMatch(/Căn cứ: Hẹn khi chuyển đến Phòng Kinh tế và Hạ tầng huyện/);
  });

  it('looks as far ahead as asked, at one body as asked', async () => {
    const days = async (...argv: string[]) =>
      (JSON.parse((await report('due', '--json', ...argv)).text) as { items: { body: string; days: number }[] }).items;
    const soon = await days();
    const later = await days('--days', '400');
    expect(Math.max(...soon.map((item) => item.days))).toBeLessThanOrEqual(14);
    expect(later.length).toBeGreaterThan(soon.length);
    expect((await days('--body', 'ubnd-an-binh')).every(({ body }) => body === 'ubnd-an-binh')).toBe(true);
  });

  it('says what it was called with wrongly', async () => {
    expect(await report('due', '--days', 'mai')).toMatchObject({ code: 2, text: expect.stringContaining('“mai”') });
    expect(await report('due', '--body', 'khong-co')).toMatchObject({ code: 2 });
  });
});
