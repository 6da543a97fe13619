-- The pages speak English. What an institution chooses is the form of it: how dates and numbers are written.
-- Effect on existing data: every institution writes them the British way until it chooses another.

alter table institutions alter column locale set default 'en-GB';
update institutions set locale = 'en-GB';
