package io.usersessions.servlet;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The visit of one request, across all its dispatches and threads: closed once, before the response begins. */
final class RequestVisit {
    private static final int FIRST_SERVER_ERROR = 500;

    private final Sessions sessions;
    private final CookieFormat cookie;
    private final Visit visit;

    private @Nullable KeyInstruction instruction;
    private @Nullable RuntimeException failure;
    private boolean answersWithError;

    RequestVisit(Sessions sessions, CookieFormat cookie, Visit visit) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.visit = visit;
    }

    Visit visit() {
        return visit;
    }

    /**
     * Closes the visit, or abandons it if the status is a server error, and puts the headers that follow from it on the response.
     *
     * @throws SessionStoreException if the store failed, in this call or in an earlier one
     * @throws SignInRefusedException if a sign-in was refused, in this call or in an earlier one
     * @throws EditRefusedException if an edit was refused, in this call or in an earlier one
     */
    synchronized void closeBefore(HttpServletResponse response, int status) {
        if (failure != null) {
            throw failure;
        }
        if (instruction == null) {
            instruction = closed(status);
        }
        if (!response.isCommitted()) {
            ResponseHeaders.put(response, cookie.headersFor(instruction), visit.isLoaded());
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
    synchronized void giveUp() {
        if (failure != null) {
            instruction = failure instanceof SessionStoreException ? new KeyInstruction.Keep() : closedAgain();
            failure = null;
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
    synchronized void answerWithError() {
        giveUp();
        answersWithError = true;
    }

    synchronized boolean isClosed() {
        return instruction != null;
    }
}
