package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Accounts with a limit of callers at the same time, including callers that wait. A caller beyond the limit fails at once, so a flood
 * of sign-ins takes neither threads nor connections from other requests.
 */
public final class BoundedAccounts implements Accounts {
    private static final int PLACES_PER_HASH = 8;
    private static final int MAX_PLACES = 64;

    private final Accounts accounts;
    private final Semaphore places;

    /**
     * Limits the callers of accounts.
     *
     * @param places the maximum number of callers at the same time, including those that wait
     */
    public BoundedAccounts(Accounts accounts, int places) {
        this.accounts = accounts;
        this.places = new Semaphore(places);
    }

    /** Limits them so that a caller waits for less than a second on an idle machine. */
    public static BoundedAccounts over(Accounts accounts) {
        return new BoundedAccounts(accounts, Math.min(PLACES_PER_HASH * PasswordHashing.AT_ONCE, MAX_PLACES));
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
