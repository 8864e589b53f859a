package io.usersessions.app.notice;

import java.util.Optional;

/** A notice that waits to be sent, and what joined it meanwhile. Its queue guards it. */
final class WaitingNotice {
    private final int attempts;
    private Notice content;

    WaitingNotice(Notice content) {
        this(content, 0);
    }

    private WaitingNotice(Notice content, int attempts) {
        this.content = content;
        this.attempts = attempts;
    }

    /** Whether a later notice tells of the same thing, and is now part of this one. */
    boolean takesIn(Notice later) {
        Optional<Notice> joined = content.joinedWith(later);
        joined.ifPresent(both -> content = both);
        return joined.isPresent();
    }

    Notice content() {
        return content;
    }

    /** How often it was tried to send it. */
    int attempts() {
        return attempts;
    }

    WaitingNotice afterAttempt() {
        return new WaitingNotice(content, attempts + 1);
    }
}
