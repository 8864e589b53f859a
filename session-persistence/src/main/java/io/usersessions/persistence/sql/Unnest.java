package io.usersessions.persistence.sql;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/** The table function {@code unnest} for several arrays; the one of jOOQ takes one array. */
final class Unnest extends TableImpl<Record> {
    private static final long serialVersionUID = 1L;

    private Unnest(Field<?>[] arrays) {
        super(DSL.name("unnest"), null, null, arrays, DSL.comment(""), TableOptions.function());
    }

    static Unnest of(List<? extends Field<?>> arrays) {
        return new Unnest(arrays.toArray(Field<?>[]::new));
    }
}
