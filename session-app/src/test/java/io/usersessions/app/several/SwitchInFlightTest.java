package io.usersessions.app.several;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.TestSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that arrive after the browser changed to another account. */
class SwitchInFlightTest {
    private static final Map<String, String> PASSWORDS = Map.of("ada", "engine", "bob", "builder");
    private static final int STEPS = Integer.getInteger("switch.steps", 25);

    private final TestSite site = new TestSite();
    private final CookieJar browser = new CookieJar(site);

    @AfterEach
    void close() {
        site.close();
    }

    /** Confirming the password replaces the key, and leaves the former one no grace. */
    private Answer rotation(String password) {
        return browser.onItsWay("POST", "/step-up", "csrf=" + browser.token() + "&password=" + password);
    }

    @Test
    void a_key_that_was_replaced_before_the_switch_arrives_in_its_own_place() {
        browser.signIn("bob", "builder");
        browser.add("ada", "engine");
        Answer late = rotation("engine");
        browser.with(CookieJar.SELECTOR, "1");

        browser.received(late);

        assertThat(browser.user()).isEqualTo("bob");
        browser.switchTo(2);
        assertThat(browser.user()).isEqualTo("ada");
    }

    @Test
    void an_account_that_was_switched_away_from_is_signed_out_by_an_answer_that_arrives_late() {
        browser.signIn("bob", "builder");
        browser.add("ada", "engine");
        Answer late = browser.onItsWay("POST", "/sign-out", "csrf=" + browser.token());
        browser.with(CookieJar.SELECTOR, "1");

        browser.received(late);

        assertThat(browser.user()).isEqualTo("bob");
        assertThat(browser.cookies()).doesNotContainKey(CookieJar.FIRST + "-2");
    }

    /** Whatever arrives when, a place shows the account that signed in there, or nobody. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_order_of_answers_brings_an_account_to_the_place_of_another(long seed) {
        Random random = new Random(seed);
        List<Answer> late = new ArrayList<>();
        Map<String, String> owners = new LinkedHashMap<>(Map.of("1", "ada", "2", "bob"));
        browser.signIn("ada", "engine");
        browser.add("bob", "builder");

        for (int step = 0; step < STEPS; step++) {
            String place = random.nextBoolean() ? "1" : "2";
            browser.with(CookieJar.SELECTOR, place + "+");
            String owner = String.valueOf(owners.get(place));
            late.add(one(random.nextInt(4), owner));
            while (late.size() > random.nextInt(4)) {
                browser.received(late.remove(random.nextInt(late.size())));
            }
            browser.with(CookieJar.SELECTOR, place + "+");
            assertThat(browser.user()).isIn("", owner);
            if (browser.user().isEmpty()) {
                late.clear();
                browser.signIn(owner, String.valueOf(PASSWORDS.get(owner)));
            }
        }
    }

    private Answer one(int kind, String owner) {
        return switch (kind) {
            case 0 -> browser.onItsWay("GET", "/accounts", "");
            case 1 -> browser.onItsWay("POST", "/sign-out", "csrf=" + browser.token());
            case 2 -> rotation(String.valueOf(PASSWORDS.get(owner)));
            default -> browser.onItsWay("POST", "/accounts/switch", "slot=1&csrf=" + browser.token());
        };
    }
}
