package io.usersessions.servlet.answer;

import jakarta.servlet.http.HttpServletResponse;

/** An error answer that says that the session could not be read or stored, instead of treating its owner as anonymous. */
public enum ErrorAnswer {
    /** The store failed, and may work again in a moment. */
    UNAVAILABLE(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Sessions cannot be reached at the moment. Try again shortly."),
    /** The user has as many sessions as the cap allows. */
    CAP_REACHED(
            HttpServletResponse.SC_CONFLICT,
            "You are signed in at as many places as are allowed. End one of these sessions first."),
    /** All sessions of the user were ended during the sign-in. */
    ALL_ENDED(HttpServletResponse.SC_CONFLICT, "All of your sessions were ended in the meantime. Sign in again."),
    /** The session ended or got another key during the request. */
    SESSION_CHANGED(
            HttpServletResponse.SC_CONFLICT,
            "Your session has changed in the meantime, and nothing was stored. Load the page again."),
    /** The data of the request and the data that another request saved at the same time are too large together. */
    DOES_NOT_FIT(
            HttpServletResponse.SC_CONFLICT,
            "The data to be stored does not fit together with what another request stored in the meantime."),
    /** The data is more than an anonymous visitor may store. */
    TOO_LARGE(
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "This is more data than is kept for visitors who are not signed in."),
    /** The limit of new visitors per minute is reached. */
    TOO_MANY(429, "There are too many new visitors at the moment. Sign in, or try again in a minute.");

    private static final String ONE_SECOND = "1";
    private static final String ONE_MINUTE = "60";

    private final int status;
    private final String detail;

    ErrorAnswer(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    /** The text for the client. */
    public String detail() {
        return detail;
    }

    public void putHeaders(HttpServletResponse response) {
        if (this == UNAVAILABLE) {
            response.setHeader("Retry-After", ONE_SECOND);
        } else if (this == TOO_MANY) {
            response.setHeader("Retry-After", ONE_MINUTE);
        }
    }
}
