package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import java.time.InstantSource;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts from the time when sessions contained their names. */
class AccountIdsMigrationTest {
    private final Database database = Database.at(TestServer.emptyDatabase());
    private final AccountDesk accounts = new AccountDesk(database.dataSource(), InstantSource.system());
    private final PostgresSessions store = PostgresSessions.on(database.dataSource());
    private final Sessions sessions =
            Sessions.using(store.repository(), SessionCodecs.json()).build();

    @BeforeEach
    void makeTheFormerTables() {
        Flyway.configure()
                .dataSource(database.patientDataSource())
                .locations("classpath:io/usersessions/app/account/migration")
                .defaultSchema("user_accounts")
                .target("1")
                .load()
                .migrate();
        SessionSchema.on(database.patientDataSource()).migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_account_keeps_its_sessions_and_its_password() {
        addFormer("ada");
        String key = signedIn("ada");

        AccountSchema.migrate(database.patientDataSource());
        UserId ada = accounts.authenticate("ada", "engine".toCharArray()).orElseThrow();

        assertThat(ownerOf(key)).contains(ada);
        assertThat(accounts.nameOf(ada)).contains("ada");
        assertThat(sessions.own(store.directory()).list(ada)).hasSize(1);
    }

    @Test
    void an_account_is_parted_from_someone_whose_imported_sessions_carry_its_name() {
        addFormer("2");
        String own = signedIn("2");
        String foreign = signedIn("2");
        markAsImported(foreign);

        AccountSchema.migrate(database.patientDataSource());
        UserId account = accounts.authenticate("2", "engine".toCharArray()).orElseThrow();

        assertThat(account).isNotEqualTo(new UserId("2"));
        assertThat(accounts.nameOf(account)).contains("2");
        assertThat(accounts.nameOf(new UserId("2"))).isEmpty();
        assertThat(sessions.own(store.directory()).list(account)).isEmpty();
        assertThat(ownerOf(own)).isEmpty();
        assertThat(ownerOf(foreign)).contains(new UserId("2"));
        assertThat(sessions.own(store.directory()).list(new UserId("2"))).hasSize(1);
    }

    @Test
    void a_name_with_a_colon_becomes_no_id_and_what_it_owned_ends() {
        addFormer("django:7");
        String key = signedIn("django:7");

        AccountSchema.migrate(database.patientDataSource());
        UserId account =
                accounts.authenticate("django:7", "engine".toCharArray()).orElseThrow();

        assertThat(UserIds.isOfAccount(account)).isTrue();
        assertThat(ownerOf(key)).isEmpty();
    }

    @Test
    void accounts_without_sessions_beside_them_migrate_too() {
        addFormer("ada");
        TestServer.execute(database.dataSource(), "drop schema user_sessions cascade");

        AccountSchema.migrate(database.patientDataSource());

        assertThat(accounts.authenticate("ada", "engine".toCharArray())).contains(new UserId("ada"));
    }

    private void addFormer(String name) {
        String hash = new PasswordHashing().hash("engine".toCharArray()).phc();
        TestServer.execute(
                database.dataSource(),
                "insert into user_accounts.account values ('" + name + "', '" + hash + "', false, now())");
    }

    private String signedIn(String owner) {
        Visit visit = sessions.open(Client.UNKNOWN);
        visit.signIn(new UserId(owner));
        return ((Send) sessions.close(visit)).key().reveal();
    }

    private void markAsImported(String key) {
        String id = sessions.open(key, Client.UNKNOWN).session().id().toString();
        TestServer.execute(
                database.dataSource(),
                "insert into user_sessions.imported_key (bucket, key_digest, session_id, purge_after) values (0,"
                        + " decode(repeat('00', 32), 'hex'), decode(translate('" + id
                        + "', '-_', '+/') || '==', 'base64'), now())");
    }

    private Optional<UserId> ownerOf(String key) {
        return sessions.open(key, Client.UNKNOWN).user();
    }
}
