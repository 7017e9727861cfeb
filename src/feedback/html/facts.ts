import type { CivilDate } from '#domain/calendar.ts';
import type { Lane } from '#domain/feedback-codes.ts';
import type { IntakeManifest, IntakeSession } from '#domain/intake-manifest.ts';
import type { ReceiptStatus } from '../status.ts';
import type { FieldError, Values } from './markup.ts';

/** What the form is made of. The page `/gop-y/<year>/<slug>/` shows it empty, a function with values and errors. */
export interface FormFacts {
  readonly session: Pick<IntakeSession, 'id' | 'title' | 'address' | 'to' | 'topics' | 'questions'>;
  /** Published questions of this session, where the page has them at hand. */
  readonly asked?: readonly { readonly number: number; readonly text: string }[];
  readonly topics: IntakeManifest['topics'];
  readonly consent: Pick<IntakeManifest['consent'], 'version' | 'text'>;
  /** Whether name and contact are asked for: only with a key to seal them. */
  readonly contactAsked: boolean;
  readonly values?: Values;
  readonly errors?: readonly FieldError[];
}

/** What is shown before sending. `values` are the posted fields, carried on unchanged; the rest is how they were read. */
export interface CheckFacts {
  readonly session: Pick<IntakeSession, 'id' | 'title' | 'address' | 'when'>;
  readonly topics: IntakeManifest['topics'];
  readonly values: Values;
  readonly submission: {
    readonly topic: string;
    readonly content: string;
    readonly place: string | null;
    readonly onBehalf: string;
    readonly contact: { readonly name: string | null; readonly reach: string | null } | null;
  };
  /** Signed key of this form; takes the place of any `khoa` in `values`. */
  readonly key: string;
  /** Kinds of personal data seen in content or place, in words. */
  readonly personalDataFound: readonly string[];
}

export interface ReceiptFacts {
  readonly session: Pick<IntakeSession, 'id' | 'title' | 'address' | 'when' | 'illustrative'>;
  /** `typed` in groups, with its check character. */
  readonly receipt: { readonly typed: string; readonly link: string };
  /** Base address of the portal; the code stands in the fragment of the QR's address. */
  readonly baseUrl: string;
  readonly receivedOn: CivilDate;
  readonly lane: Lane;
  /** Whether contact data was sealed and kept. */
  readonly hasContact: boolean;
}

/** What became of a submission, as its owner sees it. */
export interface StatusFacts extends Omit<ReceiptStatus, 'session' | 'log'> {
  readonly session: Pick<IntakeSession, 'id' | 'title' | 'address' | 'when'> | null;
  readonly log: ReceiptStatus['log'] | null;
}

/** What a step taken on the status page came to. */
export type StepDone = 'rut' | 'xoa_lien_he' | 'danh_gia';

export interface ClosedFacts {
  readonly session: Pick<IntakeSession, 'title' | 'address' | 'from' | 'to' | 'cancelledAt' | 'next'>;
  readonly state: 'not_open' | 'closed' | 'not_online';
  /** The portal's day: tells which of the next sessions already take questions. */
  readonly today: CivilDate;
  /** What was typed, kept to be copied or sent to the next session. */
  readonly values: Values;
}

export interface AwayFacts {
  /** Everything that was posted, key included, so that a retry is the same submission. */
  readonly values: Values;
  /** Where to try again: `/api/gop-y` or `/api/tra-cuu`. */
  readonly action: string;
  readonly contactPoint: string;
}

export interface TooManyFacts {
  /** Everything that was posted, key included; null where nothing was, or nothing that can be read. */
  readonly values: Values | null;
  /** Where to try again. */
  readonly action: string;
  /** Until another try may do. */
  readonly seconds: number;
}
