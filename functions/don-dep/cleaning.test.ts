import { describe, expect, it } from 'vitest';
import { CLEANING, pulseOf } from '#feedback/heartbeat.ts';
import { logDays } from '#feedback/receipt-log.ts';
import { feedbackProject } from '../../tests/feedback/feedback-project.ts';
import { storeLeaf, storeRow } from '../../tests/feedback/stored-rows.ts';
import cleaning, { config } from './index.ts';

const project = feedbackProject();

describe('the hourly cleaning', () => {
  it('has a schedule and no address', () => {
    expect(config).toEqual({ schedule: '@hourly' });
  });

  it('deletes what is due, closes the days that are over and notes that it was here', async () => {
    const { db } = await project();
    await storeRow(db, { receivedAt: new Date('2020-01-01T00:00:00Z') });
    await storeLeaf(db, new Uint8Array(32), { day: '2024-10-19' });
    await storeLeaf(db, new Uint8Array(32).fill(1), { day: '2024-10-20' });
    const began = Date.now();
    const answer = await cleaning();
    expect(await answer.json()).toEqual({ contacts: 1, refused: 0, contents: 1, reasons: 0, traces: 0, days: 1 });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const pulse = await pulseOf(db, CLEANING, new Date());
    expect(pulse.last?.getTime()).toBeGreaterThanOrEqual(began);
    // The sample portal lives on 20 October 2024.
    expect((await logDays(db)).map(({ note, closed }) => [note.day, closed])).toEqual([
      ['2024-10-20', false],
      ['2024-10-19', true],
    ]);
  });

  it('leaves no mark of success when it fails', async () => {
    const { db } = await project();
    await db.run('alter table receipt_leaf rename to away');
    await expect(cleaning()).rejects.toThrow();
    expect((await pulseOf(db, CLEANING, new Date())).last).toBeNull();
  });
});
