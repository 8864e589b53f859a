package io.usersessions.persistence.notice;

import io.usersessions.domain.port.SessionStoreException;
import java.util.function.Consumer;

/** Tells whoever listens to faults. */
final class NoticeFaults {
    private NoticeFaults() {}

    static void report(Consumer<SessionStoreException> listener, SessionStoreException fault) {
        try {
            listener.accept(fault);
        } catch (RuntimeException ofTheListener) {
            // A listener must not stop the notices.
        }
    }
}
