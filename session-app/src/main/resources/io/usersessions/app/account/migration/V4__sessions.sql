-- What people note about sessions of theirs. A row is removed some time after its session ended.
create table session_note (
    session_id    text    primary key check (session_id ~ '^[A-Za-z0-9_-]{22}$'),
    user_id       text    not null,
    name          text    check (char_length(name) between 1 and 60),
    is_recognised boolean not null default false
);

create index session_note_user on session_note (user_id);

comment on column session_note.user_id is 'the owner of the session, who need not have an account here';
comment on column session_note.is_recognised is 'the owner said that the sign-in from a new device or place was theirs';

-- From where sessions were ended, to tell whoever used them. Kept for a week.
create table session_end (
    session_id text        primary key check (session_id ~ '^[A-Za-z0-9_-]{22}$'),
    at         timestamptz not null,
    user_agent text,
    ip         inet
);

create index session_end_at on session_end (at);
