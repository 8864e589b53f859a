package io.usersessions.app.error;

import io.usersessions.app.language.TextKey;
import io.usersessions.app.page.Redirect;
import io.usersessions.app.page.Section;
import io.usersessions.app.route.Refusal;
import java.util.List;

/** A link on an error page. It does not depend on the session, since the error may be that sessions cannot be reached. */
public enum ErrorLink implements TextKey {
    /** To the front page. */
    FRONT_PAGE("/", "error.home"),
    /** To the sign-in page. */
    SIGN_IN(Redirect.SIGN_IN, "error.sign-in"),
    /** To the accounts of the browser. */
    ACCOUNTS(Redirect.ACCOUNTS, "error.accounts"),
    /** To the sessions of the user. */
    SESSIONS(Section.SESSIONS.path(), "error.sessions");

    private final String path;
    private final String key;

    ErrorLink(String path, String key) {
        this.path = path;
        this.key = key;
    }

    static List<ErrorLink> after(int status) {
        return switch (status) {
            case 403, 409 -> List.of(SIGN_IN, FRONT_PAGE);
            case 404 -> List.of(SESSIONS, FRONT_PAGE);
            default -> List.of(FRONT_PAGE);
        };
    }

    static List<ErrorLink> after(Refusal refusal) {
        return refusal == Refusal.OTHER_ACCOUNT ? List.of(ACCOUNTS, FRONT_PAGE) : after(refusal.status());
    }

    /** The path of the page that it leads to. */
    public String path() {
        return path;
    }

    @Override
    public String key() {
        return key;
    }
}
