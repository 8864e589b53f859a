create table account (
    name          text        primary key check (char_length(name) between 1 and 255),
    password_hash text        not null,
    is_admin      boolean     not null,
    created_at    timestamptz not null
);

comment on column account.password_hash is 'Argon2id, in the PHC string format';

-- At most one row: that the application has been served once, and has made its first account.
create table first_start (
    only_row boolean     primary key check (only_row),
    at       timestamptz not null
);
