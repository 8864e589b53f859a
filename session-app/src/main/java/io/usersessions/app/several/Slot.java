package io.usersessions.app.several;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.usecase.KeyInstruction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;

/**
 * The place of one account in a browser: a session cookie of its own.
 *
 * @param number from 1
 */
record Slot(int number, CookieFormat cookie) {
    /** What the browser presents as keys for this slot. */
    List<String> keysIn(HttpServletRequest request) {
        return cookie.keysIn(lines(request));
    }

    boolean isPresented(HttpServletRequest request) {
        return !keysIn(request).isEmpty();
    }

    /** Whether the browser presents a key of this session here; the session may have ended. */
    boolean holds(SessionId session, HttpServletRequest request) {
        return keysIn(request).stream()
                .flatMap(text -> SessionKey.parse(text).stream())
                .anyMatch(key -> key.id().equals(session));
    }

    /** Tells the browser what to do with its key for this slot. */
    void carryOut(KeyInstruction instruction, HttpServletRequest request, HttpServletResponse response) {
        cookie.answering(lines(request))
                .headersFor(instruction)
                .forEach(text -> response.addHeader("Set-Cookie", text));
    }

    private static List<String> lines(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Cookie"));
    }
}
