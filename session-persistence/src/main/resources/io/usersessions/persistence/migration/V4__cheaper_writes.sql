-- PostgreSQL prepares every check of a table anew for every statement that writes a row: for the session table half the cost of a
-- write. What the checks said is what the domain makes of every row that it writes, and what it demands of every row that it reads.
do $$
declare
    name text;
    of_table text;
begin
    for name, of_table in
        select conname, relname
        from pg_constraint
        join pg_class on pg_class.oid = conrelid
        where contype = 'c'
          and pg_class.relnamespace = 'user_sessions'::regnamespace
          and relname in ('session', 'session_owner')
    loop
        execute format('alter table user_sessions.%I drop constraint %I', of_table, name);
    end loop;
end
$$;

-- Room for a second version of a row of more than a kilobyte on its own page: a save that finds none there has to write all indexes.
alter table session set (fillfactor = 75);
