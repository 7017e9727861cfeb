/** One guard, and the test that must fail when it is gone. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly text: string;
  /** What stands there instead; nothing unless told. */
  readonly instead?: string;
  readonly test: {
    readonly file: string;
    /** Part of its full name, after those of its suites and ` > `. */
    readonly name: string;
    readonly project?: 'feedback';
    readonly needsPostgres?: true;
  };
}

const MIGRATION = 'netlify/database/migrations/0001_feedback.sql';
const feedback = (file: string, name: string) => ({ file: `src/feedback/${file}.test.ts`, name });
/** Of tests that run on each database, the half on PGlite: it is the quicker one. */
const stored = (file: string, suite: string, name: string) => feedback(file, `${suite}, on PGlite > ${name}`);

/** What each guard keeps out is written in its test; reliability.md and DECISIONS.md say why. */
export const guards: readonly Guard[] = [
  {
    name: 'origin of a post',
    file: 'src/feedback/http/endpoint.ts',
    text: 'if (!fromOurOwnPages(request, feedback?.manifest.site.baseUrl ?? null)) return refusal(shell, wanted, ELSEWHERE);',
    test: { file: 'tests/feedback/hostile-requests.test.ts', name: '/api/gop-y', project: 'feedback' },
  },
  {
    name: 'null origin',
    file: 'src/feedback/http/origin.ts',
    text: 'return host !== null && (host',
    instead: 'return host === null || (host',
    test: feedback('http/origin', 'a post'),
  },
  {
    name: 'size of a body as it arrives',
    file: 'src/feedback/http/read-fields.ts',
    text: 'if (size > LARGEST_BODY)',
    instead: 'if (size > LARGEST_BODY * 16)',
    test: feedback('http/read-fields', 'the size of a body'),
  },
  {
    name: 'bytes that are no UTF-8',
    file: 'src/feedback/http/read-fields.ts',
    text: '{ fatal: true }',
    instead: '{ fatal: false }',
    test: feedback('http/read-fields', 'bytes that are no text'),
  },
  {
    name: 'names given twice in JSON',
    file: 'src/feedback/http/read-fields.ts',
    text: "strings === pairs.length * 2 ? pairs : 'Có trường được gửi hai lần.'",
    instead: 'strings < 0 ? [] : pairs',
    test: feedback('http/read-fields', 'JSON > is never read twice the same name'),
  },
  {
    name: 'lone surrogates',
    file: 'src/domain/canonical-text.ts',
    text: '  if (!raw.isWellFormed()) return null;\n',
    test: { file: 'src/domain/canonical-text.test.ts', name: 'a lone surrogate makes a text ill-formed' },
  },
  {
    name: 'what no reader sees, NUL too',
    file: 'src/domain/canonical-text.ts',
    text: ".replace(unseen, '')",
    test: { file: 'src/domain/canonical-text.test.ts', name: 'nothing a reader does not see is left' },
  },
  {
    name: 'consent to the words in force',
    file: 'src/domain/submission.ts',
    text: 'else if (agreed !== version && !accepted.includes(agreed))',
    instead: 'else if (agreed === version + accepted.length)',
    test: { file: 'src/domain/submission.test.ts', name: 'consent to a text that is gone is refused' },
  },
  {
    name: 'the same key for another text',
    file: 'src/feedback/intake.ts',
    text: "  if (!row.sameBody) return { kind: 'other_body' };\n",
    test: stored('intake', 'receiving a submission', 'with the same key and any other body'),
  },
  {
    name: 'the same key at the same moment',
    file: 'src/feedback/intake.ts',
    text: '\n    on conflict do nothing',
    test: {
      ...feedback('intake', 'receiving a submission, on PostgreSQL > twenty times at the same moment'),
      needsPostgres: true,
    },
  },
  {
    name: 'intake window',
    file: 'src/feedback/intake.ts',
    text: "(channel === 'online' && window.kind !== 'open')",
    instead: "(channel !== 'online' && window.kind !== 'open')",
    test: stored('intake', 'receiving a submission', 'outside the window'),
  },
  {
    name: 'journal entry with each submission',
    file: 'src/feedback/intake.ts',
    text: "actor: how.actor ?? 'resident',",
    instead: "actor: 'resident',",
    test: stored('intake', 'receiving a submission', 'entered by a clerk'),
  },
  {
    name: 'honeypot',
    file: 'src/feedback/suspicion.ts',
    text: "  if (traces.honeypot) reasons.push('honeypot');\n",
    test: stored('suspicion', 'a submission', 'gives each suspicion its reason'),
  },
  {
    name: 'busy address',
    file: 'src/feedback/suspicion.ts',
    text: 'count > MAIN_LANE.submissions',
    instead: 'count > MAIN_LANE.submissions * 1e6',
    test: stored('suspicion', 'a submission', 'from 50 people behind one address'),
  },
  {
    name: 'proof of work spent once',
    file: 'src/feedback/challenge.ts',
    text: '[nonce, expiresAt])) === 1 ?',
    instead: '[nonce, expiresAt])) >= 0 ?',
    test: stored('challenge', 'a proof of work', 'is accepted once, with the time'),
  },
  {
    name: 'proof of work of our own',
    file: 'src/feedback/challenge.ts',
    text: '  if (!verified) return null;\n',
    test: stored('challenge', 'a proof of work', 'of another portal'),
  },
  {
    name: 'signature of a form key',
    file: 'src/feedback/form-key.ts',
    text: '  if (!timingSafeEqual(bytes.subarray(RANDOM + TIME), macOf(secrets, body))) return null;\n',
    test: feedback('form-key', 'with any one character changed'),
  },
  {
    name: 'one size of every sealed contact',
    file: 'src/feedback/contact-seal.ts',
    text: 'new Uint8Array(PLAIN_BYTES)',
    instead: 'new Uint8Array(text.length)',
    test: feedback('contact-seal', 'always have the same length'),
  },
  {
    name: 'contact sealed to its submission',
    file: 'src/feedback/contact-seal.ts',
    text: 'return id === submissionId ? { name, reach } : null;',
    instead: 'return id === "" ? null : { name, reach };',
    test: feedback('contact-seal', 'do not open for another submission'),
  },
  {
    name: 'guessing of receipt codes',
    file: 'src/feedback/status.ts',
    text: 'if (misses >= MISSES.most && !isLink)',
    instead: 'if (misses >= MISSES.most * 1e6 && !isLink)',
    test: stored('status', 'the status of a receipt', 'refuses all guesses'),
  },
  {
    name: 'as much work for an unknown code',
    file: 'src/feedback/status.ts',
    text: '    const found = await ownedBy(q, secrets, code);\n',
    instead:
      "    const found = await ownedBy(q, secrets, code);\n    if (found === null) return { kind: 'unknown' };\n",
    test: stored('status', 'the status of a receipt', 'of unknown codes is unknown after as many statements'),
  },
  {
    name: 'one support of a browser',
    file: 'src/feedback/support.ts',
    text: '\n      on conflict do nothing',
    test: {
      ...feedback('support', '“tôi cũng vậy”, on PostgreSQL > counts a browser once that sends ten times'),
      needsPostgres: true,
    },
  },
  {
    name: 'escaping of the title',
    file: 'src/feedback/html/shell.ts',
    text: 'String(markup`$' + '{title}`)',
    instead: 'title',
    test: feedback('html/views', 'shows a title as text'),
  },
  {
    name: 'escaping of the content',
    file: 'src/feedback/html/markup.ts',
    text: 'html(strings, ...values)',
    instead: 'html(Object.assign([String.raw({ raw: strings }, ...values.flat(3))], { raw: [] }) as never)',
    test: feedback('html/views', 'shows what residents wrote as text'),
  },
  {
    name: 'no-store',
    file: 'functions/_shared/security-headers.ts',
    text: ", 'Cache-Control': 'no-store' }",
    instead: ' }',
    test: { file: 'functions/_shared/security-headers.test.ts', name: 'say that an answer is not to be kept' },
  },
  {
    name: 'formulas in exports',
    file: 'src/feedback/spreadsheet-cell.ts',
    text: 'TRIGGER.test(writable)',
    instead: "TRIGGER.test('')",
    test: feedback('spreadsheet-cell', 'a cell > that begins with'),
  },
  {
    name: 'lock of the data folder',
    file: 'src/feedback/embedded-database.ts',
    text: 'const unlock = await lockFolder(folder);',
    instead: 'const unlock = async () => void lockFolder;',
    test: { file: 'tests/feedback/two-processes.test.ts', name: 'the second refuses to start', project: 'feedback' },
  },
  {
    name: 'rows in the errors of the store',
    file: 'src/feedback/database-away.ts',
    text: "if (standing === 'fault') return withoutRow(error);",
    instead: "if (standing === 'fault' && withoutRow.length > 0) return error;",
    test: stored('submission-guards', 'submission', 'quotes nothing of the row'),
  },
  {
    name: 'only legal steps',
    file: MIGRATION,
    text: '     and not exists (select 1 from transition where from_state = old.state and to_state = new.state) then',
    instead: '     and false then',
    test: stored('submission-guards', 'submission', 'a step > from withdrawn to received'),
  },
  {
    name: 'versions follow each other',
    file: MIGRATION,
    text: 'if new.version <> old.version + 1 then',
    instead: 'if false then',
    test: stored('submission-guards', 'submission', 'refuses version'),
  },
  {
    name: 'what was received does not change',
    file: MIGRATION,
    text: 'if (new.content is distinct from old.content and new.content is not null)\n     or',
    instead: 'if',
    test: stored('submission-guards', 'submission', 'lets content and place be erased'),
  },
  {
    name: 'a journal that only grows',
    file: MIGRATION,
    text: 'create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();\n',
    test: stored('audit', 'journal', 'refuses update audit set'),
  },
  {
    name: 'no gap in the journal',
    file: MIGRATION,
    text: 'create trigger audit_follows after insert on audit for each row execute function advance_audit();\n',
    test: stored('audit', 'journal', 'refuses insert into audit select'),
  },
  {
    name: 'rows of the open log stay',
    file: MIGRATION,
    text: 'create trigger leaf_append_only before update or delete on receipt_leaf for each row execute function refuse_change();\n',
    test: stored('submission-guards', 'submission', 'refuses delete from receipt_leaf'),
  },
];
