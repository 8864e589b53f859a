package io.usersessions.app.error;

/** The text for an error that has no more exact one. */
final class ErrorText {
    private ErrorText() {}

    static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 408 -> "The request took too long to arrive.";
            case 409 ->
                "This conflicts with another session or request of yours. Try again, or end a session you no longer use.";
            case 413 -> "This is more data than is kept for visitors who are not signed in.";
            case 414 -> "The address is too long.";
            case 417 -> "The server meets no expectation but 100-continue.";
            case 426, 505 -> "The server understands HTTP/1.1 only.";
            case 429 -> "There are too many new visitors at the moment. Try again in a minute, or sign in.";
            case 431 -> "The headers of the request are too long.";
            case 501 -> "The request asks for something that this server does not support.";
            case 503 -> "Sessions cannot be reached at the moment. Try again shortly.";
            default -> status < 500 ? "The request is not valid." : "Something went wrong on our side.";
        };
    }
}
