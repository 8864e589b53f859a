package io.usersessions.testkit.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Four nodes of an application, each with a connection of its own to one new file. Each call uses the next node. */
final class SqliteNodes {
    private static final Path FILE = newFile();
    private static final List<SqliteDatabase> NODES =
            Stream.generate(SqliteNodes::reopened).limit(4).toList();
    private static final AtomicInteger CALLS = new AtomicInteger();

    private SqliteNodes() {}

    static SqliteDatabase next() {
        return NODES.get(Math.floorMod(CALLS.getAndIncrement(), NODES.size()));
    }

    /** Another connection to the file, which has seen nothing yet. */
    static SqliteDatabase reopened() {
        try {
            return SqliteDatabase.at(FILE);
        } catch (SQLException impossible) {
            throw new IllegalStateException("the tests have no database", impossible);
        }
    }

    /** A connection that is lost. */
    static SqliteDatabase unreachable() {
        SqliteDatabase lost = reopened();
        try {
            lost.connection().close();
        } catch (SQLException impossible) {
            throw new IllegalStateException("a connection cannot be closed", impossible);
        }
        return lost;
    }

    private static Path newFile() {
        try (InputStream schema = SqliteNodes.class.getResourceAsStream("schema.sql")) {
            Path file = Files.createTempDirectory(Path.of("target"), "sqlite").resolve("sessions.db");
            SqliteDatabase first = SqliteDatabase.at(file);
            for (String statement : new String(schema.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(";\n", -1)) {
                first.run(statement);
            }
            first.connection().close();
            return file;
        } catch (IOException | SQLException impossible) {
            throw new IllegalStateException("the tests have no database", impossible);
        }
    }
}
