package io.usersessions.spring.move;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of Spring Session, which may be of any schema and name. Only the columns of the session itself are read.
 *
 * <p>Every method throws {@link DataAccessException} if the database fails.
 */
final class SpringSessionTable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}(\\.[A-Za-z_][A-Za-z0-9_]{0,62})?");
    /** As Spring Session makes ids; a cookie with another text is not from there. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private final JdbcTemplate jdbc;
    private final String find;
    private final String delete;

    /** @throws IllegalArgumentException if the name is not that of a table */
    SpringSessionTable(JdbcTemplate jdbc, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of Spring Session's table must be of letters, digits and"
                    + " underscores, with or without a schema before it, not " + name);
        }
        this.jdbc = jdbc;
        this.find = "select principal_name, creation_time, last_access_time, expiry_time from " + name
                + " where session_id = ? and principal_name is not null";
        this.delete = "delete from " + name + " where session_id = ?";
    }

    /** The id in a cookie, which Spring Session writes in Base64 unless it is told not to. */
    static Optional<String> idIn(String cookie) {
        return Optional.of(cookie)
                .filter(SpringSessionTable::isId)
                .or(() -> decoded(cookie).filter(SpringSessionTable::isId));
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static Optional<String> decoded(String cookie) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(cookie), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException otherText) {
            return Optional.empty();
        }
    }

    /** The session with this id, if a user is signed in. */
    Optional<SpringSessionRow> find(String id) {
        return jdbc
                .query(
                        find,
                        (row, number) -> new SpringSessionRow(
                                row.getString(1), at(row.getLong(2)), at(row.getLong(3)), at(row.getLong(4))),
                        id)
                .stream()
                .findFirst();
    }

    /** Removes it, so that its key opens nothing at Spring Session either. */
    void delete(String id) {
        jdbc.update(delete, id);
    }

    private static Instant at(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds);
    }
}
