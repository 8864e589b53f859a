package io.usersessions.servlet.guard;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.session.SessionOfRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The visit of one request, across all its dispatches and threads: opened when it is asked for, and closed once, before the response
 * begins.
 */
public final class RequestVisit {
    private final Supplier<OpenedVisit> opening;

    private final ReentrantLock lock = new ReentrantLock();
    private final VisitEnd end = new VisitEnd();
    private volatile @Nullable OpenedVisit opened;
    private volatile boolean isKeyLookedAt;
    private boolean answersWithError;

    /**
     * A visit that is not opened yet.
     *
     * @param opening called at most once
     */
    public RequestVisit(Supplier<OpenedVisit> opening) {
        this.opening = opening;
    }

    public Visit visit() {
        return opened().visit();
    }

    /** The client of the request as it is, not as it may be stored. */
    public Client client() {
        return opened().client();
    }

    /** The {@code HttpSession} over the visit. */
    public SessionOfRequest session() {
        return opened().session();
    }

    /** The id of the session whose key the request presents, or null. */
    public @Nullable String requestedId() {
        isKeyLookedAt = true;
        return opened().session().requestedId();
    }

    /** Whether the request presents a key in a cookie. */
    public boolean isRequestedByCookie() {
        return requestedId() != null && opened().exchange().isByCookie();
    }

    private OpenedVisit opened() {
        OpenedVisit present = opened;
        return present == null ? openedNow() : present;
    }

    private OpenedVisit openedNow() {
        lock.lock();
        try {
            OpenedVisit present = opened;
            if (present == null) {
                present = opening.get();
                end.catchUp(present);
                opened = present;
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the session or the presented key was looked at, so that the response depends on it. */
    public boolean isLookedAt() {
        OpenedVisit present = opened;
        return present != null && (isKeyLookedAt || present.visit().isLoaded());
    }

    /** Does not wait for the store: a thread that only looks may ask while another one closes the visit. */
    public boolean isClosed() {
        return end.isReached();
    }

    /** Whether closing is of no use unless a header can bring the client another key. */
    boolean needsHeaders() {
        OpenedVisit present = opened;
        return !isClosed() && present != null && present.needsHeaders();
    }

    /**
     * Closes the visit, or abandons it if the status is a server error, and puts the headers that follow from it on the response. Stores what
     * changed since, if it is closed already and a header can still tell the client.
     *
     * @throws SessionStoreException if the store failed, in this call or in an earlier one
     * @throws SignInRefusedException if a sign-in was refused, in this call or in an earlier one
     * @throws EditRefusedException if an edit was refused, in this call or in an earlier one
     */
    public void closeBefore(HttpServletResponse response, int status) {
        lock.lock();
        try {
            boolean isLate = isClosed();
            putHeaders(response, end.reach(opened, status));
            OpenedVisit present = opened;
            if (isLate && present != null && OpenedVisit.isFailure(status)) {
                present.session().failedLater();
            }
            if (!response.isCommitted()) {
                putHeaders(response, end.goOn(present));
            }
        } finally {
            lock.unlock();
        }
    }

    private void putHeaders(HttpServletResponse response, @Nullable KeyInstruction due) {
        if (due == null || response.isCommitted()) {
            return;
        }
        OpenedVisit present = opened;
        if (present != null) {
            present.putHeaders(response, due, isLookedAt());
        }
        if (answersWithError) {
            ResponseHeaders.putNoStore(response);
        }
    }

    /**
     * Stores what the request changed after the response began.
     *
     * @throws RuntimeException if it cannot be stored, as {@link #closeBefore} says
     */
    public void finish() {
        lock.lock();
        try {
            OpenedVisit present = opened;
            if (present != null && end.isReached()) {
                present.session().prepare();
                end.goOn(present);
                present.session().finish();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Goes on after {@link #finish}, with an error page. */
    public void resume() {
        OpenedVisit present = opened;
        if (present != null) {
            present.session().resume();
        }
    }

    /** Goes on without an exception after the visit could not be closed. */
    public void giveUp() {
        lock.lock();
        try {
            end.giveUp(opened);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets a closed visit whose response goes on for long, so that it does not stay in memory. If it is asked for again, it is opened again.
     *
     * @throws IllegalStateException if the visit is not closed
     */
    public void forget() {
        lock.lock();
        try {
            if (!end.isReached()) {
                throw new IllegalStateException("the visit is not closed");
            }
            opened = null;
        } finally {
            lock.unlock();
        }
    }

    /** Forbids to store the answer: containers drop the page's own caching headers when they send an error. */
    public void answerWithError() {
        lock.lock();
        try {
            end.giveUp(opened);
            answersWithError = true;
        } finally {
            lock.unlock();
        }
    }
}
