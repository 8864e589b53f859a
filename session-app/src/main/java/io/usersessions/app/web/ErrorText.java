package io.usersessions.app.web;

/** What to say of an error if nobody said more. */
final class ErrorText {
    private ErrorText() {}

    static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 408 -> "The request took too long to arrive.";
            case 409 ->
                "This is at odds with another session or request of yours. Try again, or end a session you no longer use.";
            case 413 -> "This is more than is kept for someone who has not signed in.";
            case 414 -> "The address is too long.";
            case 429 -> "There are too many new visitors at the moment. Try again in a minute, or sign in.";
            case 431 -> "The headers of the request are too long.";
            case 501 -> "The request asks for something this server does not do.";
            case 503 -> "Sessions cannot be reached at the moment. Try again shortly.";
            default -> status < 500 ? "The request cannot be answered as it is." : "Something went wrong on our side.";
        };
    }
}
