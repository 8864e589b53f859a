-- An account has an id of its own, which its sessions carry; its name can change. The ids of people from elsewhere, such as django:2,
-- have a colon, which no account's id may have.
alter table account add column id text;

-- Until now the name was what sessions carried. It becomes the id of the accounts that are there, so that their sessions go on.
update account set id = name where name ~ '^[^:[:cntrl:]]+$';

-- Not where the name cannot be an id, and not where sessions that were imported carry it, too: those belong to someone else. Such an
-- account gets a new id. Its own sessions, which would be the other's from now on, end; the imported ones go on.
do $$
begin
    if to_regclass('user_sessions.imported_key') is not null then
        update account set id = null
            where name in (select s.user_id from user_sessions.session s
                join user_sessions.imported_key k on k.session_id = s.session_id);
        delete from user_sessions.session s
            where s.user_id in (select a.name from account a where a.id is null)
            and not exists (select 1 from user_sessions.imported_key k where k.session_id = s.session_id);
    end if;
end
$$;
update account set id = gen_random_uuid()::text where id is null;

alter table account
    alter column id set not null,
    drop constraint account_pkey,
    add primary key (id),
    add unique (name),
    add check (id ~ '^[^:[:cntrl:]]{1,255}$');

comment on column account.id is 'the owner of sessions; random, but for accounts that are older than this column';
