package io.usersessions.app.route;

import io.usersessions.app.language.Language;
import io.usersessions.app.language.Messages;
import io.usersessions.app.language.Phrase;
import io.usersessions.app.language.TextKey;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    private final String argument;

    Refusal(int status, String key) {
        this(status, key, "");
    }

    Refusal(int status, String key, String argument) {
        this.status = status;
        this.key = key;
        this.argument = argument;
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
        return argument.isEmpty() ? Set.of() : Set.of(argument);
    }

    /** The request, refused. */
    public RefusedRequest refused() {
        return new RefusedRequest(new Reason(this, Map.of()));
    }

    /** The request, refused; with a part of the text. */
    RefusedRequest refused(String value) {
        return new RefusedRequest(new Reason(this, Map.of(argument, value)));
    }

    /**
     * A refusal and what its text needs.
     *
     * @param arguments the values for the names in the text
     */
    public record Reason(Refusal refusal, Map<String, String> arguments) {
        public Reason {
            arguments = Map.copyOf(arguments);
        }

        /** The text in a language. */
        public String in(Messages messages) {
            Object[] namesAndValues = arguments.entrySet().stream()
                    .flatMap(one -> Stream.of(one.getKey(), new Phrase(one.getValue())))
                    .toArray();
            return messages.named(refusal, namesAndValues);
        }

        String english() {
            return in(Messages.in(Language.ENGLISH));
        }
    }
}
