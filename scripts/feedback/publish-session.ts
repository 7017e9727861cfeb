import { isDeepStrictEqual } from 'node:util';
import type { CivilDate } from '#domain/calendar.ts';
import { isPublished } from '#domain/content/questions.ts';
import { type IntakeSession, portalDay } from '#domain/intake-manifest.ts';
import type { Problem } from '#domain/problem.ts';
import { nextAcceptance, nextQuestions, takenNumbers } from '#domain/question-update.ts';
import type { Queries } from '#feedback/database.ts';
import {
  lastContribution,
  lastVerdicts,
  markPublished,
  type Publishable,
  readPublishable,
} from '#feedback/published-questions.ts';
import type { Feedback } from '#feedback/service.ts';
import { checkContent } from '#record/check-record.ts';
import { acceptanceIn, acceptanceText, questionsText, readQuestions } from '#record/write-questions.ts';
import { RecordFiles } from '../record-files.ts';

export interface Publishing {
  readonly session: IntakeSession;
  /** Content folder. */
  readonly root: string;
  readonly by: string;
  /** Position that cleared it for the public; needed the first time. */
  readonly clearedBy: string | null;
  /** Only tell what would be written. */
  readonly dryRun: boolean;
}

export type PublishOutcome =
  /** `files`: paths inside the content folder that were (or would be) written; `live`: questions the session then shows; `fresh`: those of them that are public for the first time. */
  | { readonly kind: 'published'; readonly files: readonly string[]; readonly live: number; readonly fresh: number }
  | { readonly kind: 'nothing_new' }
  | { readonly kind: 'no_clearance' }
  /** A file that is there cannot be read; nothing was written. */
  | { readonly kind: 'unreadable'; readonly file: string }
  /** The record holds other questions under these numbers; nothing was written. */
  | { readonly kind: 'taken'; readonly file: string; readonly numbers: readonly number[] }
  /** The content check refused what was to be written; everything is as it was. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** A way back out of the transaction with nothing changed. */
class NotPublished extends Error {
  readonly outcome: PublishOutcome;

  constructor(outcome: PublishOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/**
 * Writes the accepted questions of a session into the record and notes it in the store, both or neither: what the content
 * check refuses is taken back, and the submissions are held still meanwhile. What a killed run has written, the next one
 * finds and notes.
 */
export async function publishSession(feedback: Feedback, publishing: Publishing): Promise<PublishOutcome> {
  const files = new RecordFiles(publishing.root);
  try {
    return await feedback.db.tx((q) => inTransaction(q, feedback, publishing, files));
  } catch (error) {
    files.restore();
    if (error instanceof NotPublished) return error.outcome;
    throw error;
  }
}

async function inTransaction(
  q: Queries,
  feedback: Feedback,
  publishing: Publishing,
  files: RecordFiles,
): Promise<PublishOutcome> {
  const { session, root, by, dryRun } = publishing;
  // The transaction may be taken up anew after a fault: then the files are as they were again, too.
  files.restore();
  const at = feedback.now();
  const day = portalDay(feedback.manifest, at);
  const stored = await readPublishable(q, session.id);
  // A record of nothing would tell readers that nobody asked, where nobody was asked through this store.
  if (!files.has(`questions/${session.id}.yaml`) && isEmpty(stored)) return { kind: 'nothing_new' };
  const questions = await questionsFile(q, stored, publishing, files, day);
  const texts = [questions, ...(await petitionFiles(q, stored, files))];
  const changed = texts.filter(({ path, text }) => files.read(path) !== text);
  const paths = changed.map(({ path }) => path);
  const { live } = questions;
  if (paths.length === 0 && stored.unseen === 0 && stored.changed === 0) return { kind: 'nothing_new' };
  if (dryRun) return { kind: 'published', files: paths, live, fresh: stored.unseen };
  for (const { path, text } of changed) files.replace(path, text);
  const problems = checkContent(root, day).problems.filter(
    ({ severity, where }) => severity === 'error' && paths.includes(where.file),
  );
  if (problems.length > 0) throw new NotPublished({ kind: 'refused', problems });
  const fresh = await markPublished(q, session.id, stored, { at, by });
  return { kind: 'published', files: paths, live, fresh };
}

function isEmpty({ received, questions }: Publishable): boolean {
  return questions.length === 0 && Object.values(received).every((count) => count === 0);
}

interface FileText {
  readonly path: string;
  readonly text: string;
}

async function questionsFile(
  q: Queries,
  stored: Publishable,
  { session, clearedBy }: Publishing,
  files: RecordFiles,
  asOf: CivilDate,
): Promise<FileText & { live: number }> {
  const path = `questions/${session.id}.yaml`;
  const text = files.read(path);
  const before = text === null ? null : readQuestions(text);
  if (text !== null && before === null) throw new NotPublished({ kind: 'unreadable', file: path });
  const numbers = takenNumbers(before, stored);
  if (numbers.length > 0) throw new NotPublished({ kind: 'taken', file: path, numbers });
  const clearance = clearedBy ?? before?.clearedBy;
  if (clearance === undefined) throw new NotPublished({ kind: 'no_clearance' });
  const next = nextQuestions(before, stored, await lastContribution(q, session.id), {
    asOf,
    clearedBy: clearance,
    illustrative: session.illustrative,
  });
  // A day on which nothing came in is no news.
  const same = before !== null && isDeepStrictEqual({ ...next, asOf: before.asOf }, before);
  const live = next.questions.filter(isPublished).length;
  return { path, live, text: same && text !== null ? text : questionsText(text, next) };
}

async function petitionFiles(q: Queries, { verdicts }: Publishable, files: RecordFiles): Promise<FileText[]> {
  const texts: FileText[] = [];
  for (const [petition, now] of Object.entries(verdicts)) {
    const path = `petitions/${petition.slice('kn-'.length, 'kn-2024'.length)}/${petition}.yaml`;
    const text = files.read(path);
    if (text === null) throw new NotPublished({ kind: 'unreadable', file: path });
    const next = nextAcceptance(acceptanceIn(text), now, await lastVerdicts(q, petition));
    texts.push({ path, text: acceptanceText(text, next) });
  }
  return texts;
}
