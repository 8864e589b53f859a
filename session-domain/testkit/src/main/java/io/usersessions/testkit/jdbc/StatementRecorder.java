package io.usersessions.testkit.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Records every statement that reaches a JDBC driver, and every other call that costs a round trip. */
public final class StatementRecorder {
    private static final Set<String> EXECUTIONS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");
    private static final Set<String> BATCHES = Set.of("executeBatch", "executeLargeBatch");
    private static final Set<String> TRANSACTION = Set.of("commit", "rollback");

    private final DataSource database;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Set<String> batches = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, List<String>> parameterTypes = new ConcurrentHashMap<>();

    /** Records what reaches this database. */
    public StatementRecorder(DataSource database) {
        this.database = database;
    }

    /** The data source for the store under test. It allows prepared statements only. */
    public DataSource dataSource() {
        return wrap(
                DataSource.class,
                database,
                (method, result, arguments) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    /** The statements executed so far, in order. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** The statements that were executed as a batch. */
    public Set<String> batches() {
        return Set.copyOf(batches);
    }

    /** The database's names for the types of the parameters of each statement, in order. */
    public Map<String, List<String>> parameterTypes() {
        return Map.copyOf(parameterTypes);
    }

    /** Forgets what was recorded so far. */
    public void forget() {
        statements.clear();
        batches.clear();
        parameterTypes.clear();
    }

    private Connection connection(Connection connection) {
        return wrap(Connection.class, connection, (method, result, arguments) -> {
            if (TRANSACTION.contains(method.getName())) {
                statements.add(method.getName());
            }
            if (result instanceof PreparedStatement statement) {
                return prepared(statement, (String) arguments[0]);
            }
            if (result instanceof java.sql.Statement) {
                throw new UnsupportedOperationException("only prepared statements are expected here");
            }
            return result;
        });
    }

    private PreparedStatement prepared(PreparedStatement statement, String sql) {
        return wrap(PreparedStatement.class, statement, (method, result, arguments) -> {
            if (EXECUTIONS.contains(method.getName())) {
                statements.add(sql);
                if (BATCHES.contains(method.getName())) {
                    batches.add(sql);
                }
                if (!parameterTypes.containsKey(sql)) {
                    typesOf(statement).ifPresent(types -> parameterTypes.put(sql, types));
                }
            }
            return result;
        });
    }

    private static Optional<List<String>> typesOf(PreparedStatement statement) {
        try {
            ParameterMetaData parameters = statement.getParameterMetaData();
            List<String> types = new ArrayList<>();
            for (int place = 1; place <= parameters.getParameterCount(); place++) {
                types.add(parameters.getParameterTypeName(place));
            }
            return Optional.of(List.copyOf(types));
        } catch (SQLException unknown) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface After {
        Object call(Method method, Object result, Object[] arguments);
    }

    private static <T> T wrap(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                StatementRecorder.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return after.call(method, method.invoke(target, arguments), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
