import { z } from 'zod';
import { type CivilDate, civilDateAt } from './calendar.ts';
import { channels } from './feedback-codes.ts';

/**
 * What the functions know of the record: written by the build as `/gop-y/danh-muc.json`, public like the pages it is
 * taken from. Functions never read `content/`.
 */
export const intakeManifestSchema = z.strictObject({
  /** Version of this shape; functions accept the one they were built with. */
  shape: z.literal(1),
  site: z.strictObject({
    name: z.string(),
    baseUrl: z.url(),
    /** The demonstration's day; null on a portal that lives on today. */
    demoAsOf: z.iso.date().nullable(),
    /** Who answers for personal data, and how to reach them. */
    controller: z.string(),
    contactPoint: z.string(),
  }),
  consent: z.strictObject({
    /** SHA-256 of the consent text, first 16 hex digits. */
    version: z.string().regex(/^[0-9a-f]{16}$/),
    /** Earlier versions that pages still open may carry. */
    accepted: z.array(z.string()),
    /** Paragraphs a resident agrees to. */
    text: z.array(z.string()).min(1),
  }),
  /** Public key that seals name and contact; null: the portal asks for neither. */
  contactKey: z.strictObject({ id: z.string(), publicKey: z.base64() }).nullable(),
  /** Days; see `content/site.yaml`. */
  retention: z.strictObject({
    contactAfterConclusion: z.int().positive(),
    contactAtMost: z.int().positive(),
    refused: z.int().positive(),
    content: z.int().positive(),
    addressEvents: z.int().positive(),
  }),
  topics: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      address: z.string(),
      illustrative: z.boolean(),
      /** Time and place in words. */
      when: z.string(),
      where: z.string(),
      topics: z.array(z.string()),
      from: z.iso.date(),
      to: z.iso.date(),
      /** Whether the form takes questions; else the session only takes paper and the like. */
      online: z.boolean(),
      channels: z.array(z.enum(channels)),
      cancelledAt: z.iso.date().nullable(),
      /** Sessions of the same organiser that still take or will take questions, by day. */
      next: z.array(z.strictObject({ id: z.string(), title: z.string(), from: z.iso.date(), to: z.iso.date() })),
      /** Day on which its conclusion was published; null while there is none. */
      concludedOn: z.iso.date().nullable(),
      /** Published questions: numbers one can support. */
      questions: z.array(z.int().positive()),
      /** Highest number the record has ever given a question of it, removed ones included; 0 before the first. */
      lastQuestion: z.int().nonnegative(),
    }),
  ),
  /** Petitions a submission can be linked to: whether they were answered and how they stand, in words. */
  petitions: z.record(z.string(), z.strictObject({ title: z.string(), answered: z.boolean(), standing: z.string() })),
});
export type IntakeManifest = z.output<typeof intakeManifestSchema>;
export type IntakeSession = IntakeManifest['sessions'][number];

/** The day the portal lives on: the demonstration's, else the civil date of `now` in Vietnam. */
export function portalDay(manifest: IntakeManifest, now: Date): CivilDate {
  return manifest.site.demoAsOf ?? civilDateAt(now);
}

/** How a session's window stands on `day`. Both ends belong to it; a cancelled session takes nothing. */
export function windowOn(session: IntakeSession, day: CivilDate): 'open' | 'not_open' | 'closed' {
  if (session.cancelledAt !== null && session.cancelledAt <= day) return 'closed';
  if (day < session.from) return 'not_open';
  return day <= session.to ? 'open' : 'closed';
}
