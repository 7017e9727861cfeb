import type { CollectionName } from '#domain/collections.ts';

/** A file of the record that waits for a person: `draft: true` stands in its data. */
export interface Draft {
  readonly collection: CollectionName;
  /** Its id, as `RecordFiles` and addresses know it. */
  readonly id: string;
  /** Fields in the order of their schema. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Text of an MDX file; `null` for YAML. */
  readonly body: string | null;
}

/** Reference that stands where none could be made out: no entry of the record has this id, so the check asks for one. */
export const UNKNOWN_ID = 'can-dien';
