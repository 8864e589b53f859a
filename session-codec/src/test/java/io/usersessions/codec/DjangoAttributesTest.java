package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DjangoAttributesTest {
    private static final Instant SAVED = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Duration AGE = Duration.ofDays(14);

    @ParameterizedTest
    @CsvSource({"'\"42\"', 42", "42, 42", "-1, -1", "'\"6f9619ff-8b86\"', 6f9619ff-8b86"})
    void the_owner_is_text_or_a_whole_number(String json, String user) {
        assertThat(DjangoAttributes.user(data("_auth_user_id", json))).contains(user);
    }

    @Test
    void an_anonymous_session_has_no_owner() {
        assertThat(DjangoAttributes.user(SessionData.empty())).isEmpty();
        assertThat(DjangoAttributes.user(data("_auth_user_id", "null"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1.5", "[1]", "{}"})
    void an_owner_that_is_not_an_id_is_refused_instead_of_ignored(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DjangoAttributes.user(data("_auth_user_id", json)))
                .withMessageNotContaining("1.5");
    }

    @ParameterizedTest
    @CsvSource({
        "300, 2026-03-01T10:05:00.123456Z",
        "-300, 2026-03-01T09:55:00.123456Z",
        "1.5, 2026-03-01T10:00:01.623456Z",
        "-1.5, 2026-03-01T09:59:58.623456Z",
        "0.0000015, 2026-03-01T10:00:00.123458Z",
        "'\"2026-01-02T03:04:05.678901+00:00\"', 2026-01-02T03:04:05.678901Z",
        "'\"2026-01-02T03:04:05+00:00\"', 2026-01-02T03:04:05Z",
        "'\"2026-01-02T03:04:05.678901+05:30\"', 2026-01-01T21:34:05.678901Z",
        "'\"2026-01-02T03:04:05-00:25:21\"', 2026-01-02T03:29:26Z",
        "'\"2026-01-02T03:04:05Z\"', 2026-01-02T03:04:05Z",
        "'\"2026-01-02T03:04:05\"', 2026-01-02T03:04:05Z",
        "'\"2026-01-02T03:04:05.678901\"', 2026-01-02T03:04:05.678901Z",
        "'\"0001-01-01T00:00:00\"', 0001-01-01T00:00:00Z"
    })
    void an_expiry_is_seconds_after_the_last_save_or_an_instant(String json, Instant expected) {
        assertThat(DjangoAttributes.expireDate(data("_session_expiry", json), SAVED, AGE))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "0.0", "-0.0"})
    void without_an_expiry_the_default_age_applies(String json) {
        assertThat(DjangoAttributes.expireDate(data("_session_expiry", json), SAVED, AGE))
                .isEqualTo(SAVED.plus(AGE));
        assertThat(DjangoAttributes.expireDate(SessionData.empty(), SAVED, AGE)).isEqualTo(SAVED.plus(AGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "false",
                "[300]",
                "{}",
                "\"\"",
                "\"300\"",
                "\"tomorrow\"",
                "\"2026-01-02\"",
                "\"2026-02-30T00:00:00\"",
                "\"2026-01-02T24:00:00\"",
                "\"2026-01-02 03:04:05\"",
                "\"2026-01-02T03:04:05[Europe/Paris]\"",
                "\"2026-01-02T03:04:05+00:00 \"",
                "\"NaN\"",
                "9223372036854775807",
                "-9223372036854775808",
                "1e300",
                "-1e300",
                "1e18"
            })
    void an_expiry_that_is_not_an_instant_is_refused_and_not_quoted(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DjangoAttributes.expireDate(data("_session_expiry", json), SAVED, AGE))
                .withMessageMatching("_session_expiry is [a-z, ]+")
                .withNoCause();
    }

    @Test
    void a_session_ends_with_the_browser_if_its_expiry_is_zero_or_by_default() {
        assertThat(DjangoAttributes.expiresAtBrowserClose(data("_session_expiry", "0"), false))
                .isTrue();
        assertThat(DjangoAttributes.expiresAtBrowserClose(data("_session_expiry", "300"), true))
                .isFalse();
        assertThat(DjangoAttributes.expiresAtBrowserClose(data("_session_expiry", "\"2026-01-02T03:04:05\""), true))
                .isFalse();
        assertThat(DjangoAttributes.expiresAtBrowserClose(data("_session_expiry", "null"), true))
                .isTrue();
        assertThat(DjangoAttributes.expiresAtBrowserClose(SessionData.empty(), true))
                .isTrue();
        assertThat(DjangoAttributes.expiresAtBrowserClose(SessionData.empty(), false))
                .isFalse();
    }

    private static SessionData data(String name, String json) {
        SessionValue value = JsonText.parse(json);
        return SessionData.empty().with(name, value);
    }
}
