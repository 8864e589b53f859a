package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.server.CopiedRows;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes the rows of this library's table of sessions. */
record LibraryRows(CopiedRows rows, SessionCodec codec, Instant now) {
    static final String TABLE = "user_sessions.session";
    static final String COLUMNS = "bucket, session_id, key_digest, session_data, version, user_id, user_agent, ip,"
            + " created_at, authenticated_at, last_activity, expire_date, idle_timeout, absolute_end, cookie_persistent,"
            + " purge_after";
    private static final int FIELDS = 16;

    void write(Session session) throws IOException {
        rows.row(FIELDS);
        writeIdentity(session);
        writeUser(session);
        writeTimes(session);
    }

    private void writeIdentity(Session session) throws IOException {
        rows.int4(session.id().bucket())
                .bytes(session.id().toBytes())
                .bytes(session.keyDigest().toBytes())
                .bytes(codec.encode(session.data(), Binding.of(session)).toBytes())
                .int8(session.version());
    }

    private void writeUser(Session session) throws IOException {
        rows.text(session.user().orElseThrow().value())
                .text(session.client().userAgent().orElseThrow())
                .ipv4(session.client().ip().map(IpAddress::toBytes).orElseThrow());
    }

    private void writeTimes(Session session) throws IOException {
        rows.instant(now)
                .instant(now)
                .instant(now)
                .instant(session.expireDate())
                .duration(session.lifetime().idle())
                .instant(session.absoluteEnd())
                .flag(false)
                .instant(session.expireDate().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }
}
