import type { CivilDate } from '#domain/calendar.ts';
import type { PublicRecord } from '#domain/record.ts';
import type { Draft } from './draft/draft.ts';
import type { Found, ImportMessage, NeutralDocument } from './neutral-document.ts';
import type { BodyIndex } from './recognise/body-index.ts';
import type { Clause } from './recognise/clauses.ts';
import type { Header } from './recognise/header.ts';
import type { Signature } from './recognise/signature.ts';

/** What a document may become. */
export const targets = ['directive', 'conclusion', 'plan', 'dialogue'] as const;
export type Target = (typeof targets)[number];

/** What the clerk says and what the record holds. */
export interface ImportSetting {
  readonly record: PublicRecord;
  readonly today: CivilDate;
  /** What to make of the document; `null`: as its type says. */
  readonly as: Target | null;
  /** Session a conclusion belongs to; `null`: as its words say. */
  readonly session: string | null;
}

/** One thing read from the header or the signature, for the report. */
export interface ReadField {
  /** Field of the record. */
  readonly field: string;
  readonly found: Found<string>;
}

/** A document read, before it becomes drafts. */
export interface ReadDocument {
  readonly document: NeutralDocument;
  readonly header: Header;
  readonly signature: Signature;
  readonly issuer: Found<string> | null;
  readonly clauses: readonly Clause[];
  readonly bodies: BodyIndex;
  /** All words of the document. */
  readonly words: string;
}

export interface Understanding {
  readonly drafts: readonly Draft[];
  readonly fields: readonly ReadField[];
  readonly messages: readonly ImportMessage[];
  /** Whether the text holds personal data of residents: then the file itself may not be published either. */
  readonly ofResidents: boolean;
}
