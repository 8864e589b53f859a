package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.sql.DatabaseTime;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.jdbc.StatementRecorder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many statements a request sends to the driver; each of them can be distributed. */
class StatementCountTest {
    private static final Client FIREFOX = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");
    private static final UserId ADA = new UserId("ada");

    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private final StatementRecorder recorder = new StatementRecorder(DATABASE);
    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00Z"));
    private final PostgresSessions store = PostgresSessions.on(recorder.dataSource());
    private final Sessions sessions =
            Sessions.using(store.repository(), new BoundCodec()).time(time).build();

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @AfterEach
    void every_statement_can_be_distributed() {
        assertThat(recorder.statements())
                .allSatisfy(
                        sql -> assertThat(DistributableSql.faultsInRequest(sql)).isEmpty());
    }

    @Test
    void an_untouched_visit_costs_nothing() {
        String key = signedIn();
        recorder.forget();

        sessions.close(sessions.open(key, FIREFOX));

        assertThat(recorder.statements()).isEmpty();
    }

    @Test
    void an_anonymous_visit_that_is_only_looked_at_costs_nothing() {
        Visit visit = sessions.open(FIREFOX);

        visit.user();
        sessions.close(visit);

        assertThat(recorder.statements()).isEmpty();
    }

    @Test
    void an_unchanged_visit_is_one_select() {
        String key = signedIn();
        recorder.forget();

        view(key);

        assertThat(recorder.statements()).singleElement().asString().startsWith("select");
    }

    @Test
    void a_visit_that_is_due_for_a_touch_is_one_update_more() {
        String key = signedIn();
        time.advance(Duration.ofMinutes(2));
        recorder.forget();

        view(key);

        assertThat(recorder.statements()).hasSize(2);
        assertThat(recorder.statements().get(1)).startsWith("update");
    }

    @Test
    void a_visit_that_edits_is_one_select_and_one_update() {
        String key = signedIn();
        recorder.forget();

        Visit visit = sessions.open(key, FIREFOX);
        visit.put("theme", SessionValue.of("dark"));
        sessions.close(visit);

        assertThat(recorder.statements()).hasSize(2);
        assertThat(recorder.statements().get(1)).startsWith("update");
    }

    @Test
    void a_first_attribute_is_one_insert() {
        Visit visit = sessions.open(FIREFOX);

        visit.put("basket", SessionValue.of(3));
        sessions.close(visit);

        assertThat(recorder.statements()).singleElement().asString().startsWith("insert");
    }

    @Test
    void a_sign_in_without_a_session_is_one_insert() {
        signedIn();

        assertThat(recorder.statements())
                .singleElement()
                .asString()
                .contains("insert into \"user_sessions\".\"session\"");
    }

    @Test
    void a_sign_out_is_one_select_and_one_update() {
        String key = signedIn();
        recorder.forget();

        Visit visit = sessions.open(key, FIREFOX);
        visit.signOut();
        sessions.close(visit);

        assertThat(recorder.statements()).hasSize(2);
        assertThat(recorder.statements().get(1)).startsWith("update");
    }

    @Test
    void a_list_is_one_select_that_reads_no_payload() {
        signedIn();
        recorder.forget();

        sessions.own(store.directory()).list(ADA);

        assertThat(recorder.statements())
                .singleElement()
                .asString()
                .startsWith("select")
                .doesNotContain("session_data")
                .doesNotContain("key_digest");
    }

    @Test
    void a_page_of_the_history_of_a_session_is_one_select_on_the_bucket_of_the_user() {
        SessionId session = SessionId.ownedBy(ADA, new byte[SessionId.BYTES]);

        new OwnHistory(store.history()).listOf(ADA, session, PageRequest.first(10));

        assertThat(recorder.statements())
                .singleElement()
                .asString()
                .contains("\"bucket\" = ? and", "\"user_id\" = ? and", "\"session_id\" = ?");
    }

    @Test
    void forgetting_a_history_is_one_delete() {
        new OwnHistory(store.history()).forget(ADA);

        assertThat(recorder.statements()).singleElement().asString().startsWith("delete");
    }

    @Test
    void an_administrators_search_for_one_user_is_one_select_on_their_bucket() {
        sessions.administration(store.directory(), store.catalog())
                .search(SessionQuery.live(time.instant()).user(ADA), PageRequest.first(10));

        assertThat(recorder.statements()).singleElement().asString().contains("\"bucket\" = ? and", "\"user_id\" = ?");
    }

    @Test
    void ending_all_is_a_look_at_the_clock_a_barrier_and_one_delete() {
        signedIn();
        recorder.forget();

        sessions.own(store.directory()).endAll(ADA);

        assertThat(recorder.statements()).hasSize(3).first().isEqualTo(DatabaseTime.NOW.text());
        assertThat(recorder.statements().get(2)).startsWith("delete");
    }

    private String signedIn() {
        Visit visit = sessions.open(FIREFOX);
        visit.signIn(ADA);
        return ((KeyInstruction.Send) sessions.close(visit)).key().reveal();
    }

    private void view(String key) {
        Visit visit = sessions.open(key, FIREFOX);
        assertThat(visit.user()).contains(ADA);
        sessions.close(visit);
    }
}
