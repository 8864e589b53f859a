-- Keys that another system issued, by digest. A row outlives what it stood for, so that no import brings back what has ended.
create table imported_key (
    bucket      int         not null check (bucket between 0 and 65535),
    key_digest  bytea       not null check (octet_length(key_digest) = 32),
    session_id  bytea       not null check (octet_length(session_id) = 16),
    replaced    boolean     not null default false,
    purge_after timestamptz not null,
    primary key (bucket, key_digest)
);

comment on column imported_key.bucket is 'the first two bytes of the digest, which is all there is to distribute by';
comment on column imported_key.replaced is 'the session has a key of its own now, and this one opens nothing any more';

create index imported_key_purge_idx on imported_key (purge_after);
