package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00.123456Z");

    private final Database database = Database.at(TestServer.emptyDatabase());
    private final Profiles profiles = new Profiles(database.dataSource());
    private final AccountDesk accounts = new AccountDesk(database.dataSource(), profiles, InstantSource.fixed(NOW));

    @BeforeEach
    void migrate() {
        AccountSchema.migrate(database.patientDataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_new_account_follows_the_browser_and_the_operator() {
        UserId ada = ada();

        assertThat(profiles.of(ada))
                .contains(new Profile(
                        ada,
                        "ada",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NOW));
    }

    @Test
    void what_its_owner_chooses_is_kept_and_visible_at_once() {
        UserId ada = ada();
        profiles.of(ada);

        assertThat(profiles.keepEmail(ada, Optional.of("ada@example.org"))).isTrue();
        assertThat(profiles.keepLanguage(ada, Optional.of("zh-Hans"))).isTrue();
        assertThat(profiles.keepTimeZone(ada, Optional.of("Europe/Warsaw"))).isTrue();
        assertThat(profiles.keepClientPrivacy(ada, Optional.of(ClientPrivacy.TRUNCATED)))
                .isTrue();

        Profile kept = profiles.of(ada).orElseThrow();
        assertThat(kept.email()).contains("ada@example.org");
        assertThat(kept.language()).contains("zh-Hans");
        assertThat(kept.timeZone()).contains("Europe/Warsaw");
        assertThat(kept.clientPrivacy()).contains(ClientPrivacy.TRUNCATED);
        assertThat(kept.toString()).doesNotContain("ada@example.org", "Warsaw");
        assertThat(new Profiles(database.dataSource()).of(ada)).contains(kept);
    }

    @Test
    void what_was_chosen_can_be_forgotten() {
        UserId ada = ada();
        profiles.keepEmail(ada, Optional.of("ada@example.org"));
        profiles.keepClientPrivacy(ada, Optional.of(ClientPrivacy.NONE));

        profiles.keepEmail(ada, Optional.empty());
        profiles.keepClientPrivacy(ada, Optional.empty());

        assertThat(profiles.of(ada).orElseThrow().email()).isEmpty();
        assertThat(profiles.of(ada).orElseThrow().clientPrivacy()).isEmpty();
    }

    @Test
    void each_account_has_its_own_profile_and_others_have_none() {
        UserId ada = ada();
        UserId bob = added("bob");
        UserId django = UserIds.elsewhere("django", "2");

        profiles.keepLanguage(ada, Optional.of("nl"));

        assertThat(profiles.of(bob).orElseThrow().language()).isEmpty();
        assertThat(profiles.of(django)).isEmpty();
        assertThat(profiles.keepLanguage(django, Optional.of("nl"))).isFalse();
        assertThat(profiles.of(new UserId("nobody"))).isEmpty();
        assertThat(profiles.keepLanguage(new UserId("nobody"), Optional.of("nl")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "a@b.example\r\nBcc: eve@example.org", "\u00fc@example.org", "a@b@c d"})
    void the_table_takes_no_mail_address_that_could_be_more_than_one_header(String address) {
        UserId ada = ada();

        assertThatThrownBy(() -> profiles.keepEmail(ada, Optional.of(address)))
                .isInstanceOf(AccountsUnavailableException.class)
                .hasMessageContaining("23514");
    }

    @Test
    void an_account_that_was_deleted_is_gone_at_once_and_its_name_is_another_account_afterwards() {
        UserId ada = ada();
        profiles.of(ada);

        assertThat(profiles.delete(ada)).isTrue();

        assertThat(profiles.of(ada)).isEmpty();
        assertThat(profiles.delete(ada)).isFalse();
        assertThat(accounts.authenticate("ada", "engine".toCharArray())).isEmpty();
        assertThat(ada()).isNotEqualTo(ada);
    }

    private UserId ada() {
        return added("ada");
    }

    private UserId added(String name) {
        return accounts.add(new AccountName(name), "engine".toCharArray(), AccountKind.ORDINARY)
                .orElseThrow();
    }
}
