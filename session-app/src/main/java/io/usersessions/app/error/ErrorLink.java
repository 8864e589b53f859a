package io.usersessions.app.error;

import io.usersessions.app.page.SessionsPage;
import io.usersessions.app.page.SignInPage;
import java.util.List;

/** A link on an error page. It does not depend on the session, since the error may be that sessions cannot be reached. */
record ErrorLink(String path, String text) {
    private static final ErrorLink FRONT_PAGE = new ErrorLink("/", "To the front page");
    private static final ErrorLink SIGN_IN = new ErrorLink(SignInPage.PATH, "Sign in");
    private static final ErrorLink SESSIONS = new ErrorLink(SessionsPage.PATH, "Your sessions");

    static List<ErrorLink> after(int status) {
        return switch (status) {
            case 403, 409 -> List.of(SIGN_IN, FRONT_PAGE);
            case 404 -> List.of(SESSIONS, FRONT_PAGE);
            default -> List.of(FRONT_PAGE);
        };
    }
}
