-- Where Citus is installed, the tables are spread over its nodes by bucket; elsewhere nothing happens.
do $$
declare
    spread text;
begin
    if not exists (select from pg_extension where extname = 'citus') then
        return;
    end if;
    foreach spread in array array['session', 'session_owner', 'session_history', 'session_lease', 'imported_key', 'sign_in_attempt'] loop
        if not exists (select from pg_dist_partition where logicalrelid = spread::regclass) then
            execute format(
                'select create_distributed_table(%L, %L, colocate_with => %L)',
                spread,
                'bucket',
                case spread when 'session' then 'none' else 'session' end);
        end if;
    end loop;
end
$$;
