package io.usersessions.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00.000001Z");

    private final SessionKey key = SessionKey.of(SessionId.anonymous(new byte[16]), new byte[32]);
    private final Session anonymous = Session.start(key, Client.UNKNOWN, Lifetime.aal2(), START);
    private final Session adas = anonymous.signedInAs(new UserId("ada"), key, Lifetime.aal2(), START);

    @Test
    void the_canonical_form_is_fixed_for_ever() {
        assertThat(HexFormat.of().formatHex(Binding.of(adas).toBytes()))
                .isEqualTo("03" + "00000010" + "00000000000000000000000000000000"
                        + "00000020" + HexFormat.of().formatHex(key.digest().toBytes())
                        + "00000003" + "616461"
                        + "0000000c" + "000000006955b90000000001"
                        + "0000000c" + "000000006955b90000000001"
                        + "0000000c" + "0000000000000e1000000000"
                        + "0000000c" + "0000000069570a8000000001"
                        + "0000000f" + "42524f575345525f53455353494f4e"
                        + "00000008" + "0000000000000001");
    }

    @Test
    void the_former_canonical_form_is_fixed_for_ever() {
        assertThat(HexFormat.of().formatHex(Binding.of(adas).toFormerBytes()))
                .isEqualTo("02" + "00000010" + "00000000000000000000000000000000"
                        + "00000020" + HexFormat.of().formatHex(key.digest().toBytes())
                        + "00000003" + "616461"
                        + "0000000c" + "000000006955b90000000001"
                        + "0000000c" + "000000006955b90000000001"
                        + "0000000c" + "0000000069570a8000000001"
                        + "00000008" + "0000000000000001");
    }

    /** Values that a column may contain if someone edits it by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1677-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2262-04-12T00:00:00Z",
                "2300-01-01T00:00:00Z",
                "+294276-12-31T23:59:59Z",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void every_instant_has_a_form_of_its_own(String text) {
        Instant instant = Instant.parse(text);

        byte[] form = ending(instant).toBytes();

        assertThat(form).isNotEqualTo(ending(START).toBytes());
        assertThat(form).isNotEqualTo(ending(Instant.EPOCH).toBytes());
    }

    private Binding ending(Instant end) {
        Optional<SignIn> signIn = Optional.of(new SignIn(new UserId("ada"), end));
        return new Binding(
                key.id(), key.digest(), signIn, end, Duration.ofHours(1), end, Lifetime.Persistence.BROWSER_SESSION, 1);
    }

    @Test
    void every_bound_fact_changes_the_form() {
        SessionKey other = SessionKey.of(
                SessionId.anonymous(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), new byte[32]);

        List<Session> others = List.of(
                anonymous,
                adas.rekeyed(other),
                adas.rotated(SessionKey.of(key.id(), new byte[] {
                            1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                            0
                        })
                        .digest()),
                anonymous.signedInAs(new UserId("eve"), key, Lifetime.aal2(), START),
                adas.reauthenticated(START.plusSeconds(1)),
                anonymous.signedInAs(new UserId("ada"), key, Lifetime.aal2(), START.plusSeconds(1)),
                adas.lasting(Lifetime.aal3()),
                adas.lasting(Lifetime.of(Duration.ofHours(2), Lifetime.aal2().absolute())),
                adas.lasting(new Lifetime(
                        Lifetime.aal2().idle(), Lifetime.aal2().absolute(), Lifetime.Persistence.PERSISTENT)),
                adas.atVersion(2));

        assertThat(others)
                .allSatisfy(session -> assertThat(Binding.of(session).toBytes())
                        .isNotEqualTo(Binding.of(adas).toBytes()));
    }

    @Test
    void activity_client_and_attributes_are_not_bound() {
        Session touched = adas.touched(START.plusSeconds(9))
                .seenFrom(Client.of("agent", "::1"))
                .with("name", SessionValue.of("value"));

        assertThat(Binding.of(touched).toBytes()).isEqualTo(Binding.of(adas).toBytes());
    }
}
