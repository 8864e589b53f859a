-- What people choose for themselves. Null means: as the browser asks for, or as the operator decided.
alter table account
    add column email               text check (email ~ '^[!-~]{1,254}$' and email like '%_@_%'),
    add column language            text check (language ~ '^[A-Za-z0-9-]{2,35}$'),
    add column time_zone           text check (time_zone ~ '^[!-~]{1,64}$'),
    add column client_privacy      text check (client_privacy in ('full', 'truncated', 'none')),
    add column password_changed_at timestamptz;

comment on column account.language is 'a language tag (BCP 47)';
comment on column account.time_zone is 'the id of a time zone (IANA)';
comment on column account.client_privacy is 'what is stored of the agent and the address of the browsers of this person';
comment on column account.password_changed_at is 'null if the first password is still in use';
