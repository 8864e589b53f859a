package io.usersessions.domain.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cookie of the previous system. */
class FormerCookieTest {
    private static final String OLD_KEY = "abcdefghijklmnopqrstuvwxyz012345";
    private static final String REMOVAL = "sessionid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax";

    private final CookieFormat cookie = CookieFormat.secure().alsoReading("sessionid");
    private final SessionKey key = SessionKey.of(SessionId.anonymous(new byte[16]), new byte[32]);
    private final KeyInstruction send = new KeyInstruction.Send(key, Optional.empty());

    @Test
    void is_read_after_ours() {
        assertThat(cookie.keysIn("a=b; sessionid=" + OLD_KEY)).contains(OLD_KEY);
        assertThat(cookie.keysIn("sessionid=" + OLD_KEY + "; __Host-session=" + key.reveal()))
                .containsExactly(key.reveal(), OLD_KEY);
        assertThat(CookieFormat.secure().keysIn("sessionid=" + OLD_KEY)).isEmpty();
    }

    @Test
    void never_presents_a_key_of_ours_which_any_neighbour_could_put_there() {
        assertThat(cookie.keysIn("sessionid=" + key.reveal())).isEmpty();
        assertThat(cookie.keysIn("sessionid=" + key.reveal() + "; sessionid=" + OLD_KEY))
                .contains(OLD_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessionid=",
                "sessionid=short",
                "sessionid=with space in it",
                "sessionid=abcdefgh12345678; sessionid=12345678abcdefgh",
                "SESSIONID=abcdefgh12345678"
            })
    void presents_no_key_if_values_differ_or_none_is_a_key(String line) {
        assertThat(cookie.keysIn(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a;b", "__Host-session", "ü"})
    void has_a_cookie_name_that_is_not_ours(String name) {
        CookieFormat own = CookieFormat.secure();

        assertThatIllegalArgumentException().isThrownBy(() -> own.alsoReading(name));
    }

    @Test
    void is_removed_with_each_new_key_and_with_the_last_one() {
        assertThat(cookie.headersFor(send)).hasSize(2).endsWith(REMOVAL);
        assertThat(cookie.headersFor(new KeyInstruction.Forget())).hasSize(2).endsWith(REMOVAL);
        assertThat(cookie.headersFor(new KeyInstruction.Keep())).isEmpty();
    }

    @Test
    void is_removed_only_if_it_was_presented() {
        assertThat(cookie.answering(List.of("a=b")).headersFor(send)).hasSize(1);
        assertThat(cookie.answering(List.of("a=b", "sessionid=")).headersFor(send))
                .hasSize(2);
    }

    @Test
    void is_removed_from_the_whole_host_whatever_the_scope_of_ours() {
        CookieFormat shop = cookie.named("shop")
                .domain("example.org")
                .path("/shop")
                .sameSite(SameSite.NONE)
                .partitioned();

        assertThat(shop.headersFor(new KeyInstruction.Forget()))
                .containsExactly(
                        "shop=; Max-Age=0; Domain=example.org; Path=/shop; Secure; HttpOnly; SameSite=None; Partitioned",
                        "sessionid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=None");
    }
}
