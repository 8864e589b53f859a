package io.usersessions.app.account;

import io.usersessions.app.password.PasswordFlaw;
import io.usersessions.app.password.PasswordRules;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Changes passwords.
 *
 * <p>Every method throws {@link AccountsUnavailableException} if the database fails.
 */
public final class PasswordDesk {
    private static final List<String> SITE = List.of("usersessions", "user sessions", "user-sessions");

    private final PasswordTable table;
    private final Profiles profiles;
    private final InstantSource time;
    private final PasswordHashing hashing = new PasswordHashing();

    /** @param profiles those that are told of a change */
    public PasswordDesk(DataSource dataSource, Profiles profiles, InstantSource time) {
        this.table = new PasswordTable(dataSource);
        this.profiles = profiles;
        this.time = time;
    }

    /**
     * The first thing that is wrong with a password for this account; empty if it can be chosen.
     *
     * @param next any text from a client
     */
    public static Optional<PasswordFlaw> flawOf(CharSequence next, Profile owner) {
        return PasswordRules.flawOf(next, wordsAbout(owner));
    }

    private static Collection<String> wordsAbout(Profile owner) {
        return Stream.concat(
                        SITE.stream(),
                        Stream.concat(Stream.of(owner.name()), owner.email().stream())
                                .flatMap(text ->
                                        Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+", -1)))))
                .toList();
    }

    /**
     * Changes the password of an account if the current one is right. Of two changes at the same time one succeeds. If too many wrong
     * passwords were tried, for sign-ins too, it is not checked.
     *
     * @param current any text from a client
     * @param next any text from a client
     * @throws SignInsBusyException if too many people are signing in
     * @throws io.usersessions.domain.port.SessionStoreException if the throttle cannot be reached
     */
    public PasswordChange change(People people, Profile owner, String current, String next, Client client) {
        Optional<PasswordFlaw> flaw = flawOf(next, owner);
        if (flaw.isPresent()) {
            return new PasswordChange.Flawed(flaw.get());
        }
        if (PasswordRules.normal(current).equals(PasswordRules.normal(next))) {
            return new PasswordChange.Same();
        }
        Optional<Instant> since = AccountName.parse(owner.name()).flatMap(table::since);
        SignInOutcome outcome = people.check(
                owner.name(),
                current,
                client,
                user -> user.equals(owner.id()) && since.isPresent() && replace(user, since.get(), next));
        if (outcome instanceof SignInOutcome.Delayed delayed) {
            return new PasswordChange.Delayed(delayed.seconds());
        }
        return outcome instanceof SignInOutcome.Accepted ? new PasswordChange.Changed() : new PasswordChange.Wrong();
    }

    private boolean replace(UserId user, Instant since, String next) {
        boolean isReplaced = table.change(user, since, hash(next), time.instant());
        profiles.forget(user);
        return isReplaced;
    }

    /** Sets a password without the current one, for the operator; false if no account has this id. */
    public boolean set(UserId user, CharSequence next) {
        return table.change(user, hash(next), time.instant());
    }

    private Argon2Hash hash(CharSequence password) {
        return hashing.hashNormal(password);
    }
}
