package io.usersessions.testkit.difference;

import static io.usersessions.testkit.difference.Fields.field;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.util.List;
import java.util.function.Function;

/**
 * How records of a type are named and compared.
 *
 * @param name the name of a record; records with the same name are compared field by field
 */
record Shape<T>(Function<T, String> name, Fields<T> fields) {
    static final Shape<StoredSession> SESSION = new Shape<>(
            session -> "session " + session.id(),
            new Fields<>(List.of(
                    field("createdAt", StoredSession::createdAt),
                    field("version", StoredSession::version),
                    field("lastActivity", StoredSession::lastActivity),
                    field("user", StoredSession::user),
                    field("authenticatedAt", StoredSession::authenticatedAt),
                    field("userAgent", session -> session.client().userAgent()),
                    field("ip", session -> session.client().ip()),
                    field("idleTimeout", StoredSession::idleTimeout),
                    field("absoluteEnd", StoredSession::absoluteEnd),
                    field("expireDate", StoredSession::expireDate),
                    field("persistence", StoredSession::persistence),
                    field("keyDigest", StoredSession::keyDigest),
                    field("payload", StoredSession::payload))));

    static final Shape<SessionSummary> SUMMARY = new Shape<>(
            session -> "session " + session.id(),
            new Fields<>(List.of(
                    field("createdAt", SessionSummary::createdAt),
                    field("lastActivity", SessionSummary::lastActivity),
                    field("user", SessionSummary::user),
                    field("authenticatedAt", session -> session.signIn().map(SignIn::at)),
                    field("userAgent", session -> session.client().userAgent()),
                    field("ip", session -> session.client().ip()),
                    field("idleTimeout", SessionSummary::idleTimeout),
                    field("absoluteEnd", SessionSummary::absoluteEnd),
                    field("expireDate", SessionSummary::expireDate),
                    field("persistence", SessionSummary::persistence))));

    static final Shape<HistoryEntry> ENTRY = new Shape<>(
            entry -> entry.kind() + " at " + entry.at(),
            new Fields<>(List.of(
                    field("times", HistoryEntry::times),
                    field("user", HistoryEntry::user),
                    field("session", HistoryEntry::session),
                    field("reason", HistoryEntry::reason),
                    field("actor", HistoryEntry::actor),
                    field("userAgent", entry -> entry.client().userAgent()),
                    field("ip", entry -> entry.client().ip()))));

    static final Shape<Client> CLIENT = new Shape<>(
            client -> "client " + ShortText.of(client.userAgent()), new Fields<>(List.of(field("ip", Client::ip))));

    List<String> names(List<T> records) {
        return records.stream().map(name).toList();
    }

    /** The name of a record and its fields that differ from the expected ones; empty if none does. */
    String difference(T actual, T expected) {
        String differences = fields.differences(actual, expected);
        return differences.isEmpty() ? "" : name.apply(expected) + ": " + differences;
    }
}
