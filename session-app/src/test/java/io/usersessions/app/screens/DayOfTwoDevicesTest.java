package io.usersessions.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.chromium.Profile;
import io.usersessions.app.chromium.Tab;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody does on a laptop and on a phone, in a real browser, with the scripts of the pages and without them. */
@ParameterizedClass(name = "scripts {0}")
@EnumSource
@EnabledIf(value = "io.usersessions.app.chromium.Chromium#isInstalled", disabledReason = "chromium is not installed")
class DayOfTwoDevicesTest {
    enum Scripts {
        ON,
        OFF
    }

    private static final Duration LONG_AFTER = Duration.ofMinutes(20);
    private static final String NEW_PASSWORD = "difference of seven looms";
    private static final long TOLD_MILLIS = 1_000;

    private static Stage stage;
    private static Instant now = Stage.NOW;
    private static int people;

    @Parameter
    private Scripts scripts = Scripts.values()[0];

    private String name;
    private Tab laptop;
    private Tab phone;

    @BeforeAll
    static void set() throws IOException {
        stage = Stage.empty();
    }

    @AfterAll
    static void clear() {
        stage.close();
    }

    @BeforeEach
    void sign_in_on_both() {
        name = newcomer();
        laptop = stage.signedIn(name, tab(Device.LAPTOP));
        phone = tab(Device.PHONE);
        phone.guise().phone(390);
        stage.signedIn(name, phone);
    }

    private static String newcomer() {
        String name = "person-" + ++people;
        stage.node().add(name, Person.PASSWORD);
        return name;
    }

    private Tab tab(Device device) {
        Tab tab = stage.tab(device);
        if (scripts == Scripts.OFF) {
            tab.guise().withoutScripts();
        }
        return tab;
    }

    private static void pass(Duration time) {
        now = now.plus(time);
        stage.node().show(now);
    }

    private static void open(Tab tab, String path) {
        tab.go(stage.url(path));
    }

    private static void enterPassword(Tab tab, String password) {
        tab.fill("#password", password);
        tab.submit("main form");
    }

    /** Waits until the page says that it ended, or asks for it as somebody without scripts does. */
    private void comeBack(Tab tab) {
        if (scripts == Scripts.ON) {
            tab.await("location.pathname === '/signed-out' && document.readyState === 'complete'");
        } else {
            open(tab, "/sessions");
        }
    }

    @Test
    void each_device_shows_both() {
        open(laptop, "/sessions");
        open(phone, "/sessions");

        assertThat(laptop.text("document.querySelector('.row.own').innerText"))
                .contains("Chrome on Mac", "This device");
        assertThat(laptop.content()).contains("Safari on iPhone", "London, United Kingdom");
        assertThat(phone.text("document.querySelector('.row.own').innerText"))
                .contains("Safari on iPhone", "This device");
        assertThat(phone.content()).contains("Chrome on Mac");
        assertThat(laptop.faults()).isEmpty();
        assertThat(phone.faults()).isEmpty();
    }

    @Test
    void one_signs_the_other_out_which_says_so_within_a_second() {
        open(phone, "/sessions");
        open(laptop, "/sessions");
        laptop.leaving();
        laptop.hands().click(".row:not(.own) .actions a");
        laptop.awaitNextPage();
        assertThat(laptop.content()).contains("Safari on iPhone", "will be signed out at once");

        laptop.follow("Sign out");
        long ended = System.nanoTime();
        comeBack(phone);
        long told = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended);

