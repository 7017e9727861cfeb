import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IntakeManifest, intakeManifestSchema } from '#domain/intake-manifest.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { Database } from './database.ts';
import { databaseSettings, dataFolder, openDatabase } from './open-database.ts';
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
 * Reads the manifest and the shell the build left and makes the store ready to be asked; it connects when first asked.
 * Rejects with ConfigurationError if something is missing.
 */
export async function openFeedback({ env, folder, now }: Surroundings): Promise<Feedback> {
  const settings = databaseSettings(env, folder);
  const [manifest, shell] = await Promise.all([
    built(folder, 'gop-y', 'danh-muc.json'),
    built(folder, 'khung', 'index.html'),
  ]);
  const read = intakeManifestSchema.safeParse(JSON.parse(manifest));
  if (!read.success) throw new ConfigurationError(REBUILD('dist/gop-y/danh-muc.json'));
  const secrets = secretsFrom(readMasterSecret(env, settings.kind === 'server' ? null : dataFolder(env, folder)));
  return { db: openDatabase(settings), manifest: read.data, shell, secrets, now };
}

async function built(folder: string, ...path: string[]): Promise<string> {
  return readFile(join(folder, 'dist', ...path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new ConfigurationError(REBUILD(join('dist', ...path))) : error;
  });
}

const REBUILD = (path: string) =>
  `${path} thiếu hoặc không khớp phiên bản này. Hãy chạy: npm run build\n${path} is missing or of another version. Run: npm run build`;

/** On the process and not in this module, which a host and the functions of another folder may each load. */
const KEY: unique symbol = Symbol.for('cong-doi-thoai.feedback');
const shared: { [KEY]?: Promise<Feedback> | undefined } = globalThis as object;

/** The one feedback of this process, for functions: of the working directory. A failed opening is tried again. */
export function feedbackInUse(): Promise<Feedback> {
  shared[KEY] ??= openFeedback({ env: process.env, folder: process.cwd(), now: () => new Date() }).catch(
    (error: unknown) => {
      shared[KEY] = undefined;
      throw error;
    },
  );
  return shared[KEY];
}

/** Closes what `feedbackInUse` opened, if anything. */
export async function closeFeedback(): Promise<void> {
  const open = shared[KEY];
  shared[KEY] = undefined;
  await (await open?.catch(() => null))?.db.close();
}
