-- A user id that the library would refuse to read makes its session a fault at every request: such a row is not to be written by hand
-- either. These are the control characters of Unicode, category Cc; text has no character 0 in PostgreSQL.
alter table session
    add constraint session_user_id_plain check (user_id !~ '[\u0001-\u001f\u007f-\u009f]');
alter table session_owner
    add constraint session_owner_user_id_plain check (user_id !~ '[\u0001-\u001f\u007f-\u009f]');
alter table session_history
    add constraint session_history_user_id_plain check (user_id !~ '[\u0001-\u001f\u007f-\u009f]');

-- What only one node may do at a time. A holder that dies is overtaken when its lease ends.
create table session_lease (
    bucket       int         not null check (bucket between 0 and 65535),
    name         text        not null check (char_length(name) between 1 and 255),
    holder       text        not null check (char_length(holder) between 1 and 255),
    leased_until timestamptz not null,
    primary key (bucket, name)
);
