import type { CivilDate } from '#domain/calendar.ts';
import { nextRelease } from '#domain/register/next-release.ts';
import { type Release, readRegister } from '#domain/register/register.ts';
import type { RegisterState } from './check-register.ts';
import { sha256, writeRegisterTexts } from './register-files.ts';

/** One closing of the register, with the digest to note down: whoever has it can tell whether anything was touched later. */
export interface ClosedRelease {
  release: Release;
  head: string;
}

/**
 * Writes everything that is not yet in the register into it.
 * @param root path of the content folder, checked and found without errors
 * @returns `null` when there was nothing to write; no file is touched then
 */
export function closeRelease(
  root: string,
  { texts, register, comparison }: RegisterState,
  at: CivilDate,
): ClosedRelease | null {
  if (comparison.versions.length === 0) return null;
  const next = nextRelease(register, texts, comparison.versions, at, sha256);
  const { register: read, faults } = readRegister(next.texts, sha256);
  if (faults.length > 0) throw new Error(`The new register does not hold: ${JSON.stringify(faults[0])}`);
  writeRegisterTexts(root, next.texts);
  return { release: next.release, head: read.head };
}
