package io.usersessions.app.route;

import io.usersessions.app.language.Language;
import io.usersessions.app.language.Messages;
import io.usersessions.app.language.Phrase;
import io.usersessions.app.language.TextKey;
import java.util.Set;

/** Why a request is answered with an error, in the words of the visitor's language. */
public enum Refusal implements TextKey {
    /** No handler has this path. */
    NOTHING_HERE(404, "refused.nothing-here"),
    /** The path has other methods. */
    OTHER_METHODS(405, "refused.other-methods", "methods"),
    /** The form belongs to another session, or is old. */
    FORM_OUT_OF_DATE(403, "refused.form-out-of-date"),
    /** The form belongs to another account of the same browser. */
    OTHER_ACCOUNT(403, "refused.other-account"),
    /** A field occurs twice in the form. */
    FIELD_TWICE(400, "refused.field-twice"),
    /** The form is not URL-encoded. */
    FORM_ENCODING(400, "refused.form-encoding"),
    /** The key of the session was replaced a moment ago. */
    SESSION_CHANGED(409, "refused.session-changed"),
    /** The session is not a live one of the user. */
    NOT_YOUR_SESSION(404, "refused.not-your-session");

    private final int status;
    private final String key;
    private final Set<String> arguments;

    Refusal(int status, String key, String... arguments) {
        this.status = status;
        this.key = key;
        this.arguments = Set.of(arguments);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }

    /** The request, refused. */
    public RefusedRequest refused() {
        return new RefusedRequest(new Reason(this));
    }

    /** The request, refused; with a part of the text. */
    RefusedRequest refused(String argument, String value) {
        return new RefusedRequest(new Reason(this, argument, new Phrase(value)));
    }

    /**
     * A refusal and what its text needs.
     *
     * @param namesAndValues the arguments of the text
     */
    public record Reason(Refusal refusal, Object... namesAndValues) {
        /** The text in a language. */
        public String text(Messages messages) {
            return messages.named(refusal, namesAndValues);
        }

        String english() {
            return text(Messages.in(Language.ENGLISH));
        }
    }
}
