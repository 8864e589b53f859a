package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Accounts that check no more than some passwords at once, and have no more than some callers in line: whoever comes beyond that is
 * refused at once, so a flood of sign-ins takes neither threads nor connections from other requests.
 */
public final class BoundedAccounts implements Accounts {
    private static final int PLACES_PER_HASH = 8;
    private static final int MOST_PLACES = 64;

    private final Accounts accounts;
    private final Semaphore places;

    /**
     * Bounds the use of accounts.
     *
     * @param places how many callers are let in at once, those in line included
     */
    public BoundedAccounts(Accounts accounts, int places) {
        this.accounts = accounts;
        this.places = new Semaphore(places);
    }

    /** Bounds them so that whoever is let in waits for less than a second, on a machine that does nothing else. */
    public static BoundedAccounts over(Accounts accounts) {
        return new BoundedAccounts(accounts, Math.min(PLACES_PER_HASH * PasswordHashing.AT_ONCE, MOST_PLACES));
    }

    /** @throws SignInsBusyException at once, if all places are taken */
    @Override
    public Optional<UserId> authenticate(String name, char[] password) {
        if (!places.tryAcquire()) {
            throw new SignInsBusyException();
        }
        try {
            return accounts.authenticate(name, password);
        } finally {
            places.release();
        }
    }

    @Override
    public Optional<String> nameOf(UserId user) {
        return accounts.nameOf(user);
    }
}
