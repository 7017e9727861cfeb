-- Tells whether FEEDBACK_SECRET is the one this store was begun with: a keyed hash of a constant. Whoever lost the secret
-- for good and gives up all receipts deletes the row. Checked by src/feedback/secret-check.ts.

create table secret_check (
  only_row boolean primary key default true check (only_row),
  keyed_hash bytea not null
);
