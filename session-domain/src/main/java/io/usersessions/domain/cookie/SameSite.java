package io.usersessions.domain.cookie;

/** Which requests that another site causes carry the cookie (RFC 6265bis, section 5.6.7). */
public enum SameSite {
    /** None, not even a followed link. */
    STRICT("Strict"),
    /** Followed links and other top-level requests with a safe method. */
    LAX("Lax"),
    /** All, including frames and posts. Browsers accept this with {@code Secure} only. */
    NONE("None");

    private final String text;

    SameSite(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
