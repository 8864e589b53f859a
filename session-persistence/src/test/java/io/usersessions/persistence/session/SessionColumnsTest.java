package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionColumnsTest {
    @Test
    void every_column_of_the_table_is_described_and_inserted() {
        assertThat(StatementColumns.fields(StatementColumns.INSERTED_WITH_OWNER))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(SESSION.fields());
    }

    @Test
    void every_column_of_a_session_is_bound() {
        Binds binds = SessionBinds.of(StoredSessions.ownedBy(new UserId("ada")).build());

        assertThat(OwnedInserts.NEW.binds(List.of(binds))).isNotNull();
    }

    @Test
    void every_column_that_is_read_has_a_place_of_its_own() {
        assertThat(StatementColumns.READ)
                .extracting(SessionRows.STORED::place)
                .doesNotHaveDuplicates()
                .allMatch(place -> place > 0);
        assertThat(SessionRows.SUMMARY.place(SessionColumns.SESSION_DATA)).isZero();
    }
}
