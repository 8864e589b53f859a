-- A row may stand for many events of one kind on one day, and a sign-in that failed has no session.
alter table session_history add column times bigint not null default 1;
alter table session_history alter column session_id drop not null;
comment on column session_history.times is 'events that the row stands for; of many, happened_at is the begin of their day in UTC';
