import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import type { Database } from '#feedback/database.ts';
import { embeddedDatabase } from '#feedback/embedded-database.ts';
import { migrate } from '#feedback/migrations.ts';
import { runFeedback } from '../../scripts/feedback/run.ts';
import { sampleManifest } from './sample-manifest.ts';
import { feedbackOn } from './stored-rows.ts';

export const NOW = new Date('2024-10-20T03:00:00Z');

/** What a command said and how it ended. */
interface Said {
  readonly code: number;
  readonly out: string;
}

/** A clerk's desk for the tests of one file: an empty store, a folder and the sample manifest before each. */
export interface Desk {
  readonly db: Database;
  readonly folder: string;
  manifest: IntakeManifest;
  /** Runs a command as clerk Lan; `answers` are typed one by one. */
  run(argv: readonly string[], answers?: string[], env?: Record<string, string>): Promise<Said>;
  /** Who did what, as the journal tells it. */
  entries(): Promise<{ actor: string; action: string }[]>;
}

/** Sets a desk up for the file that calls this at its top. */
export function openDesk(): Desk {
  let db: Database;
  let folder: string;
  beforeAll(async () => {
    db = await embeddedDatabase(null);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.run('reset all; drop schema public cascade; create schema public');
    await migrate(db);
    desk.manifest = sampleManifest();
    folder = mkdtempSync(join(tmpdir(), 'feedback-desk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const desk: Desk = {
    get db() {
      return db;
    },
    get folder() {
      return folder;
    },
    manifest: sampleManifest(),
    async run(argv, answers = [], env = { FEEDBACK_BY: 'Lan' }) {
      const said: string[] = [];
      const print = (text: string) => void said.push(text);
      const feedback = feedbackOn({ ...db, close: async () => undefined }, NOW, desk.manifest);
      const project = join(folder, 'du-an');
      mkdirSync(project, { recursive: true });
      const code = await runFeedback(argv, {
        env,
        folder: project,
        open: async () => feedback,
        print,
        complain: print,
        ask: async () => answers.shift() ?? '',
        input: async () => answers.shift() ?? '',
      });
      return { code, out: said.join('\n') };
    },
    entries: () => db.query(z.object({ actor: z.string(), action: z.string() }), 'select * from audit order by seq'),
  };
  return desk;
}
