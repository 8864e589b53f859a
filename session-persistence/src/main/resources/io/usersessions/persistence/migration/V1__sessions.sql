-- Every key begins with the bucket, so that the same tables can be distributed by it; hence also no sequence, no trigger and no
-- foreign key. Every instant comes from the application's clock.

create table session (
    bucket            int         not null check (bucket between 0 and 65535),
    session_id        bytea       not null check (octet_length(session_id) = 16),
    key_digest        bytea       not null check (octet_length(key_digest) = 32),
    session_data      bytea       not null,
    version           bigint      not null check (version > 0),
    user_id           text        check (char_length(user_id) between 1 and 255),
    user_agent        text        check (char_length(user_agent) <= 512),
    ip                inet,
    created_at        timestamptz not null,
    authenticated_at  timestamptz,
    last_activity     timestamptz not null check (last_activity >= created_at),
    expire_date       timestamptz not null,
    idle_timeout      bigint      not null check (idle_timeout > 0),
    absolute_end      timestamptz not null check (absolute_end > created_at),
    cookie_persistent boolean     not null,
    purge_after       timestamptz not null,
    primary key (bucket, session_id),
    check ((user_id is null) = (authenticated_at is null)),
    check (expire_date <= absolute_end)
) with (fillfactor = 85);

-- Payloads may be sealed, and sealed bytes do not compress.
alter table session alter column session_data set storage external;

comment on column session.idle_timeout is 'microseconds';
comment on column session.purge_after is 'expire_date rounded up to the hour: a touch changes no indexed column and stays a HOT update';

create index session_owner_idx on session (bucket, user_id) where user_id is not null;
create index session_purge_idx on session (purge_after);

-- One row a user. Its lock puts sign-ins and "end all" in an order.
create table session_owner (
    bucket       int  not null check (bucket between 0 and 65535),
    user_id      text not null check (char_length(user_id) between 1 and 255),
    sign_ins     int  not null check (sign_ins >= 0),
    ended_before timestamptz,
    primary key (bucket, user_id)
) with (fillfactor = 70);

comment on column session_owner.sign_ins is 'live sessions when last counted plus sign-ins since: never fewer than there are';
comment on column session_owner.ended_before is 'sign-ins authenticated before this instant are refused';

create table session_history (
    bucket      int         not null check (bucket between 0 and 65535),
    user_id     text        not null check (char_length(user_id) between 1 and 255),
    happened_at timestamptz not null,
    entry_id    bytea       not null check (octet_length(entry_id) = 16),
    session_id  bytea       not null check (octet_length(session_id) = 16),
    event       text        not null,
    reason      text,
    actor       text        not null,
    user_agent  text,
    ip          inet,
    primary key (bucket, user_id, happened_at, entry_id)
);

create index session_history_age_idx on session_history (happened_at);
