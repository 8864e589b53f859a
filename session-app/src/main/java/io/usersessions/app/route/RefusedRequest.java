package io.usersessions.app.route;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error; the message is for the client, and safe to show. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Refusal.@Nullable Reason reason;

    /** A refusal for programs, in English. */
    public RefusedRequest(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.reason = null;
    }

    RefusedRequest(Refusal.Reason reason) {
        super(reason.english(), null, false, false);
        this.status = reason.refusal().status();
        this.reason = reason;
    }

    /** The HTTP status, 400 to 499, or 503 for what can be tried again shortly. */
    public int status() {
        return status;
    }

    /** The reason for people; empty if only programs send such a request. */
    Optional<Refusal.Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
