import type { SubmissionState } from '#domain/feedback-codes.ts';

/** What is promised of one submission, without a database. */
export interface ModelRow {
  readonly key: string;
  readonly content: string;
  readonly receivedDay: number;
  state: SubmissionState;
  version: number;
  number: number | null;
  publicText: string | null;
  into: ModelRow | null;
  refusedDay: number;
  hasWords: boolean;
  hasContact: boolean;
  published: boolean;
  /** Entries of the journal that name it. */
  entries: number;
}

/** The answer a step gets: `done`, or the kind of refusal. */
export type Answer = 'done' | 'no_step' | 'erased' | 'has_merged' | 'bad_target' | 'no_contact';

/** Periods of the sample manifest. */
const REFUSED_DAYS = 30;
const LONGEST_DAYS = 365;

/** The whole service in a few lines: what every sequence of steps must lead to. */
export class FeedbackModel {
  readonly rows: ModelRow[] = [];
  isOpen = true;
  day = 0;

  submit(key: string, content: string, hasContact: boolean): void {
    const fresh = { state: 'received', version: 1, number: null, publicText: null, into: null, entries: 1 } as const;
    this.rows.push({
      key,
      content,
      hasContact,
      receivedDay: this.day,
      ...fresh,
      refusedDay: 0,
      hasWords: true,
      published: false,
    });
  }

  accept(row: ModelRow, text: string): Answer {
    if (!row.hasWords) return 'erased';
    if (row.state !== 'received') return 'no_step';
    row.number ??= Math.max(0, ...this.rows.map(({ number }) => number ?? 0)) + 1;
    return this.step(row, 'accepted', { publicText: text });
  }

  redact(row: ModelRow, text: string): Answer {
    return row.state === 'accepted' ? this.step(row, 'accepted', { publicText: text }) : 'no_step';
  }

  refuse(row: ModelRow): Answer {
    if (this.childrenOf(row).length > 0) return 'has_merged';
    if (row.state !== 'received' && row.state !== 'accepted') return 'no_step';
    return this.step(row, 'refused', { refusedDay: this.day });
  }

  reopen(row: ModelRow): Answer {
    if (!row.hasWords) return 'erased';
    return row.state === 'refused' ? this.step(row, 'received', {}) : 'no_step';
  }

  merge(row: ModelRow, into: ModelRow): Answer {
    if (row === into || into.state !== 'accepted') return 'bad_target';
    if (row.state !== 'received' && row.state !== 'accepted') return 'no_step';
    for (const child of this.childrenOf(row)) this.step(child, 'merged', { into });
    return this.step(row, 'merged', { into });
  }

  unmerge(row: ModelRow): Answer {
    return row.state === 'merged' ? this.step(row, 'received', { into: null }) : 'no_step';
  }

  withdraw(row: ModelRow): Answer {
    if (row.state === 'withdrawn') return 'no_step';
    const children = this.childrenOf(row);
    this.step(row, 'withdrawn', { into: null, hasWords: false, hasContact: false, publicText: null });
    for (const child of children) this.step(child, 'received', { into: null });
    return 'done';
  }

  deleteContact(row: ModelRow): Answer {
    if (!row.hasContact) return 'no_contact';
    row.entries += 1;
    row.hasContact = false;
    return 'done';
  }

  publish(): void {
    for (const row of this.live().filter(({ published }) => !published)) {
      row.published = true;
      row.version += 1;
    }
  }

  live(): ModelRow[] {
    return this.rows.filter(({ state }) => state === 'accepted');
  }

  /** What retention takes away. */
  cleanUp(): void {
    for (const row of this.rows) {
      const age = this.day - row.receivedDay;
      if (age >= LONGEST_DAYS) row.hasContact = false;
      const isOver = age >= LONGEST_DAYS || (row.state === 'refused' && this.day - row.refusedDay >= REFUSED_DAYS);
      if (!isOver || !row.hasWords) continue;
      row.hasWords = false;
      row.version += 1;
      if (row.state === 'refused') row.publicText = null;
    }
  }

  childrenOf(row: ModelRow): ModelRow[] {
    return this.rows.filter(({ into }) => into === row);
  }

  private step(row: ModelRow, state: SubmissionState, change: Partial<ModelRow>): 'done' {
    Object.assign(row, change, { state, version: row.version + 1, entries: row.entries + 1 });
    return 'done';
  }
}
