package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.domain.model.UserId;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDeskTest {
    private static final AccountName ADA = new AccountName("ada");

    private final Database database = Database.at(TestServer.emptyDatabase());
    private final AccountDesk accounts = new AccountDesk(database.dataSource(), InstantSource.system());

    @BeforeEach
    void migrate() {
        AccountSchema.migrate(database.patientDataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_account_is_known_by_its_password_and_no_other() {
        UserId ada = added(ADA, "engine");

        assertThat(accounts.authenticate("ada", "engine".toCharArray())).contains(ada);
        assertThat(accounts.authenticate("ada", "Engine".toCharArray())).isEmpty();
        assertThat(accounts.authenticate("ada", new char[0])).isEmpty();
        assertThat(accounts.authenticate("ADA", "engine".toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a\u0000b", "\ud800", "ada'--", "x' or '1'='1"})
    void a_name_that_nobody_has_is_nobody_whatever_it_looks_like(String name) {
        accounts.add(ADA, "engine".toCharArray(), AccountKind.ORDINARY);

        assertThat(accounts.authenticate(name, "engine".toCharArray())).isEmpty();
        assertThat(accounts.authenticate("x".repeat(100_000), "engine".toCharArray()))
                .isEmpty();
    }

    @Test
    void an_account_that_is_there_is_not_written_over() {
        UserId ada = added(ADA, "engine");

        Optional<UserId> again = accounts.add(ADA, "other".toCharArray(), AccountKind.ADMINISTRATOR);

        assertThat(again).isEmpty();
        assertThat(accounts.authenticate("ada", "engine".toCharArray())).contains(ada);
        assertThat(accounts.authenticate("ada", "other".toCharArray())).isEmpty();
        assertThat(TestServer.strings(database.dataSource(), "select is_admin::text from user_accounts.account"))
                .containsExactly("false");
    }

    @Test
    void an_administrator_is_stored_as_one_and_the_password_is_not_stored() {
        accounts.add(ADA, "engine-no-1".toCharArray(), AccountKind.ADMINISTRATOR);

        assertThat(TestServer.strings(database.dataSource(), "select a::text from user_accounts.account a"))
                .singleElement()
                .asString()
                .contains("$argon2id$", ",t,")
                .doesNotContain("engine-no-1");
    }

    @Test
    void the_demo_account_is_made_once_and_not_again_when_it_was_deleted() {
        Optional<String> password = accounts.addDemoAtFirstStart();
        boolean works = accounts.authenticate("demo", password.orElseThrow().toCharArray())
                .isPresent();
        Optional<String> again = accounts.addDemoAtFirstStart();
        TestServer.execute(database.dataSource(), "delete from user_accounts.account");
        Optional<String> afterDelete = accounts.addDemoAtFirstStart();

        assertThat(works).isTrue();
        assertThat(password.orElseThrow()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(again).isEmpty();
        assertThat(afterDelete).isEmpty();
    }

    @Test
    void an_account_named_demo_that_someone_added_before_is_left_alone() {
        accounts.add(AccountDesk.DEMO, "mine".toCharArray(), AccountKind.ORDINARY);

        assertThat(accounts.addDemoAtFirstStart()).isEmpty();
        assertThat(accounts.authenticate("demo", "mine".toCharArray())).isPresent();
    }

    @Test
    void an_account_keeps_its_id_when_its_name_changes() {
        UserId ada = added(ADA, "engine");
        AccountName lovelace = new AccountName("lovelace");

        boolean renamed = accounts.rename(ADA, lovelace);

        assertThat(renamed).isTrue();
        assertThat(accounts.authenticate("lovelace", "engine".toCharArray())).contains(ada);
        assertThat(accounts.authenticate("ada", "engine".toCharArray())).isEmpty();
        assertThat(accounts.nameOf(ada)).contains("lovelace");
    }

    @Test
    void a_name_that_someone_has_is_not_taken_and_one_that_nobody_has_is_not_changed() {
        UserId ada = added(ADA, "engine");
        AccountName bob = new AccountName("bob");
        added(bob, "builder");

        assertThat(accounts.rename(ADA, bob)).isFalse();
        assertThat(accounts.rename(new AccountName("nobody"), new AccountName("somebody")))
                .isFalse();
        assertThat(accounts.nameOf(ada)).contains("ada");
    }

    @Test
    void a_name_that_is_given_again_is_another_account() {
        UserId first = added(ADA, "engine");
        accounts.rename(ADA, new AccountName("lovelace"));

        UserId second = added(ADA, "other");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void no_account_has_the_id_of_someone_from_elsewhere_whatever_its_name() {
        UserId django = UserIds.elsewhere("django", "2");
        UserId same = added(new AccountName("django:2"), "engine");

        assertThat(django.value()).isEqualTo("django:2");
        assertThat(same).isNotEqualTo(django);
        assertThat(UserIds.isOfAccount(same)).isTrue();
        assertThat(UserIds.isOfAccount(django)).isFalse();
        assertThat(accounts.nameOf(django)).isEmpty();
        assertThat(accounts.titleOf(django)).isEqualTo("django:2");
        assertThatThrownBy(() ->
                        TestServer.execute(database.dataSource(), "update user_accounts.account set id = 'django:2'"))
                .hasStackTraceContaining("account_id_check");
        assertThatThrownBy(() -> UserIds.elsewhere("", "2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UserIds.elsewhere("a:b", "2")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "engine",
                "$2a$10$abcdefghijklmnopqrstuv",
                "$argon2id$v=19$m=9999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=2,p=1$A$A"
            })
    void an_account_whose_password_hash_cannot_be_read_is_not_signed_in_to(String hash) {
        added(ADA, "engine");
        TestServer.execute(database.dataSource(), "update user_accounts.account set password_hash = '" + hash + "'");

        assertThat(accounts.authenticate("ada", "engine".toCharArray())).isEmpty();
    }

    @Test
    void a_failed_database_is_not_a_wrong_password() {
        database.close();

        assertThatThrownBy(() -> accounts.authenticate("ada", "engine".toCharArray()))
                .isInstanceOf(AccountsUnavailableException.class);
    }

    private UserId added(AccountName name, String password) {
        return accounts.add(name, password.toCharArray(), AccountKind.ORDINARY).orElseThrow();
    }
}
