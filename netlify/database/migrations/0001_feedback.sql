-- What residents send ahead of a session, and what became of it. Rules that must hold whoever writes stand here, not only
-- in the program: legal transitions, an append-only journal, an original text that can be erased but not changed.
-- Applied by src/feedback/migrations.ts, or by Netlify's deploys; never edited once released.

create table submission (
  id uuid primary key,
  session text not null,
  channel text not null check (channel in ('online', 'paper', 'in_person', 'front', 'phone')),
  received_at timestamptz not null,
  -- Civil date on the portal's clock (a demonstration lives on its own day).
  received_on text not null check (received_on ~ '^\d{4}-\d{2}-\d{2}$'),
  lane text not null check (lane in ('main', 'review')),
  lane_reasons text[] not null default '{}',
  topic text not null,
  -- Original words; null once erased.
  content text check (length(content) <= 20000),
  place text,
  on_behalf text not null check (on_behalf in ('self', 'household_group', 'organisation')),
  -- Version of the consent text that was agreed to; null for what a clerk entered from paper.
  consent_version text,
  state text not null default 'received'
    check (state in ('received', 'accepted', 'merged', 'refused', 'withdrawn')),
  version integer not null default 1,
  -- Number of the published question within its session, shown as CH-001; given once, never used again.
  public_number integer check (public_number > 0),
  public_text text,
  refusal text,
  refusal_note text,
  merged_into uuid,
  -- Petition of the record that answers it, e.g. kn-2024-nha-nam-001.
  petition text,
  published_at timestamptz,
  erased_at timestamptz,
  -- HMAC-SHA-256 under keys the database does not hold; the body's hash tells a retry from another body.
  idempotency_hash bytea not null unique,
  body_hash bytea not null,
  typed_hash bytea not null unique,
  link_hash bytea not null unique,
  unique (session, public_number),
  -- A question is merged into one of its own session: a number of another would lead its sender astray.
  unique (id, session),
  foreign key (merged_into, session) references submission (id, session),
  check (state <> 'accepted' or (public_text is not null and public_number is not null)),
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> id),
  check ((state = 'refused') = (refusal is not null)),
  check ((content is null) = (erased_at is not null))
);
create index submission_by_session on submission (session, state);
create index submission_by_day on submission (received_on);

create table transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into transition (from_state, to_state) values
  ('received', 'accepted'), ('received', 'merged'), ('received', 'refused'), ('received', 'withdrawn'),
  ('accepted', 'merged'), ('accepted', 'refused'), ('accepted', 'withdrawn'),
  ('merged', 'received'), ('merged', 'withdrawn'),
  ('refused', 'received'), ('refused', 'withdrawn');

create function guard_new_submission() returns trigger language plpgsql as $$
begin
  if new.state <> 'received' or new.version <> 1 or new.content is null then
    raise exception 'submission: begins as received, version 1, with its content' using errcode = 'DT001';
  end if;
  return new;
end $$;
create trigger submission_begins before insert on submission for each row execute function guard_new_submission();

create function guard_submission() returns trigger language plpgsql as $$
begin
  if new.state <> old.state
     and not exists (select 1 from transition where from_state = old.state and to_state = new.state) then
    raise exception 'submission: no step from % to %', old.state, new.state using errcode = 'DT001';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'submission: version % does not follow %', new.version, old.version using errcode = 'DT002';
  end if;
  if (new.content is distinct from old.content and new.content is not null)
     or (new.place is distinct from old.place and new.place is not null)
     or (old.public_number is not null and new.public_number is distinct from old.public_number)
     or (new.id, new.session, new.channel, new.received_at, new.received_on, new.lane, new.lane_reasons,
         new.on_behalf, new.consent_version, new.idempotency_hash, new.body_hash, new.typed_hash, new.link_hash)
        is distinct from
        (old.id, old.session, old.channel, old.received_at, old.received_on, old.lane, old.lane_reasons,
         old.on_behalf, old.consent_version, old.idempotency_hash, old.body_hash, old.typed_hash, old.link_hash) then
    raise exception 'submission: what was received does not change' using errcode = 'DT003';
  end if;
  return new;
end $$;
create trigger submission_guard before update on submission for each row execute function guard_submission();

-- Name and contact, sealed to a key this server cannot open.
create table contact (
  submission uuid primary key references submission,
  key_id text not null,
  sealed bytea not null,
  received_on text not null
);

-- What the sender says of the answer to the petition.
create table verdict (
  submission uuid primary key references submission,
  verdict text not null check (verdict in ('satisfied', 'accepted', 'not_yet')),
  reason text check (length(reason) <= 4000),
  given_on text not null
);

-- "Tôi cũng vậy": one per browser and question.
create table support (
  session text not null,
  public_number integer not null,
  token_hash bytea not null,
  given_on text not null,
  primary key (session, public_number, token_hash)
);

-- Events per keyed address prefix; the key changes daily and no address is stored.
create table address_event (
  address_key bytea not null,
  purpose text not null,
  at timestamptz not null
);
create index address_event_by_key on address_event (address_key, purpose, at);

create table spent_challenge (
  id text primary key,
  expires_at timestamptz not null
);

-- Open log of receipts. A leaf is a hash of the receipt code alone: it leads to no submission.
create table receipt_leaf (
  leaf bytea primary key,
  day text not null,
  session text not null,
  lane text not null check (lane in ('main', 'review'))
);
create index receipt_leaf_by_day on receipt_leaf (day);

create table heartbeat (
  job text primary key,
  succeeded_at timestamptz not null,
  note text not null
);

-- Append-only journal: each row carries the hash of the one before it. No personal data.
create table audit (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  submission uuid,
  detail text not null,
  prev_hash bytea not null,
  hash bytea not null
);

-- The journal's last row, kept by the journal itself: a chain alone does not show that its end was cut off.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function advance_audit() returns trigger language plpgsql as $$
begin
  update audit_head set seq = new.seq, hash = new.hash where seq = new.seq - 1 and hash = new.prev_hash;
  if not found then
    raise exception 'audit: row % does not follow the last one', new.seq using errcode = 'DT004';
  end if;
  return new;
end $$;
create trigger audit_follows after insert on audit for each row execute function advance_audit();

create function guard_audit_head() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from audit where seq = new.seq and hash = new.hash and prev_hash = old.hash) then
    raise exception 'audit_head: only moves with the journal' using errcode = 'DT004';
  end if;
  return new;
end $$;
create index audit_by_submission on audit (submission);
create index audit_by_action on audit (action, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%: rows are only added', tg_table_name using errcode = 'DT004';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function refuse_change();
create trigger leaf_append_only before update or delete on receipt_leaf for each row execute function refuse_change();
create trigger submission_kept before delete on submission for each row execute function refuse_change();
create trigger leaf_no_truncate before truncate on receipt_leaf for each statement execute function refuse_change();
create trigger submission_no_truncate before truncate on submission for each statement execute function refuse_change();
create trigger audit_head_moves before update on audit_head for each row execute function guard_audit_head();
create trigger audit_head_kept before insert or delete on audit_head for each row execute function refuse_change();
create trigger audit_head_no_truncate before truncate on audit_head for each statement execute function refuse_change();
create trigger transition_fixed before insert or update or delete on transition
  for each row execute function refuse_change();
create trigger transition_no_truncate before truncate on transition for each statement execute function refuse_change();
