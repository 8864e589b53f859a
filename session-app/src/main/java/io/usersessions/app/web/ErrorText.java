package io.usersessions.app.web;

import java.util.Map;

/** What statuses are called, and what to say if nobody said more. */
final class ErrorText {
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private ErrorText() {}

    static String title(int status) {
        return TITLES.getOrDefault(status, "Error");
    }

    static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 409 -> "The sign-in was refused. Try again, or end a session you no longer use.";
            case 503 -> "Sessions cannot be reached at the moment. Try again shortly.";
            default -> status < 500 ? "The request cannot be answered as it is." : "Something went wrong on our side.";
        };
    }
}
