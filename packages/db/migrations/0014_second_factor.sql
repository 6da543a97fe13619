-- A second step at signing in: codes of an authenticator app (TOTP, RFC 6238), and ten recovery codes for a lost one.
-- An institution may ask it of its staff.
-- Effect on existing data: nobody has a second step until they set one up, and no institution asks for one.

create table second_factors (
  person_id uuid primary key references people on delete cascade,
  -- The key that the app shares with us, wrapped by the installation's key.
  wrapped_key bytea not null,
  wrapped_by text not null,
  -- Null until the first code from the app was right.
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: a code is good once.
  last_step bigint,
  created_at timestamptz not null default now()
);

-- Stored as hashes, each good once.
create table recovery_codes (
  person_id uuid not null references second_factors on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

do $$
declare name text;
begin
  foreach name in array array['second_factors', 'recovery_codes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy identity_door on %I using ((select app_door()) = ''identity'')
         with check ((select app_door()) = ''identity'')', name);
    execute format('grant select, insert, update, delete on %I to justinterview_api', name);
  end loop;
end $$;

alter table sign_ins
  -- Begun with a password or a mailed link by somebody who has a second step, and good for nothing until that is taken.
  add column awaits_second_factor boolean not null default false,
  add column second_factor_at timestamptz;

alter table institutions add column requires_second_factor boolean not null default false;

alter type signed_in add attribute awaits_second_factor boolean;
alter type signed_in add attribute lacks_second_factor boolean;

-- Awaiting: nobody yet. Lacking: a person, but not in this role of an institution that asks its staff for a second step.
create or replace function sign_in_by_hash(hash text) returns setof signed_in
  language sql stable security definer set search_path = public as $$
  select s.public_id, s.person_id, s.expires_at, s.absolute_expires_at,
         p.email::text, p.name, p.email_verified_at, p.is_operator,
         m.id, m.institution_id, m.role,
         s.awaits_second_factor,
         coalesce(i.requires_second_factor, false) and m.role in ('coach', 'admin', 'owner')
           and s.second_factor_at is null
    from sign_ins s
    join people p on p.id = s.person_id
    left join memberships m
      on m.institution_id = s.institution_id and m.id = s.membership_id
     and m.person_id = s.person_id and m.ended_at is null
    left join institutions i on i.id = m.institution_id
   where s.id_hash = hash
$$;

create or replace function sign_in_acts_as(hash text, membership uuid, acting_role text) returns boolean
  language plpgsql stable security definer set search_path = public as $$
begin
  return exists (
    select 1 from sign_ins s
      join memberships m
        on m.institution_id = s.institution_id and m.id = s.membership_id
       and m.person_id = s.person_id and m.ended_at is null
     where s.id_hash = hash and s.expires_at > now() and not s.awaits_second_factor
       and s.membership_id = membership and m.role = acting_role);
end $$;
