package io.usersessions.spring.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import io.usersessions.spring.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session itself writes the rows. */
class SpringSessionMoveTest {
    private static final Client PHONE = Client.of("Firefox", "192.0.2.1");
    private static final HikariDataSource DATABASE = database();
    private static final SessionRepository<Session> SPRING_SESSION = springSession();

    private final SessionCodec codec = SessionCodecs.json();
    private final PostgresSessions store = PostgresSessions.on(DATABASE);
    private final Sessions sessions = Sessions.using(store.repository(), codec)
            .importedKeys(store.importedKeys())
            .build();
    private final Set<String> locked = new CopyOnWriteArraySet<>();
    private final SpringSessionMove move = move(DATABASE);

    private static HikariDataSource database() {
        HikariDataSource database = TestDatabase.pool(TestDatabase.empty());
        SessionSchema.on(database).migrate();
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql"))
                .execute(database);
        return database;
    }

    @SuppressWarnings("unchecked") // the type of its sessions is hidden
    private static SessionRepository<Session> springSession() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
        SessionRepository<?> repository = new JdbcIndexedSessionRepository(new JdbcTemplate(DATABASE), transaction);
        return (SessionRepository<Session>) repository;
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        new JdbcTemplate(DATABASE).execute("delete from spring_session");
    }

    private SpringSessionMove move(HikariDataSource source) {
        return new SpringSessionMove(
                new SpringSessionTable(new JdbcTemplate(source), "SPRING_SESSION"),
                store.bulkImport(),
                codec,
                name -> !locked.contains(name),
                InstantSource.system());
    }

    /** The cookie of a session of Spring Session. */
    private static String cookie(String user, Duration idle) {
        Session session = SPRING_SESSION.createSession();
        session.setMaxInactiveInterval(idle);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user);
        session.setAttribute("cart", "tea");
        SPRING_SESSION.save(session);
        return encoded(session.getId());
    }

    private static String encoded(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Session springSession(String cookie) {
        return SPRING_SESSION.findById(new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8));
    }

    @Test
    void a_user_stays_signed_in_under_the_old_cookie_and_gets_a_new_key() {
        String cookie = cookie("ada", Duration.ofMinutes(30));

        move.move(cookie);
        Visit visit = sessions.open(cookie, PHONE);

        assertThat(visit.user()).contains(new UserId("ada"));
        assertThat(visit.data().isEmpty()).isTrue();
        assertThat(visit.isAuthenticatedWithin(Duration.ofDays(400))).isFalse();
        assertThat(sessions.close(visit)).isInstanceOf(KeyInstruction.Send.class);
        assertThat(springSession(cookie)).isNull();
    }

    @Test
    void requests_at_once_with_the_old_cookie_all_see_the_user_and_there_is_one_session() {
        String cookie = cookie("grace", Duration.ofMinutes(30));

        List<UserId> users = IntStream.range(0, 16)
                .parallel()
                .mapToObj(number -> {
                    move.move(cookie);
                    Visit visit = sessions.open(cookie, PHONE);
                    UserId user = visit.user().orElseThrow();
                    sessions.close(visit);
                    return user;
                })
                .toList();

        assertThat(users).hasSize(16).containsOnly(new UserId("grace"));
        assertThat(sessions.own(store.directory()).list(new UserId("grace"))).hasSize(1);
    }

    @Test
    void a_session_that_ended_here_does_not_come_back_even_if_its_row_stayed() {
        String cookie = cookie("mallory", Duration.ofMinutes(30));
        Session row = Objects.requireNonNull(springSession(cookie));
        move.move(cookie);
        sessions.own(store.directory()).endAll(new UserId("mallory"));
        new JdbcTemplate(DATABASE)
                .update(
                        "insert into spring_session values (?, ?, ?, ?, 1800, ?, 'mallory')",
                        row.getId(),
                        row.getId(),
                        row.getCreationTime().toEpochMilli(),
                        row.getLastAccessedTime().toEpochMilli(),
                        Instant.now().plusSeconds(1800).toEpochMilli());

        move.move(cookie);

        assertThat(sessions.open(cookie, PHONE).user()).isEmpty();
    }

    @Test
    void the_session_expires_when_the_old_one_would_have_and_no_request_extends_it() {
        String cookie = cookie("eve", Duration.ofMinutes(30));
        Instant before = Instant.now();

        move.move(cookie);
        sessions.close(sessions.open(cookie, PHONE));

        SessionSummary moved =
                sessions.own(store.directory()).list(new UserId("eve")).get(0);
        assertThat(moved.expireDate())
                .isBetween(before.plus(Duration.ofMinutes(29)), before.plus(Duration.ofMinutes(31)));
    }

    @Test
    void a_visitor_who_is_not_signed_in_keeps_the_old_session() {
        Session anonymous = SPRING_SESSION.createSession();
        anonymous.setAttribute("cart", "tea");
        SPRING_SESSION.save(anonymous);

        move.move(encoded(anonymous.getId()));

        assertThat(SPRING_SESSION.findById(anonymous.getId())).isNotNull();
        assertThat(sessions.open(encoded(anonymous.getId()), PHONE).isStored()).isFalse();
    }

    @Test
    void an_expired_session_and_that_of_a_locked_account_are_not_moved() {
        String expired = cookie("late", Duration.ofSeconds(1));
        new JdbcTemplate(DATABASE).update("update spring_session set expiry_time = 1000");
        String ofLocked = cookie("locked", Duration.ofMinutes(30));
        locked.add("locked");

        move.move(expired);
        move.move(ofLocked);

        assertThat(sessions.open(expired, PHONE).user()).isEmpty();
        assertThat(sessions.open(ofLocked, PHONE).user()).isEmpty();
    }

    @Test
    void a_cookie_that_was_not_encoded_is_moved_too() {
        String cookie = cookie("plain", Duration.ofMinutes(30));
        String id = Objects.requireNonNull(springSession(cookie)).getId();

        move.move(id);

        assertThat(sessions.open(id, PHONE).user()).contains(new UserId("plain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "' or 1=1 --",
                "deleted",
                "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2",
                "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%00%00%00%00%00%00%00%00"
            })
    void any_other_text_moves_nothing(String text) {
        move.move(text);

        assertThat(sessions.open(text, PHONE).isStored()).isFalse();
    }

    @Test
    void a_fault_of_the_database_is_not_taken_for_absence() {
        String cookie = cookie("ada", Duration.ofMinutes(30));
        HikariDataSource closed = TestDatabase.pool(TestDatabase.empty());
        closed.close();

        assertThatThrownBy(() -> move(closed).move(cookie)).isInstanceOf(SessionStoreException.class);
        assertThat(springSession(cookie)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b", "a b", "a.b.c", "1a"})
    void what_is_no_name_of_a_table_is_refused(String name) {
        assertThatThrownBy(() -> new SpringSessionTable(new JdbcTemplate(DATABASE), name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table");
    }
}
