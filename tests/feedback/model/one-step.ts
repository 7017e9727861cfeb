import type fc from 'fast-check';
import type { SubmissionState } from '#domain/feedback-codes.ts';
import type { FeedbackModel, ModelRow } from './feedback-model.ts';
import type { RealFeedback } from './real-feedback.ts';

/** What can happen next, on the model and on the service. */
export type Command = fc.AsyncCommand<FeedbackModel, RealFeedback>;

/** A step on the submission `pick` falls on, mostly one in a state where it does something; none while there are none. */
export function onRow(
  name: string,
  pick: number,
  apt: readonly SubmissionState[],
  act: (model: FeedbackModel, real: RealFeedback, row: ModelRow) => Promise<void>,
): Command {
  return {
    check: ({ rows }) => rows.length > 0,
    run: async (model, real) => {
      await act(model, real, rowAt(model, pick, apt));
      await real.compare(model);
    },
    toString: () => `${name}(${pick})`,
  };
}

export function always(name: string, act: (model: FeedbackModel, real: RealFeedback) => Promise<void>): Command {
  const run = async (model: FeedbackModel, real: RealFeedback) => {
    await act(model, real);
    await real.compare(model);
  };
  return { check: () => true, run, toString: () => name };
}

export function rowAt({ rows }: FeedbackModel, pick: number, apt: readonly SubmissionState[]): ModelRow {
  const fitting = pick % 4 === 0 ? [] : rows.filter(({ state }) => apt.includes(state));
  const candidates = fitting.length > 0 ? fitting : rows;
  const row = candidates[pick % candidates.length];
  if (row === undefined) throw new Error('no row');
  return row;
}