        assertThat(laptop.text("document.querySelector('[role=status]').innerText"))
                .contains("Signed out Safari on iPhone.");
        assertThat(laptop.content()).contains("You’re signed in on this device only.");
        assertThat(phone.content()).contains("You were signed out", "Chrome on Mac", "If that wasn’t you");
        System.out.printf("the other device is told after %d ms, scripts %s%n", told, scripts);
        assertThat(told).isLessThan(TOLD_MILLIS);
    }

    @Test
    void all_others_are_signed_out_after_the_password_is_confirmed() {
        pass(LONG_AFTER);
        open(phone, "/sessions");
        open(laptop, "/sessions");

        laptop.follow("Sign out everywhere else");
        if (!laptop.path().startsWith("/step-up")) {
            laptop.follow("Sign out everywhere else");
        }
        assertThat(laptop.content()).contains("Confirm it’s you", name);
        enterPassword(laptop, "the engine eats patterns");
        assertThat(laptop.content()).contains("The password is wrong.");
        open(phone, "/security");
        assertThat(phone.content()).contains("Security activity");

        enterPassword(laptop, Person.PASSWORD);
        assertThat(laptop.path()).isEqualTo("/sessions/end-others");
        assertThat(laptop.content()).contains("1 device will be signed out at once", "Safari on iPhone");
        laptop.follow("Sign out everywhere else");

        assertThat(laptop.content()).contains("Signed out on 1 device.");
        comeBack(phone);
        assertThat(phone.content()).contains("You were signed out");
        phone.follow("Sign in again");
        assertThat(phone.path()).startsWith("/sign-in?next=");
    }

    @Test
    void a_device_gets_a_name() {
        open(laptop, "/sessions");
        laptop.follow("Details");
        laptop.fill("#name", "Work <b>laptop</b>");

        laptop.follow("Save");

        assertThat(laptop.content()).contains("This device is now called", "Work <b>laptop</b>");
        open(phone, "/sessions");
        assertThat(phone.content()).contains("Work <b>laptop</b>");
    }

    @Test
    void what_happened_can_be_read() {
        Tab strange = tab(Device.STRANGER);
        open(strange, "/sign-in");
        Profile.signIn(strange, name, "the engine eats patterns");
        assertThat(strange.content()).contains("The name or password is wrong.");

        laptop.awaitOn(stage.url("/security"), "document.querySelector('main').innerText.includes('Wrong password')");

        assertThat(laptop.content()).contains("Signed in", "Safari on iPhone", "Wrong password", "Changchun");
    }

    @Test
    void a_new_password_signs_the_other_device_out_and_is_the_only_one_from_then_on() {
        open(phone, "/sessions");
        open(laptop, "/account/password");
        laptop.fill("#current", "the engine eats patterns");
        laptop.fill("#next", NEW_PASSWORD);
        laptop.follow("Change password");
        assertThat(laptop.content()).contains("The current password is wrong.");

        laptop.fill("#current", Person.PASSWORD);
        laptop.fill("#next", NEW_PASSWORD);
        laptop.follow("Change password");

        assertThat(laptop.content()).contains("Your password was changed.", "Signed out on 1 device.");
        comeBack(phone);
        assertThat(phone.content()).contains("You were signed out");
        phone.follow("Sign in again");
        Profile.signIn(phone, name, Person.PASSWORD);
        assertThat(phone.content()).contains("The name or password is wrong.");
        Profile.signIn(phone, name, NEW_PASSWORD);
        assertThat(phone.path()).isEqualTo("/sessions");
        assertThat(laptop.faults()).isEmpty();
    }

    @Test
    void an_account_is_deleted_and_nobody_is_signed_in() {
        open(phone, "/sessions");
        open(laptop, "/account");
        laptop.follow("Delete account");
        enterPassword(laptop, Person.PASSWORD);

        assertThat(laptop.content()).contains("Your account was deleted");
        comeBack(phone);
        assertThat(phone.content()).contains("You were signed out");
    }

    @Test
    void two_accounts_in_one_browser_stay_apart() {
        String other = newcomer();
        open(laptop, "/sessions");
        laptop.hands().click(".menu summary");
        laptop.follow("Add another account");
        Profile.signIn(laptop, other, Person.PASSWORD);
        open(laptop, "/sessions");
        assertThat(laptop.content()).doesNotContain("Safari on iPhone");

        laptop.hands().click(".menu summary");
        laptop.follow("Switch to " + name);

        open(laptop, "/sessions");
        assertThat(laptop.content()).contains("Safari on iPhone");
        assertThat(laptop.text("document.querySelector('.menu summary').innerText"))
                .contains(name);
    }

    @Test
    void a_language_is_chosen_and_kept() {
        open(laptop, "/sessions");
        laptop.fill("#language", "he");
        laptop.follow("Change");
        assertThat(laptop.text("document.documentElement.lang + ' ' + document.documentElement.dir"))
                .isEqualTo("he rtl");

        open(laptop, "/security");

        assertThat(laptop.text("document.documentElement.lang")).isEqualTo("he");
    }
}
