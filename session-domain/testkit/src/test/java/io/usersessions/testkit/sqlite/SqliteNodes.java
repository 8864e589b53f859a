package io.usersessions.testkit.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Four nodes of an application, each with a connection of its own to one new file. Each call uses the next node. */
final class SqliteNodes {
    private static final List<SqliteDatabase> NODES = connect();
    private static final AtomicInteger CALLS = new AtomicInteger();

    private SqliteNodes() {}

    static SqliteDatabase next() {
        return NODES.get(Math.floorMod(CALLS.getAndIncrement(), NODES.size()));
    }

    private static List<SqliteDatabase> connect() {
        try (InputStream schema = SqliteNodes.class.getResourceAsStream("schema.sql")) {
            Path file = Files.createTempDirectory(Path.of("target"), "sqlite").resolve("sessions.db");
            SqliteDatabase first = SqliteDatabase.at(file);
            for (String statement : new String(schema.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(";\n", -1)) {
                first.run(statement);
            }
            return List.of(first, SqliteDatabase.at(file), SqliteDatabase.at(file), SqliteDatabase.at(file));
        } catch (IOException | SQLException impossible) {
            throw new IllegalStateException("the tests have no database", impossible);
        }
    }
}
