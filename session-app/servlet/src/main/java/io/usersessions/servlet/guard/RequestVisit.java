package io.usersessions.servlet.guard;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.session.SessionOfRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The visit of one request, across all its dispatches and threads: opened when it is asked for, and closed once, before the response
 * begins.
 */
public final class RequestVisit {
    private static final KeyInstruction KEEP = new KeyInstruction.Keep();

    private final Supplier<OpenedVisit> opening;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable OpenedVisit opened;
    private volatile @Nullable KeyInstruction instruction;
    private volatile boolean isKeyLookedAt;
    private @Nullable RuntimeException failure;
    private int statusAtEnd;
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

    /** Whether the session or the presented key was looked at, so that the response depends on it. */
    public boolean isLookedAt() {
        OpenedVisit present = opened;
        return present != null && (isKeyLookedAt || present.visit().isLoaded());
    }

    /** A visit that is asked for after the end, as by an error page, is closed already. */
    private OpenedVisit openedNow() {
        lock.lock();
        try {
            OpenedVisit present = opened;
            if (present == null) {
                present = opening.get();
                if (instruction != null) {
                    present.closeFor(statusAtEnd);
                }
                opened = present;
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the visit, or abandons it if the status is a server error, and puts the headers that follow from it on the response.
     *
     * @throws SessionStoreException if the store failed, in this call or in an earlier one
     * @throws SignInRefusedException if a sign-in was refused, in this call or in an earlier one
     * @throws EditRefusedException if an edit was refused, in this call or in an earlier one
     */
    public void closeBefore(HttpServletResponse response, int status) {
        lock.lock();
        try {
            boolean wasClosed = isClosed();
            putHeaders(response, onceClosed(status));
            if (wasClosed && OpenedVisit.isFailure(status)) {
                failLater();
            }
            if (!response.isCommitted() && closedAgain()) {
                putHeaders(response, Objects.requireNonNull(instruction));
            }
        } finally {
            lock.unlock();
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
            if (present != null && instruction != null) {
                present.session().prepare();
                closedAgain();
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

    private void failLater() {
        OpenedVisit present = opened;
        if (present != null) {
            present.session().failedLater();
        }
    }

    /** Returns whether there is another instruction now. */
    private boolean closedAgain() {
        OpenedVisit present = opened;
        KeyInstruction later = present == null ? KEEP : present.session().closeAgain();
        if (later.equals(KEEP)) {
            return false;
        }
        instruction = later;
        return true;
    }

    private KeyInstruction onceClosed(int status) {
        if (failure != null) {
            throw failure;
        }
        KeyInstruction due = instruction;
        if (due == null) {
            due = closed(status);
            statusAtEnd = status;
            instruction = due;
        }
        return due;
    }

    private void putHeaders(HttpServletResponse response, KeyInstruction due) {
        if (!response.isCommitted()) {
            OpenedVisit present = opened;
            if (present != null) {
                present.putHeaders(response, due, isLookedAt());
            }
            if (answersWithError) {
                ResponseHeaders.putNoStore(response);
            }
        }
    }

    private KeyInstruction closed(int status) {
        try {
            OpenedVisit present = opened;
            return present == null ? KEEP : present.closeFor(status);
        } catch (RuntimeException fault) {
            failure = fault;
            throw fault;
        }
    }

    /** Goes on without an exception after the visit could not be closed. A refused sign-in may have ended the session before. */
    public void giveUp() {
        lock.lock();
        try {
            if (failure != null) {
                instruction = failure instanceof SessionStoreException ? KEEP : closedAfterRefusal();
                failure = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private KeyInstruction closedAfterRefusal() {
        try {
            OpenedVisit present = opened;
            return present == null ? KEEP : present.close();
        } catch (RuntimeException again) {
            return KEEP;
        }
    }

    /** Forbids to store the answer: containers drop the page's own caching headers when they send an error. */
    public void answerWithError() {
        lock.lock();
        try {
            giveUp();
            answersWithError = true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether closing is of no use unless a header can bring the client another key. */
    boolean needsHeaders() {
        OpenedVisit present = opened;
        return !isClosed() && present != null && present.needsHeaders();
    }

    /** Does not wait for the store: a thread that only looks may ask while another one closes the visit. */
    public boolean isClosed() {
        return instruction != null;
    }
}
