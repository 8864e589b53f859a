package io.usersessions.servlet.guard;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The visit of one request, across all its dispatches and threads: closed once, before the response begins. */
public final class RequestVisit {
    private static final int FIRST_SERVER_ERROR = 500;

    private final Sessions sessions;
    private final CookieFormat cookie;
    private final List<String> presentedKeys;
    private final Visit visit;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable KeyInstruction instruction;
    private @Nullable RuntimeException failure;
    private boolean answersWithError;

    /** @param presentedKeys the keys that the visit was opened with */
    public RequestVisit(Sessions sessions, CookieFormat cookie, List<String> presentedKeys, Visit visit) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.presentedKeys = List.copyOf(presentedKeys);
        this.visit = visit;
    }

    public Visit visit() {
        return visit;
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
            putHeaders(response, onceClosed(status));
        } finally {
            lock.unlock();
        }
    }

    private KeyInstruction onceClosed(int status) {
        if (failure != null) {
            throw failure;
        }
        KeyInstruction due = instruction;
        if (due == null) {
            due = closed(status);
            instruction = due;
        }
        return due;
    }

    private void putHeaders(HttpServletResponse response, KeyInstruction due) {
        if (!response.isCommitted()) {
            ResponseHeaders.put(response, cookie.headersFor(due), visit.isLoaded());
            if (answersWithError) {
                ResponseHeaders.putNoStore(response);
            }
        }
    }

    private KeyInstruction closed(int status) {
        try {
            return status >= FIRST_SERVER_ERROR ? sessions.abandon(visit) : sessions.close(visit);
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
                instruction = failure instanceof SessionStoreException ? new KeyInstruction.Keep() : closedAgain();
                failure = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private KeyInstruction closedAgain() {
        try {
            return sessions.close(visit);
        } catch (RuntimeException again) {
            return new KeyInstruction.Keep();
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
        return !isClosed() && visit.isLoaded() && !visit.isUnderFormerKey() && hasOtherKey(visit.session());
    }

    private boolean hasOtherKey(Session session) {
        boolean isWorthAKey =
                visit.isStored() || visit.user().isPresent() || !session.data().isEmpty();
        return isWorthAKey
                && presentedKeys.stream()
                        .flatMap(text -> SessionKey.parse(text).stream())
                        .noneMatch(key -> session.keyDigest().matches(key.digest()));
    }

    /** Does not wait for the store: a thread that only looks may ask while another one closes the visit. */
    public boolean isClosed() {
        return instruction != null;
    }
}
