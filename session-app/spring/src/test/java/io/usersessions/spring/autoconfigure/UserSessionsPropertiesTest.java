package io.usersessions.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.domain.usecase.SessionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class UserSessionsPropertiesTest {
    /** Pairs of a name below {@code user-sessions} and its value. */
    private static UserSessionsProperties of(String... pairs) {
        Map<String, String> properties = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            properties.put("user-sessions." + pairs[at], pairs[at + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("user-sessions", UserSessionsProperties.class);
    }

    @Test
    void without_properties_everything_is_as_the_domain_has_it() {
        UserSessionsProperties none = of();

        assertThat(none.settings()).isEqualTo(SessionSettings.defaults());
        assertThat(none.anonymous().limits()).isEqualTo(AnonymousLimits.defaults());
        assertThat(none.rememberMe().lifetime()).isEqualTo(Lifetime.rememberMe());
        assertThat(none.cookie().format().name())
                .isEqualTo(CookieFormat.secure().name());
        assertThat(none.header().transport()).isEmpty();
        assertThat(none.migrate()).isTrue();
        assertThat(none.history()).isTrue();
        assertThat(none.keyring()).isNull();
    }

    @Test
    void settings_are_those_of_the_properties() {
        SessionSettings settings = of(
                        "lifetime.idle", "30m",
                        "lifetime.absolute", "12h",
                        "anonymous.idle", "10m",
                        "anonymous.absolute", "1h",
                        "maximum-sessions", "3",
                        "touch-interval", "5s",
                        "client-privacy", "truncated")
                .settings();

        assertThat(settings.lifetime()).isEqualTo(Lifetime.of(Duration.ofMinutes(30), Duration.ofHours(12)));
        assertThat(settings.anonymousLifetime()).isEqualTo(Lifetime.of(Duration.ofMinutes(10), Duration.ofHours(1)));
        assertThat(settings.cap().maxSessions()).isEqualTo(3);
        assertThat(settings.touchInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.clientPrivacy()).isEqualTo(ClientPrivacy.TRUNCATED);
    }

    @Test
    void a_remembered_session_has_a_cookie_that_outlives_the_browser() {
        Lifetime remembered = of("remember-me.absolute", "365d").rememberMe().lifetime();

        assertThat(remembered.persistence()).isEqualTo(Lifetime.Persistence.PERSISTENT);
        assertThat(remembered.absolute()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void the_name_of_the_cookie_fits_to_its_scope() {
        assertThat(of("cookie.domain", "shop.example").cookie().format().name()).isEqualTo("__Secure-session");
        assertThat(of("cookie.path", "/shop").cookie().format().name()).isEqualTo("__Secure-session");
        assertThat(of("cookie.secure", "false").cookie().format().name()).isEqualTo("session");
        assertThat(of("cookie.name", "__Host-shop").cookie().format().name()).isEqualTo("__Host-shop");
    }

    @Test
    void a_keyring_file_may_be_given_as_a_location() {
        assertThat(of("keyring-file", "file:/run/secrets/keyring").keyringFile())
                .isEqualTo(Path.of("/run/secrets/keyring"));
        assertThat(of("keyring-file", "secrets/keyring").keyringFile()).isEqualTo(Path.of("secrets/keyring"));
    }

    @Test
    void proxies_are_networks() {
        UserSessionsProperties behind = of("proxies.trusted", "10.0.0.0/8,192.168.1.7", "proxies.header", "Forwarded");

        assertThat(behind.proxies()
                        .address()
                        .isTrusted(IpAddress.parse("10.1.2.3").orElseThrow()))
                .isTrue();
        assertThat(behind.proxies().header()).isEqualTo(UserSessionsProperties.Proxies.Reported.FORWARDED);
    }

    @Test
    void what_is_out_of_its_range_is_refused_with_a_sentence() {
        assertRefused(
                "the idle timeout must be 1 second to the absolute lifetime, not PT1000H", "lifetime.idle", "1000h");
        assertRefused("a cap must be 1 session or more, not 0", "maximum-sessions", "0");
        assertRefused("user-sessions.purge-interval must be positive, not PT0S", "purge-interval", "0s");
        assertRefused("the limits of anonymous sessions must be positive", "anonymous.bytes", "0");
        assertRefused("'proxy' is not an address or a network such as 10.0.0.0/8", "proxies.trusted", "proxy");
        assertRefused("user-sessions.header.only needs user-sessions.header.name", "header.only", "true");
        assertRefused(
                "user-sessions.spring-session.move needs cookies, so user-sessions.header.only cannot be true",
                "header.name",
                "X-Auth-Token",
                "header.only",
                "true",
                "spring-session.move",
                "true");
    }

    @Test
    void what_browsers_would_drop_is_refused() {
        assertRefused("__Host-", "cookie.name", "__Host-shop", "cookie.domain", "shop.example");
        assertRefused("needs user-sessions.cookie.secure=true", "cookie.same-site", "none", "cookie.secure", "false");
    }

    @Test
    void a_keyring_comes_from_one_place() {
        assertRefused(
                "set one of user-sessions.keyring and user-sessions.keyring-file, not both",
                "keyring",
                "any",
                "keyring-file",
                "any");
    }

    @Test
    void the_keyring_is_never_printed() {
        assertThat(of("keyring", "any-secret").toString()).doesNotContain("secret");
    }

    private static void assertRefused(String sentence, String... pairs) {
        assertThatThrownBy(() -> of(pairs)).rootCause().hasMessageContaining(sentence);
    }
}
