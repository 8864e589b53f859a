package io.usersessions.domain.column;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sessions and history entries as named plain values, for adapters whose stores have flat rows. An adapter may also map the fields itself.
 *
 * <p>A value is a {@code byte[]}, a {@link Long}, a {@link String} or null. Instants are microseconds since 1970, durations are microseconds,
 * and constants are their names. What {@link #of(StoredSession)} returns, {@link #read} turns into an equal record, if instants are whole
 * microseconds within the range of {@link #micros}; so do {@link #of(HistoryEntry)} and {@link #entry}.
 *
 * <p>A later version may add a column, but only one that may be null. So write the columns that the map has, by their names, and let a {@link
 * Source} answer null for a column that the store does not have.
 *
 * <p>What is read may have any {@link Number} for a number, as long as it is whole. Reading throws {@link IllegalArgumentException} if a
 * required value is missing, has another type, or is not valid; the message names the column and quotes no value.
 */
public final class StoredColumns {
    private StoredColumns() {}

    /**
     * The values of a row.
     *
     * @param <E> what it throws if the row cannot be read; for JDBC, {@code row::getObject} is a source that throws {@code SQLException}
     */
    @FunctionalInterface
    public interface Source<E extends Exception> {
        /** The value of a column, or null if it has none. */
        @Nullable
        Object value(String column) throws E;
    }

    /**
     * The columns of a session, in this order: {@code id} (16 bytes), {@code key_digest} and {@code payload} (bytes), {@code version}; {@code
     * owner}, {@code authenticated_at}, {@code user_agent} and {@code ip}, which may be null; {@code created_at}, {@code last_activity}, {@code
     * expire_date}, {@code idle_timeout}, {@code absolute_end}, {@code persistence}, and {@code purgeable_from}, which follows from the others
     * and is never read. The array of the payload is {@linkplain Payload#lent() lent}.
     */
    public static Map<String, @Nullable Object> of(StoredSession session) {
        Objects.requireNonNull(session, "session");
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", session.id().toBytes());
        columns.put("key_digest", session.keyDigest().toBytes());
        columns.put("payload", session.payload().lent());
        columns.put("version", session.version());
        columns.put("owner", session.user().map(UserId::value).orElse(null));
        columns.put(
                "authenticated_at",
                session.authenticatedAt().map(StoredColumns::micros).orElse(null));
        putClient(columns, session.client());
        columns.put("created_at", micros(session.createdAt()));
        columns.put("last_activity", micros(session.lastActivity()));
        columns.put("expire_date", micros(session.expireDate()));
        columns.put("idle_timeout", TimeUnit.MICROSECONDS.convert(session.idleTimeout()));
        columns.put("absolute_end", micros(session.absoluteEnd()));
        columns.put("persistence", session.persistence().name());
        columns.put("purgeable_from", micros(session.purgeableFrom()));
        return Collections.unmodifiableMap(columns);
    }

    /**
     * The columns of a history entry, in this order: {@code owner}; {@code session} (16 bytes), which may be null; {@code at}, {@code kind};
     * {@code reason}, which may be null; {@code actor}, which is empty for the system; {@code user_agent} and {@code ip}, which may be null;
     * and {@code times}.
     */
    public static Map<String, @Nullable Object> of(HistoryEntry entry) {
        Objects.requireNonNull(entry, "entry");
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("owner", entry.user().value());
        columns.put("session", entry.session().map(SessionId::toBytes).orElse(null));
        columns.put("at", micros(entry.at()));
        columns.put("kind", entry.kind().name());
        columns.put("reason", entry.reason().map(EndReason::name).orElse(null));
        columns.put("actor", entry.actor().name());
        putClient(columns, entry.client());
        columns.put("times", entry.times());
        return Collections.unmodifiableMap(columns);
    }

    private static void putClient(Map<String, @Nullable Object> columns, Client client) {
        columns.put("user_agent", client.userAgent().orElse(null));
        columns.put("ip", client.ip().map(IpAddress::toString).orElse(null));
    }

    /** The session of a row. Its payload keeps the array, which nobody may change afterwards. */
    public static <E extends Exception> StoredSession read(Source<E> source) throws E {
        ColumnRow<E> row = new ColumnRow<>(source);
        return StoredSession.builder()
                .id(row.required("id", byte[].class, SessionId::fromBytes))
                .keyDigest(row.required("key_digest", byte[].class, KeyDigest::fromBytes))
                .payload(row.required("payload", byte[].class, Payload::owning))
                .version(row.number("version"))
                .signIn(row.signIn().orElse(null))
                .client(row.client())
                .createdAt(row.instant("created_at"))
                .lastActivity(row.instant("last_activity"))
                .expireDate(row.instant("expire_date"))
                .idleTimeout(duration(row))
                .absoluteEnd(row.instant("absolute_end"))
                .persistence(persistence(row))
                .build();
    }

    /**
     * The summary of a session, from a row that need not have {@code key_digest}, {@code payload}, {@code version} and {@code
     * purgeable_from}.
     */
    public static <E extends Exception> SessionSummary summary(Source<E> source) throws E {
        ColumnRow<E> row = new ColumnRow<>(source);
        return new SessionSummary(
                row.required("id", byte[].class, SessionId::fromBytes),
                row.signIn(),
                row.client(),
                row.instant("created_at"),
                row.instant("last_activity"),
                row.instant("expire_date"),
                duration(row),
                row.instant("absolute_end"),
                persistence(row));
    }

    private static <E extends Exception> Duration duration(ColumnRow<E> row) throws E {
        return Duration.of(row.number("idle_timeout"), ChronoUnit.MICROS);
    }

    private static <E extends Exception> Persistence persistence(ColumnRow<E> row) throws E {
        return row.required("persistence", String.class, Persistence::valueOf);
    }

    /** The history entry of a row. */
    public static <E extends Exception> HistoryEntry entry(Source<E> source) throws E {
        ColumnRow<E> row = new ColumnRow<>(source);
        return new HistoryEntry(
                row.required("owner", String.class, UserId::new),
                row.optional("session", byte[].class, SessionId::fromBytes),
                row.instant("at"),
                row.required("kind", String.class, HistoryEntry.Kind::valueOf),
                row.optional("reason", String.class, EndReason::valueOf),
                row.required("actor", String.class, Actor::new),
                row.client(),
                row.required("times", Number.class, ColumnRow::count));
    }

    /** The client of a row, from its columns {@code user_agent} and {@code ip}. Text that is not an address is an unknown one. */
    public static <E extends Exception> Client client(Source<E> source) throws E {
        return new ColumnRow<>(source).client();
    }

    /**
     * Microseconds since 1970, rounded down. An instant that is out of their range, 292,000 years before or after, becomes the nearest within
     * it, so that any instant can be compared.
     */
    public static long micros(Instant at) {
        Objects.requireNonNull(at, "at");
        // Not ChronoUnit.between, which overflows in Java 17 from the year 2262 on.
        return TimeUnit.MICROSECONDS.convert(Duration.between(Instant.EPOCH, at.truncatedTo(ChronoUnit.MICROS)));
    }

    /** The instant at this number of microseconds since 1970. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
