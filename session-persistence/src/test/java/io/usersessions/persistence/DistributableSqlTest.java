package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries the rule on statements that break it. */
class DistributableSqlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into "s"."t" ("bucket", "id") values (?, nextval('x'))              | a sequence
            merge into "s"."t" using "u" on "bucket" = ? when matched then do nothing  | merge
            delete from "t" where "bucket" = ? and ctid = ?                            | a physical address
            select pg_advisory_lock(1) from "t" where "bucket" = ?                     | an advisory lock
            select 1 from "t" where "bucket" = ? and "expire_date" > now()             | the database's clock
            select 1 from "t" where "bucket" = ? and "at" > clock_timestamp()          | the database's clock
            update "t" set "at" = current_timestamp where "bucket" = ?                 | the database's clock
            truncate "t" -- "bucket" = ?                                               | a change of tables
            update "t" set "a" = ?, "bucket" = ? where "bucket" = ?                    | an update of a key
            update "t" set "session_id" = ? where "bucket" = ?                         | an update of a key
            select 1 from "t" where "session_id" = ?                                   | no bucket
            delete from "t" where "user_id" = ?                                        | no bucket
            with "c" as (insert into "o" ("bucket") values (?) returning "n") insert into "t" ("bucket") select ? from "c"                      | a count that depends on a data-modifying CTE
            with "c" as (delete from "o" where "bucket" = ?) update "t" set "a" = ? where "bucket" = ?                                          | a count that depends on a data-modifying CTE
            with "a" as (insert into "o" ("bucket") values (?)), "b" as (update "p" set "n" = ? where "bucket" = ?) select 1 from "b"           | several data-modifying CTEs
            select 1 from "s"."t" join "s"."o" on "s"."t"."user_id" = "s"."o"."user_id" where "s"."t"."bucket" = ?                              | a join that leaves out the bucket
            select 1 from "t" where "bucket" = ? and "user_id" in (select "user_id" from "o")                                                   | a join that leaves out the bucket
            delete from "t" using unnest(?, ?) as "f"("bucket", "id") where "t"."id" = "f"."id" and "t"."bucket" = any(?)                       | a join that leaves out the bucket
            update "t" set "a" = "f"."a" from unnest(?, ?) as "f"("id", "a") where "t"."id" = "f"."id" and "bucket" = any(?)                    | a join that leaves out the bucket
            with "c" as (select 1 from "t" join "o" on "t"."id" = "o"."id" where "t"."bucket" = ?) select 1 from "c"                            | a join that leaves out the bucket
            """)
    void a_statement_that_cannot_be_distributed_is_found(String sql, String fault) {
        assertThat(DistributableSql.faultsInRequest(sql)).containsExactly(fault);
    }

    @Test
    void a_batch_of_a_statement_that_gives_no_count_is_found() {
        String sql = "with \"c\" as (insert into \"o\" (\"bucket\") values (?) returning \"n\")"
                + " insert into \"t\" (\"bucket\") select ? from \"c\" returning \"id\"";

        assertThat(DistributableSql.faultsInBatch(sql)).containsExactly("a batch with a data-modifying CTE");
        assertThat(DistributableSql.faultsInBatch("insert into \"t\" (\"bucket\") values (?)"))
                .isEmpty();
    }

    @Test
    void a_lock_that_names_no_bucket_is_found_wherever_it_is() {
        String sql = "select 1 from \"t\" where \"at\" < ? for update skip locked";

        assertThat(DistributableSql.faultsAnywhere(sql)).containsExactly("a lock over several buckets");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update "t" set "at" = ? where ("bucket" = ? and "session_id" = ?)
            select 1 from "t" where "bucket" = ? for update
            insert into "s"."t" ("bucket", "session_id") values (?, ?)
            select 1 from "s"."t" join "s"."o" on ("s"."t"."bucket" = "s"."o"."bucket" and "s"."t"."id" = "s"."o"."id") where "s"."t"."bucket" = ?
            with "c" as (insert into "o" ("bucket") values (?) returning "n") insert into "t" ("bucket") select ? from "c" returning "id"
            with "c" as (insert into "o" ("bucket") values (?) returning "n") select "n" from "c"
            """)
    void a_statement_about_one_bucket_passes(String sql) {
        assertThat(DistributableSql.faultsInRequest(sql)).isEmpty();
    }
}
