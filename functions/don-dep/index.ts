import { beat, CLEANING } from '#feedback/heartbeat.ts';
import { closeDays } from '#feedback/receipt-log.ts';
import { cleanUp } from '#feedback/retention.ts';
import { feedbackInUse } from '#feedback/service.ts';
import { secured } from '../_shared/security-headers.ts';

export const config = { schedule: '@hourly' };

/**
 * Every hour: deletes what is past its time, closes the days of the open log that are over, and notes that it was here;
 * `/api/suc-khoe` tells when it was not. A failure is a fault of this run; the next one does what was left.
 */
export default async function cleaning(): Promise<Response> {
  const feedback = await feedbackInUse();
  const cleaned = await cleanUp(feedback);
  const days = await feedback.db.tx((q) => closeDays(q, feedback.manifest, feedback.now()));
  const note = { ...cleaned, days };
  await beat(feedback.db, CLEANING, feedback.now(), JSON.stringify(note));
  return secured(Response.json(note));
}
