-- Instants and durations are microseconds. Owners are compared exactly: the collation is BINARY unless a column says otherwise.
create table if not exists session (
    id blob not null primary key,
    key_digest blob not null,
    payload blob not null,
    version integer not null,
    owner text,
    authenticated_at integer,
    user_agent text,
    ip text,
    created_at integer not null,
    last_activity integer not null,
    expire_date integer not null,
    idle_timeout integer not null,
    absolute_end integer not null,
    persistence text not null,
    purgeable_from integer not null
) strict;
create index if not exists session_owner on session (owner, expire_date);
create index if not exists session_activity on session (last_activity, id);
create index if not exists session_due on session (purgeable_from);

-- Sign-ins of an owner from before this instant are refused.
create table if not exists all_ended (owner text primary key, at integer not null) strict;

create table if not exists history (
    number integer primary key autoincrement,
    owner text not null,
    session blob,
    at integer not null,
    kind text not null,
    reason text,
    actor text not null,
    user_agent text,
    ip text,
    times integer not null,
    folded_day integer,
    unique (owner, kind, folded_day)
) strict;
create index if not exists history_owner on history (owner, at, number);
create index if not exists history_at on history (at);

create table if not exists imported_key (digest blob primary key, id blob not null, until integer not null) strict;
create table if not exists lease (name text primary key, holder text not null, until integer not null) strict;
