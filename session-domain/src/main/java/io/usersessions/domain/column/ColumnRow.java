package io.usersessions.domain.column;

import io.usersessions.domain.column.StoredColumns.Source;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A row whose values are checked. */
record ColumnRow<E extends Exception>(Source<E> source) {
    ColumnRow {
        Objects.requireNonNull(source, "source");
    }

    <C, T> Optional<T> optional(String column, Class<C> type, Function<C, T> parse) throws E {
        Object value = source.value(column);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            String is = value.getClass().getSimpleName();
            throw unreadable(column, "must be of type " + type.getSimpleName() + ", not " + is);
        }
        try {
            return Optional.of(parse.apply(type.cast(value)));
        } catch (IllegalArgumentException | ArithmeticException quotingTheValue) {
            throw unreadable(column, "has a value that is not valid");
        }
    }

    <C, T> T required(String column, Class<C> type, Function<C, T> parse) throws E {
        return optional(column, type, parse).orElseThrow(() -> unreadable(column, "has no value"));
    }

    private static IllegalArgumentException unreadable(String column, String why) {
        return new IllegalArgumentException("the column " + column + " " + why);
    }

    long number(String column) throws E {
        return required(column, Number.class, ColumnRow::whole);
    }

    private static long whole(Number number) {
        return number instanceof Long exact ? exact : new BigDecimal(number.toString()).longValueExact();
    }

    static long count(Number number) {
        long whole = whole(number);
        if (whole < 1) {
            throw new IllegalArgumentException("too few");
        }
        return whole;
    }

    Instant instant(String column) throws E {
        return StoredColumns.instant(number(column));
    }

    /** A sign-in, if the row has an owner. */
    Optional<SignIn> signIn() throws E {
        Optional<UserId> owner = optional("owner", String.class, UserId::new);
        return owner.isEmpty() ? Optional.empty() : Optional.of(new SignIn(owner.get(), instant("authenticated_at")));
    }

    Client client() throws E {
        return Client.of(
                optional("user_agent", String.class, agent -> agent).orElse(null),
                optional("ip", String.class, ip -> ip).orElse(null));
    }
}
