import { type Guard, stored } from './guard.ts';

const MIGRATION = 'netlify/database/migrations/0001_feedback.sql';

/** Guards the database itself upholds, whoever writes. */
export const databaseGuards: readonly Guard[] = [
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
  {
    name: 'nothing left of what was withdrawn',
    file: 'netlify/database/migrations/0003_withdrawn.sql',
    text: 'content is null and place is null and public_text is null',
    instead: 'true',
    test: stored('submission-guards', 'submission', 'is not withdrawn while this is left'),
  },
  {
    name: 'no contact left of what was withdrawn',
    file: 'netlify/database/migrations/0003_withdrawn.sql',
    text: 'if exists (select from contact where submission = new.id) or',
    instead: 'if',
    test: stored('submission-guards', 'submission', 'is not withdrawn (DT005) while there is a contact'),
  },
];
