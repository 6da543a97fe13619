-- Keys with which an institution's own programs read its figures, over REST.
-- Effect on existing data: none.

create table api_keys (
  institution_id uuid not null default app_institution() references institutions on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 2 and 80),
  scopes text[] not null check (cardinality(scopes) between 1 and 10),
  -- SHA-256 of the key; the key itself is shown once, when it is made.
  key_hash text not null,
  -- Its last four characters, to tell keys apart.
  ending text not null check (length(ending) = 4),
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (institution_id, id)
);
select enclose_tenant_table('api_keys');

-- A key opens before a tenant is known. Hashes of 32 random bytes do not collide; the index makes sure of it.
create unique index api_keys_hash on api_keys (key_hash);
create policy lookup_by_owner on api_keys for select to current_user using (true);

create function api_key_by_hash(hash text)
  returns table (institution_id uuid, id uuid, scopes text[], expires_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select k.institution_id, k.id, k.scopes, k.expires_at
    from api_keys k where k.key_hash = hash and k.revoked_at is null
$$;
revoke execute on function api_key_by_hash(text) from public;
grant execute on function api_key_by_hash(text) to justinterview_api;
