import { createChallenge } from '../challenge.ts';
import { type Feedback, feedbackInUse } from '../service.ts';
import { data } from './answers.ts';
import { unanswered } from './unanswered.ts';

/** `GET /api/thu-thach`: a puzzle for the browser to solve while a person writes. Asks no database; nothing is kept. */
export async function answerChallenge(open: () => Promise<Feedback> = feedbackInUse): Promise<Response> {
  try {
    const feedback = await open();
    return data(await createChallenge(feedback.secrets, feedback.now()));
  } catch (error) {
    return unanswered(error, '/api/thu-thach', { feedback: null, fields: {}, wanted: 'json' });
  }
}
