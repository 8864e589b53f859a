-- Attempts to sign in, counted by a digest of what they count for: an account, a network, or both. A row opens and names nothing.
create table sign_in_attempt (
    bucket        int         not null check (bucket between 0 and 65535),
    attempt_key   bytea       not null check (octet_length(attempt_key) = 32),
    failures      int         not null,
    first_failure timestamptz,
    last_failure  timestamptz,
    pending       int         not null,
    reserved_at   timestamptz,
    succeeded_at  timestamptz,
    purge_after   timestamptz not null,
    primary key (bucket, attempt_key)
) with (fillfactor = 70);

comment on column sign_in_attempt.bucket is 'the first two bytes of the key';
comment on column sign_in_attempt.failures is 'failed attempts from first_failure to last_failure';
comment on column sign_in_attempt.pending is 'attempts without a result, the last of which began at reserved_at';
comment on column sign_in_attempt.purge_after is 'rounded up to the hour, so that most attempts change no indexed column and stay HOT updates';

create index sign_in_attempt_purge_idx on sign_in_attempt (purge_after);
