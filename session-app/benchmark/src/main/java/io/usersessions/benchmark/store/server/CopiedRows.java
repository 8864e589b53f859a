package io.usersessions.benchmark.store.server;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows in the binary format of PostgreSQL's {@code COPY}: a row begins with its number of fields, a field with its length. */
public final class CopiedRows implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int IPV4 = 2;
    private static final int BUFFER = 1 << 16;

    private final DataOutputStream out;

    static CopiedRows over(Connection connection, String sql) throws SQLException, IOException {
        PGCopyOutputStream copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql);
        return new CopiedRows(new DataOutputStream(new BufferedOutputStream(copy, BUFFER)));
    }

    private CopiedRows(DataOutputStream out) throws IOException {
        this.out = out;
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    public CopiedRows row(int fields) throws IOException {
        out.writeShort(fields);
        return this;
    }

    public CopiedRows bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    public CopiedRows text(String value) throws IOException {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopiedRows int4(int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
        return this;
    }

    public CopiedRows int8(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
        return this;
    }

    public CopiedRows flag(boolean value) throws IOException {
        out.writeInt(1);
        out.writeBoolean(value);
        return this;
    }

    public CopiedRows instant(Instant value) throws IOException {
        return int8(ChronoUnit.MICROS.between(EPOCH, value));
    }

    public CopiedRows duration(Duration value) throws IOException {
        return int8(value.toNanos() / 1_000);
    }

    public CopiedRows ipv4(byte[] address) throws IOException {
        out.writeInt(4 + address.length);
        out.write(new byte[] {IPV4, 32, 0, (byte) address.length});
        out.write(address);
        return this;
    }

    @Override
    public void close() throws IOException {
        out.writeShort(-1);
        out.close();
    }
}
