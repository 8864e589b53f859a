package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.password.PasswordFlaw;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordDeskTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00.123456Z");
    private static final Client CLIENT = Client.of("curl/8.14.1", "192.0.2.1");
    private static final String FIRST = "engine";
    private static final String NEXT = "a difference of seven";
    private static final String OTHER = "notes by the translator";

    private final Database database = Database.at(TestServer.emptyDatabase());
    private final Profiles profiles = new Profiles(database.dataSource());
    private final AccountDesk accounts = new AccountDesk(database.dataSource(), profiles, InstantSource.fixed(NOW));
    private final PasswordDesk passwords = new PasswordDesk(database.dataSource(), profiles, InstantSource.fixed(NOW));
    private final Sessions sessions =
            Sessions.using(new InMemorySessions(), SessionCodecs.json()).build();
    private final FailedSignIns failures = new FailedSignIns(accounts::named, sessions);
    private final People people = new People(
            accounts,
            SignInThrottle.over(new InMemorySignInAttempts(), InstantSource.system()),
            failures,
            PrivacyChoices.notOffered());

    @BeforeEach
    void migrate() {
        AccountSchema.migrate(database.patientDataSource());
    }

    @AfterEach
    void close() {
        failures.close();
        database.close();
    }

    @Test
    void a_changed_password_opens_the_account_and_the_former_one_does_not() {
        Profile ada = added("ada");

        PasswordChange change = change(ada, FIRST, NEXT);

        assertThat(change).isEqualTo(new PasswordChange.Changed());
        assertThat(accounts.authenticate("ada", NEXT)).contains(ada.id());
        assertThat(accounts.authenticate("ada", FIRST)).isEmpty();
        assertThat(profiles.of(ada.id()).orElseThrow().passwordChangedAt()).contains(NOW.plusNanos(1_000));
    }

    @Test
    void who_does_not_know_the_current_password_changes_nothing() {
        Profile ada = added("ada");

        assertThat(change(ada, "wrong", NEXT)).isEqualTo(new PasswordChange.Wrong());

        assertThat(accounts.authenticate("ada", FIRST)).contains(ada.id());
        assertThat(accounts.authenticate("ada", NEXT)).isEmpty();
    }

    @Test
    void guessing_the_current_password_is_slowed_down_like_guessing_at_the_sign_in() {
        Profile ada = added("ada");

        List<PasswordChange> guesses = Stream.generate(() -> change(ada, "wrong", NEXT))
                .takeWhile(change -> change instanceof PasswordChange.Wrong)
                .limit(100)
                .toList();

        assertThat(guesses).hasSizeLessThan(100);
        assertThat(change(ada, FIRST, NEXT)).isInstanceOf(PasswordChange.Delayed.class);
        assertThat(accounts.authenticate("ada", FIRST)).contains(ada.id());
    }

    @Test
    void a_password_that_may_not_be_chosen_is_refused_before_the_current_one_is_checked() {
        Profile ada = added("ada");

        assertThat(change(ada, "wrong", "too short")).isEqualTo(new PasswordChange.Flawed(PasswordFlaw.TOO_SHORT));
        assertThat(change(ada, FIRST, "unbelievable")).isEqualTo(new PasswordChange.Flawed(PasswordFlaw.COMMON));
        assertThat(change(ada, FIRST, FIRST + FIRST)).isEqualTo(new PasswordChange.Flawed(PasswordFlaw.PREDICTABLE));
        assertThat(accounts.authenticate("ada", FIRST)).contains(ada.id());
    }

    @Test
    void the_name_the_mail_address_and_the_site_are_easy_to_guess() {
        Profile ada = added("ada.lovelace");
        profiles.keepEmail(ada.id(), Optional.of("countess@analytical.example"));
        Profile withMail = profiles.of(ada.id()).orElseThrow();

        assertThat(Stream.of("Ada-Lovelace-1815", "countess2026!", "analyticalcountess", "user sessions 2026"))
                .allSatisfy(password -> assertThat(PasswordDesk.flawOf(password, withMail))
                        .as(password)
                        .contains(PasswordFlaw.PREDICTABLE));
        assertThat(PasswordDesk.flawOf(NEXT, withMail)).isEmpty();
    }

    @Test
    void the_current_password_is_not_a_new_one() {
        Profile ada = added("ada");
        change(ada, FIRST, NEXT);

        assertThat(change(ada, NEXT, NEXT)).isEqualTo(new PasswordChange.Same());
    }

    @Test
    void of_two_changes_at_once_one_succeeds() throws Exception {
        Profile ada = added("ada");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<PasswordChange>> changes =
                    List.of(both.submit(() -> change(ada, FIRST, NEXT)), both.submit(() -> change(ada, FIRST, OTHER)));
            PasswordChange one = changes.get(0).get();
            PasswordChange other = changes.get(1).get();

            assertThat(List.of(one, other))
                    .containsExactlyInAnyOrder(new PasswordChange.Changed(), new PasswordChange.Wrong());
            String inForce = one instanceof PasswordChange.Changed ? NEXT : OTHER;
            assertThat(accounts.authenticate("ada", inForce)).contains(ada.id());
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void a_sign_in_whose_password_is_changed_meanwhile_is_not_signed_in() {
        Profile ada = added("ada");
        Visit visit = sessions.open(CLIENT);

        SignInOutcome outcome = people.signIn("ada", FIRST, CLIENT, visit, user -> {
            visit.signIn(user);
            passwords.set(ada.id(), NEXT);
        });

        assertThat(outcome).isEqualTo(new SignInOutcome.Wrong());
        assertThat(visit.user()).isEmpty();
    }

    @Test
    void a_sign_in_whose_account_is_deleted_meanwhile_is_not_signed_in() {
        Profile ada = added("ada");
        Visit visit = sessions.open(CLIENT);

        SignInOutcome outcome = people.signIn("ada", FIRST, CLIENT, visit, user -> {
            visit.signIn(user);
            profiles.delete(ada.id());
        });

        assertThat(outcome).isEqualTo(new SignInOutcome.Wrong());
        assertThat(visit.user()).isEmpty();
    }

    @Test
    void a_sign_in_with_nothing_in_between_goes_through() {
        Profile ada = added("ada");
        Visit visit = sessions.open(CLIENT);

        SignInOutcome outcome = people.signIn("ada", FIRST, CLIENT, visit, visit::signIn);

        assertThat(outcome).isEqualTo(new SignInOutcome.Accepted(ada.id()));
        assertThat(visit.user()).contains(ada.id());
    }

    @Test
    void an_account_is_deleted_by_whoever_knows_its_password() {
        Profile ada = added("ada");
        Profile bob = added("bob");

        assertThat(accounts.delete(people, ada, "wrong", CLIENT)).isEqualTo(new SignInOutcome.Wrong());
        assertThat(profiles.of(ada.id())).isPresent();
        assertThat(accounts.delete(people, ada, FIRST, CLIENT)).isEqualTo(new SignInOutcome.Accepted(ada.id()));

        assertThat(profiles.of(ada.id())).isEmpty();
        assertThat(profiles.of(bob.id())).isPresent();
    }

    @Test
    void a_password_is_the_same_in_both_spellings_of_its_characters() {
        Profile ada = added("ada");
        change(ada, FIRST, "gru\u0308ne Tu\u0308ren links");

        assertThat(accounts.authenticate("ada", "gr\u00fcne T\u00fcren links")).contains(ada.id());
        assertThat(accounts.authenticate("ada", "gru\u0308ne Tu\u0308ren links"))
                .contains(ada.id());
    }

    @Test
    void a_hash_from_before_passwords_had_one_form_still_opens_the_account() {
        Profile ada = added("ada");
        storeHash(new PasswordHashing().hash("gru\u0308n".toCharArray()).phc());

        assertThat(accounts.authenticate("ada", "gru\u0308n")).contains(ada.id());
    }

    @Test
    void a_hash_of_another_cost_is_renewed_at_the_next_sign_in_and_not_otherwise() {
        Profile ada = added("ada");
        String weak = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        storeHash(weak);
        Optional<Instant> since = accounts.passwordSince("ada");

        assertThat(accounts.authenticate("ada", "wrong")).isEmpty();
        assertThat(storedHash()).isEqualTo(weak);
        assertThat(accounts.authenticate("ada", "password")).contains(ada.id());

        String renewed = storedHash();
        assertThat(renewed).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(accounts.authenticate("ada", "password")).contains(ada.id());
        assertThat(storedHash()).isEqualTo(renewed);
        assertThat(accounts.passwordSince("ada")).isEqualTo(since);
    }

    private Profile added(String name) {
        UserId id = accounts.add(new AccountName(name), FIRST.toCharArray(), AccountKind.ORDINARY)
                .orElseThrow();
        return profiles.of(id).orElseThrow();
    }

    private PasswordChange change(Profile owner, String current, String next) {
        return passwords.change(people, owner, current, next, CLIENT);
    }

    private void storeHash(String phc) {
        TestServer.execute(database.dataSource(), "update user_accounts.account set password_hash = '" + phc + "'");
    }

    private String storedHash() {
        return TestServer.strings(database.dataSource(), "select password_hash from user_accounts.account")
                .get(0);
    }
}
