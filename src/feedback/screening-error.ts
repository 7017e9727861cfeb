/**
 * Why a step of screening was not taken. Expected, never a fault: nothing was changed, and the command line says in words
 * what to do.
 */
export type ScreeningReason =
  /** No submission has this code. */
  | { readonly kind: 'unknown'; readonly code: string }
  /** Several submissions begin with this code. */
  | { readonly kind: 'ambiguous'; readonly code: string }
  /** Another clerk, or the sender, was faster. */
  | { readonly kind: 'stale'; readonly seen: number; readonly now: number }
  /** The state it is in does not lead there. */
  | { readonly kind: 'no_step'; readonly state: string }
  /** The original words were erased when their time was over. */
  | { readonly kind: 'erased' }
  /** Opinions are merged into it, and would be left without an answer. */
  | { readonly kind: 'has_merged'; readonly count: number }
  /** There is no contact to delete. */
  | { readonly kind: 'no_contact' }
  /** What it shall be merged into cannot take it. */
  | { readonly kind: 'bad_target'; readonly why: 'itself' | 'other_session' | 'not_accepted' | 'unknown' }
  /** The public words cannot be published as they are. `found` is masked. */
  | {
      readonly kind: 'public_text';
      readonly field: 'text' | 'place' | 'note';
      readonly why: 'empty' | 'long' | 'personal' | 'secret';
      readonly found: readonly string[];
    }
  | { readonly kind: 'unknown_topic'; readonly topic: string; readonly known: readonly string[] }
  | { readonly kind: 'unknown_petition'; readonly petition: string; readonly near: readonly string[] };

export class ScreeningError extends Error {
  override name = 'ScreeningError';
  readonly reason: ScreeningReason;

  constructor(reason: ScreeningReason) {
    super(`screening: ${reason.kind}`);
    this.reason = reason;
  }
}
