-- A membership that ends, or whose role changes, ends the live connections of every sign-in that acts in it: whoever
-- changes it cannot forget to tell them. And a short index for the reports that are under way, which every sweep looks for.
-- Effect on existing data: none.

create function tell_membership_changed() returns trigger
  language plpgsql security definer set search_path = public as $$
declare acting uuid;
begin
  for acting in
    select public_id from sign_ins
     where institution_id = old.institution_id and membership_id = old.id
  loop
    perform pg_notify('sign_in_ended', acting::text);
  end loop;
  return null;
end $$;
revoke execute on function tell_membership_changed() from public;

create trigger membership_changed after update of ended_at, role on memberships
  for each row when (old.ended_at is distinct from new.ended_at or old.role is distinct from new.role)
  execute function tell_membership_changed();
create trigger membership_removed after delete on memberships
  for each row execute function tell_membership_changed();

create index sessions_report_running on sessions (institution_id, touched_at) where report_state = 'running';
