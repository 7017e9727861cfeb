-- Consent taken back, by receipt or through a clerk: nothing of the sender is left at once, whoever writes.

alter table submission add constraint submission_withdrawn_is_erased
  check (state <> 'withdrawn' or (content is null and place is null and public_text is null));

create function guard_withdrawn() returns trigger language plpgsql as $$
begin
  if exists (select from contact where submission = new.id) or exists (select from verdict where submission = new.id) then
    raise exception 'submission: withdrawn, and its contact or verdict is still there' using errcode = 'DT005';
  end if;
  return new;
end $$;
create trigger submission_withdrawn before update on submission
  for each row when (new.state = 'withdrawn') execute function guard_withdrawn();
