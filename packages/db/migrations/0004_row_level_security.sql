-- The wall between institutions. Every table with an institution_id is closed but for the institution that the
-- transaction acts in; FORCE makes that hold for the owner as well. A later migration that adds a table ends with
-- `select enclose_tenant_table('name')`; the catalog test fails where one forgot.
-- Effect on existing data: rows stay, and can be reached only through @app/db from now on.

create function enclose_tenant_table(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy tenant on %I using (institution_id = (select app_institution()))
       with check (institution_id = (select app_institution()))', name);
  execute format('grant select, insert, update, delete on %I to justinterview_api', name);
end $$;
revoke execute on function enclose_tenant_table(text) from public;

do $$
declare name text;
begin
  for name in
    select c.table_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'institution_id'
       and t.table_type = 'BASE TABLE' and c.table_name not in ('sign_ins')
  loop
    perform enclose_tenant_table(name);
  end loop;
end $$;

-- The audit trail is written and read, never changed.
revoke update, delete on audit_entries from justinterview_api;

-- A person sees their own memberships across institutions, to choose one. Reading only.
create policy own_memberships on memberships for select using (person_id = (select app_person()));

-- Outside the tenants ------------------------------------------------------------------------------
-- Names, colours and locale of an institution are public (its sign-in page shows them); changes come from inside it.
alter table institutions enable row level security;
alter table institutions force row level security;
create policy anyone_reads on institutions for select using (true);
create policy inside_changes on institutions for update using (id = (select app_institution()));
grant select, update on institutions to justinterview_api;
-- Institutions are founded by migrations' role alone (the platform operator's tools), never by a request.
create policy founding on institutions for insert to current_user with check (true);

-- Accounts, sign-ins, mailed links and attempts open only to the transactions of the identity module.
create function app_door() returns text language sql stable
  as $$ select nullif(current_setting('app.door', true), '') $$;
do $$
declare name text;
begin
  foreach name in array array['people', 'sign_ins', 'mail_tokens', 'attempts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy identity_door on %I using ((select app_door()) = ''identity'')
         with check ((select app_door()) = ''identity'')', name);
    execute format('grant select, insert, update, delete on %I to justinterview_api', name);
  end loop;
end $$;
-- Inside an institution, the names of its members can be read (the subquery sees that institution's rows only).
create policy fellow_members on people for select
  using (exists (select 1 from memberships m where m.person_id = people.id));
grant usage on schema public to justinterview_api;

-- The two functions that look before a tenant is known run as their owner; they need to see through the wall.
create policy lookup_by_owner on memberships for select to current_user using (true);
create policy lookup_by_owner on invitations for select to current_user using (true);
create policy lookup_by_owner on sign_ins for select to current_user using (true);
create policy lookup_by_owner on people for select to current_user using (true);
create policy rename_by_owner on people for update to current_user using (true);

-- A member may say what they are called, from inside an institution, without opening the accounts.
create function rename_member(member uuid, new_name text) returns void
  language sql security definer set search_path = public as $$
  update people set name = new_name
   where id = (select person_id from memberships where institution_id = app_institution() and id = member)
$$;
revoke execute on function
  sign_in_by_hash(text), institution_of_invitation(text), rename_member(uuid, text) from public;
grant execute on function
  sign_in_by_hash(text), institution_of_invitation(text), rename_member(uuid, text) to justinterview_api;
