package io.usersessions.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Finds the functions in a statement that a distributed table does not accept: in a write those that are not {@code IMMUTABLE}, in a read
 * those that are {@code VOLATILE}. Operators and casts are functions as well.
 *
 * <p>PostgreSQL itself parses the statement. As the body of a function that is never called, it is stored as a tree, which contains the
 * number of every function in {@code pg_proc}. Needs PostgreSQL 14.
 */
final class Volatility {
    private static final Pattern FUNCTION = Pattern.compile(":(?:op)?funcid (\\d+)");
    private static final Pattern READ_FROM_TEXT = Pattern.compile(":resulttype (\\d+) :resultcollid");
    private static final Pattern WRITTEN_AS_TEXT =
            Pattern.compile("\\{COERCEVIAIO :arg \\{\\w+ [^{}]*?:\\w+type (\\d+)");
    private static final String PROBE = "user_sessions.volatility_probe";

    private Volatility() {}

    /** @param types of the parameters, in order */
    static List<String> faults(DataSource database, String sql, List<String> types) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                String refused = DistributableSql.isWrite(sql) ? "provolatile <> 'i'" : "provolatile = 'v'";
                return functions(connection, tree(connection, sql, types), refused);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("cannot be read: " + sql, fault);
        }
    }

    private static String tree(Connection connection, String sql, List<String> types) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create function %s(%s) returns void language sql begin atomic %s; end"
                    .formatted(PROBE, String.join(", ", types), numbered(sql)));
        }
        return first(connection, "select prosqlbody::text from pg_proc where oid = '" + PROBE + "'::regproc")
                .get(0);
    }

    private static String numbered(String sql) {
        AtomicInteger places = new AtomicInteger();
        return Pattern.compile("\\?").matcher(sql).replaceAll(place -> "\\$" + places.incrementAndGet());
    }

    private static List<String> functions(Connection connection, String tree, String refused) throws SQLException {
        return first(connection, """
                select distinct proname from pg_proc where %s and (oid in (%s)
                    or oid in (select typinput from pg_type where oid in (%s))
                    or oid in (select typoutput from pg_type where oid in (%s)))
                order by 1
                """.formatted(
                        refused, all(FUNCTION, tree), all(READ_FROM_TEXT, tree), all(WRITTEN_AS_TEXT, tree)));
    }

    /** The numbers in the tree; 0 stands for none. */
    private static String all(Pattern number, String tree) {
        return Stream.concat(Stream.of("0"), number.matcher(tree).results().map(found -> found.group(1)))
                .collect(Collectors.joining(", "));
    }

    private static List<String> first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
