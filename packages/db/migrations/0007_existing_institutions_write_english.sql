-- The migration before this one changed no institution: row level security is forced on the schema's owner as well, and
-- shows it no row to update, without an error. An institution that was there before could not show its sign-in page.
-- Effect on existing data: institutions that still have the old default write dates and numbers the British way.

alter table institutions no force row level security;
update institutions set locale = 'en-GB' where locale = 'en';
alter table institutions force row level security;
