package io.usersessions.persistence.django;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table in which Django stores sessions. It is only read.
 *
 * @param kind which columns it has
 * @param schema empty to use the search path of the connection
 * @param name its name as the catalog spells it
 */
public record DjangoTable(Kind kind, Optional<String> schema, String name) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** Which columns a table has. */
    public enum Kind {
        /** Of Django itself: {@code session_key}, {@code session_data}, {@code expire_date}. */
        DJANGO,
        /** Of django-user-sessions: also {@code user_id}, {@code user_agent}, {@code last_activity} and {@code ip}. */
        USER_SESSIONS
    }

    /** @throws IllegalArgumentException if a name is not 1 to 63 ASCII letters, digits and underscores */
    public DjangoTable {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        schema.ifPresent(DjangoTable::check);
        check(name);
    }

    private static void check(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException(
                    "the name of a table or schema must be 1 to 63 letters, digits and underscores");
        }
    }

    /** {@code django_session}. */
    public static DjangoTable djangoSession() {
        return new DjangoTable(Kind.DJANGO, Optional.empty(), "django_session");
    }

    /** {@code user_sessions_session}. */
    public static DjangoTable userSessions() {
        return new DjangoTable(Kind.USER_SESSIONS, Optional.empty(), "user_sessions_session");
    }

    /** The same columns under another name. */
    public DjangoTable named(String name) {
        return new DjangoTable(kind, schema, name);
    }

    /** The same table in this schema. */
    public DjangoTable inSchema(String schema) {
        return new DjangoTable(kind, Optional.of(Objects.requireNonNull(schema, "schema")), name);
    }
}
