package io.usersessions.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * A statement composed in jOOQ and rendered once: its text for JDBC, and the name of the parameter at each of its places.
 *
 * @param text SQL with a question mark at each place
 * @param parameters names, in the order of the places; a name may occur more than once
 */
public record RenderedSql(String text, List<String> parameters) {
    /** Starts every statement; renders keywords and names in the form that PostgreSQL expects. */
    public static final DSLContext COMPOSE = DSL.using(
            SQLDialect.POSTGRES, new Settings().withRenderNamedParamPrefix("@:").withRenderFormatted(false));

    private static final Pattern PLACE = Pattern.compile("@:([a-z_]+)");

    /** Renders this statement. */
    public static RenderedSql of(Query query) {
        Matcher place = PLACE.matcher(COMPOSE.renderNamedParams(query));
        List<String> parameters = new ArrayList<>();
        String text = place.replaceAll(found -> {
            parameters.add(found.group(1));
            return "?";
        });
        return new RenderedSql(text, List.copyOf(parameters));
    }

    /** The parameter that has the name and the type of a column. */
    public static <T> Param<T> param(Field<T> column) {
        return param(column.getName(), column);
    }

    /** A parameter of the type of a column. */
    public static <T> Param<T> param(String name, Field<T> column) {
        return DSL.param(name, column.getDataType());
    }

    void bind(PreparedStatement statement, Binds binds) throws SQLException {
        for (int place = 0; place < parameters.size(); place++) {
            binds.set(statement, place + 1, parameters.get(place));
        }
    }
}
