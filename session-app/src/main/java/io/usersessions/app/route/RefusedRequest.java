package io.usersessions.app.route;

/** A request that is answered with an error; the message is for the client, and safe to show. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public RefusedRequest(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /** The HTTP status, 400 to 499, or 503 for what can be tried again shortly. */
    public int status() {
        return status;
    }
}
