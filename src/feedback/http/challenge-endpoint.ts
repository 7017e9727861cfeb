import { createChallenge } from '../challenge.ts';
import { type Feedback, feedbackInUse } from '../service.ts';
import { data } from './answers.ts';
import { answeredOr } from './unanswered.ts';

/** `GET /api/thu-thach`: a puzzle for the browser to solve while a person writes. Asks no database; nothing is kept. */
export async function answerChallenge(open: () => Promise<Feedback> = feedbackInUse): Promise<Response> {
  return await answeredOr('/api/thu-thach', async () => {
    const feedback = await open();
    return data(await createChallenge(feedback.secrets, feedback.now()));
  });
}
