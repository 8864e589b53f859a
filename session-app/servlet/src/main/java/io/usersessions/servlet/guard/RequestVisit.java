package io.usersessions.servlet.guard;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.session.SessionOfRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The visit of one request, across all its dispatches and threads: closed once, before the response begins. */
public final class RequestVisit {
    private static final int FIRST_SERVER_ERROR = 500;

    private final Sessions sessions;
    private final CookieFormat cookie;
    private final Visit visit;
    private final SessionOfRequest session;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable KeyInstruction instruction;
    private @Nullable RuntimeException failure;
    private boolean answersWithError;

    public RequestVisit(Sessions sessions, CookieFormat cookie, Visit visit, SessionOfRequest session) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.visit = visit;
        this.session = session;
    }

    public Visit visit() {
        return visit;
    }

    /** The {@code HttpSession} over this visit. */
    public SessionOfRequest session() {
        return session;
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
            if (!response.isCommitted()) {
                closeAgain();
                putHeaders(response, Objects.requireNonNull(instruction));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stores what changed after the response began. */
    public void finish() {
        lock.lock();
        try {
            if (instruction != null) {
                session.prepare();
                closeAgain();
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeAgain() {
        KeyInstruction later = session.closeAgain();
        if (!(later instanceof KeyInstruction.Keep)) {
            instruction = later;
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
            return status >= FIRST_SERVER_ERROR ? abandoned() : stored();
        } catch (RuntimeException fault) {
            failure = fault;
            session.failed();
            throw fault;
        }
    }

    private KeyInstruction abandoned() {
        KeyInstruction end = sessions.abandon(visit);
        session.failed();
        return end;
    }

    private KeyInstruction stored() {
        try {
            session.prepare();
        } catch (RuntimeException refused) {
            sessions.abandon(visit);
            throw refused;
        }
        KeyInstruction due = sessions.close(visit);
        session.closed();
        return due;
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

    /** Does not wait for the store: a thread that only looks may ask while another one closes the visit. */
    public boolean isClosed() {
        return instruction != null;
    }
}
