package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client presents opens a session only if it is the session's key. */
abstract class PresentedTextContract extends VisitGroup {
    private static final KeySource RANDOM = KeySource.secure();
    private static final byte[] OTHER_SECRET = new byte[SessionKey.SECRET_BYTES];

    PresentedTextContract(SessionsUnderTest store) {
        super(store);
    }

    @ParameterizedTest
    @MethodSource("madeUpKeys")
    void a_made_up_key_opens_an_anonymous_visit_and_makes_no_row(String madeUp) {
        Browser browser = Browser.presenting(madeUp, sessions());
        Visit visit = browser.open();

        KeyInstruction instruction = browser.close(visit);

        assertThat(instruction).as("instruction").isEqualTo(new KeyInstruction.Keep());
        assertAnonymous(visit);
        assertAbsent(store.repository().find(visit.session().id()));
        assertAbsent(SessionKey.parse(madeUp).flatMap(key -> store.repository().find(key.id())));
    }

    static Stream<Arguments> madeUpKeys() {
        String wellFormed = SessionKey.of(
                        SessionId.anonymous(RANDOM.bytes(SessionId.BYTES)), RANDOM.bytes(SessionKey.SECRET_BYTES))
                .reveal();
        return Stream.of(
                argumentSet("well-formed", wellFormed),
                argumentSet("empty", ""),
                argumentSet("cut short", wellFormed.substring(0, wellFormed.length() - 1)),
                argumentSet("too long", wellFormed + "A"),
                argumentSet("without a dot", wellFormed.replace('.', '_')),
                argumentSet("not base64", "!".repeat(SessionKey.TEXT_LENGTH)),
                argumentSet("other scripts", "ключ 😀 \u0000"),
                argumentSet("shaped like Django's", "abcdefghijklmnopqrstuvwxyz012345"),
                argumentSet("very long", "A".repeat(100_000)));
    }

    @Test
    void what_is_put_under_a_made_up_key_is_stored_under_a_key_nobody_knew() {
        SessionKey madeUp = SessionKey.of(SessionId.anonymous(RANDOM.bytes(SessionId.BYTES)), OTHER_SECRET);
        Browser browser = Browser.presenting(madeUp.reveal(), sessions());

        browser.visit(visit -> visit.put("color", SessionValue.of("blue")));

        assertThat(browser.key()).as("key of the browser").isNotEqualTo(madeUp);
        assertAbsent(store.repository().find(madeUp.id()));
        assertThat(browser.look().data().text("color")).as("attribute color").contains("blue");
    }
}
