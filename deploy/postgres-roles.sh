#!/bin/sh
# Runs once, when the database server makes its first data folder: the owner of the schema, and the API's role, which
# owns nothing and cannot bypass row level security. The API's role keeps this name: the migrations grant to it.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner_password="$DATABASE_OWNER_PASSWORD" -v api_password="$DATABASE_API_PASSWORD" <<'SQL'
create role justinterview_owner login nosuperuser nobypassrls password :'owner_password';
create role justinterview_api login nosuperuser nobypassrls password :'api_password';
alter database :"DBNAME" owner to justinterview_owner;
revoke all on database :"DBNAME" from public;
grant connect on database :"DBNAME" to justinterview_api;
SQL
