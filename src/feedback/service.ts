import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type IntakeManifest, intakeManifestSchema } from '#domain/intake-manifest.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { Database } from './database.ts';
import { databaseSettings, dataFolder, openDatabase } from './open-database.ts';
import { checkSecret } from './secret-check.ts';
import { readMasterSecret, type Secrets, secretsFrom } from './secrets.ts';

/** Everything a function needs to take and show what residents send. */
export interface Feedback {
  readonly db: Database;
  readonly manifest: IntakeManifest;
  /** The built page `/khung/`, into whose slot functions put theirs. */
  readonly shell: string;
  readonly secrets: Secrets;
  now(): Date;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project: the built site is read from its dist/, and DATA_DIR starts from it. */
  readonly folder: string;
  now(): Date;
}

/**
 * Reads the manifest and the shell the build left and makes the store ready to be asked; it connects when first asked,
 * and answers nobody who holds another secret than the one it was begun with.
 * Rejects with ConfigurationError if something is missing.
 */
export async function openFeedback({ env, folder, now }: Surroundings): Promise<Feedback> {
  const settings = databaseSettings(env, folder);
  const { manifest, shell } = await readBuilt(folder);
  const secrets = secretsFrom(readMasterSecret(env, settings.kind === 'server' ? null : dataFolder(env, folder)));
  const db = openDatabase(settings, (store) => checkSecret(store, secrets));
  return { db, manifest, shell, secrets, now };
}

const MANIFEST = join('dist', 'gop-y', 'danh-muc.json');
const SHELL = join('dist', 'khung', 'index.html');

async function readBuilt(folder: string): Promise<Pick<Feedback, 'manifest' | 'shell'>> {
  const [text, shell] = await Promise.all([readText(folder, MANIFEST), readText(folder, SHELL)]);
  const manifest = intakeManifestSchema.safeParse(JSON.parse(text));
  if (!manifest.success) throw new ConfigurationError(rebuild(MANIFEST));
  return { manifest: manifest.data, shell };
}

async function readText(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new ConfigurationError(rebuild(path)) : error;
  });
}

function rebuild(path: string): string {
  return (
    `${path} thiếu hoặc không khớp phiên bản này. Hãy chạy: npm run build\n` +
    `${path} is missing or of another version. Run: npm run build`
  );
}

interface InUse {
  readonly feedback: Feedback;
  /** Of the files the feedback was read from. */
  readonly stamp: string;
}

/** On the process and not in this module, which a host and the functions of another folder may each load. */
const KEY: unique symbol = Symbol.for('cong-doi-thoai.feedback');
const shared: { [KEY]?: Promise<InUse> | undefined } = globalThis as object;

/**
 * The one feedback of this process, for functions: of the working directory. A failed opening is tried again. A build
 * that was swapped in since is read anew, with the same store: a session announced just now takes questions at once.
 */
export async function feedbackInUse(): Promise<Feedback> {
  const folder = process.cwd();
  shared[KEY] ??= opened(folder).catch((error: unknown) => {
    shared[KEY] = undefined;
    throw error;
  });
  const inUse = await shared[KEY];
  const stamp = await stampOf(folder);
  if (stamp === inUse.stamp) return inUse.feedback;
  // Half-way through a swap a file is missing for a moment: then the last one read still holds.
  const fresh = await readBuilt(folder).catch(() => null);
  if (fresh === null) return inUse.feedback;
  const feedback = { ...inUse.feedback, ...fresh };
  if (shared[KEY] !== undefined) shared[KEY] = Promise.resolve({ feedback, stamp });
  return feedback;
}

async function opened(folder: string): Promise<InUse> {
  const stamp = await stampOf(folder);
  const feedback = await openFeedback({ env: process.env, folder, now: () => new Date() });
  return { feedback, stamp };
}

async function stampOf(folder: string): Promise<string> {
  const files = [MANIFEST, SHELL].map(async (path) => {
    const found = await stat(join(folder, path)).catch(() => null);
    return found === null ? 'none' : `${found.ino} ${found.mtimeMs} ${found.size}`;
  });
  return (await Promise.all(files)).join(', ');
}

/** Closes what `feedbackInUse` opened, if anything. */
export async function closeFeedback(): Promise<void> {
  const open = shared[KEY];
  shared[KEY] = undefined;
  await (await open?.catch(() => null))?.feedback.db.close();
}
