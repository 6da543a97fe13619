-- A piece of a recording counts by one call, and several pieces may lie in one object.
--
-- Why: a browser sends a piece every two seconds, thousands of browsers at a time. Asking who sends it, saying which
-- institution it is for and writing its rows were five messages, and each woke another process. And a file for every piece
-- costs more than writing it: where a storage lets objects grow, the pieces of an upload go into one.
-- Effect on existing data: none. Every frame that is there has an object to itself, from its beginning.

alter table recording_frames
  add column object_offset bigint not null default 0 check (object_offset >= 0);
comment on column recording_frames.object_offset is 'Where in its object the sealed piece begins, in bytes.';

-- Does this sign-in act in this membership and role, now? The API cannot read sign-ins outside the identity door.
create function sign_in_acts_as(hash text, membership uuid, acting_role text) returns boolean
  language plpgsql stable security definer set search_path = public as $$
begin
  return exists (
    select 1 from sign_ins s
      join memberships m
        on m.institution_id = s.institution_id and m.id = s.membership_id
       and m.person_id = s.person_id and m.ended_at is null
     where s.id_hash = hash and s.expires_at > now()
       and s.membership_id = membership and m.role = acting_role);
end $$;
revoke execute on function sign_in_acts_as(text, uuid, text) from public;
grant execute on function sign_in_acts_as(text, uuid, text) to justinterview_api;

-- Moves an upload's offset on and writes the frame's row, if the offset is still where the piece begins: of two rival
-- pieces one wins. A transaction of its own, inside the institution named; row level security holds as everywhere.
--
-- `sender_hash` null: the caller knows who sends the piece. Otherwise that sign-in must act in that membership and role.
-- `behind`: the plain offset of the piece that lies before this one in the same object, null for the first. Its row must be
-- there: an object whose rows were dropped is about to be destroyed, and nothing that counts may be put into it any more.
--
-- Not flushed: a crash of the database within the next second may undo it. A browser asks for the offset and goes on from
-- there, and keeps its copy until the recording is confirmed, which flushes everything before it.
create function append_frame(
  institution uuid, recording uuid, begins_at bigint, byte_count integer, object uuid, offset_in_object bigint,
  behind bigint, sender_hash text, sender_membership uuid, sender_role text
) returns boolean
  language plpgsql set search_path = public as $$
begin
  perform set_config('app.institution_id', institution::text, true),
          set_config('synchronous_commit', 'off', true);
  if sender_hash is not null and not sign_in_acts_as(sender_hash, sender_membership, sender_role) then
    return false;
  end if;
  update recordings set bytes_received = begins_at + byte_count, state = 'receiving'
   where id = recording and bytes_received = begins_at and state in ('empty', 'receiving')
     and (bytes_total is null or bytes_total >= begins_at + byte_count)
     and (behind is null or exists (
       select 1 from recording_frames f
        where f.recording_id = recording and f.edition = 0 and f.plain_offset = behind and f.object_name = object));
  if not found then
    return false;
  end if;
  insert into recording_frames (recording_id, edition, plain_offset, plain_length, object_name, object_offset)
  values (recording, 0, begins_at, byte_count, object, offset_in_object);
  return true;
end $$;
revoke execute on function
  append_frame(uuid, uuid, bigint, integer, uuid, bigint, bigint, text, uuid, text) from public;
grant execute on function
  append_frame(uuid, uuid, bigint, integer, uuid, bigint, bigint, text, uuid, text) to justinterview_api;
