package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The encoding of a database: user agents and user ids have characters of any script, and only UTF-8 encodes them all. */
final class DatabaseEncoding {
    private static final String UTF8 = "UTF8";

    private DatabaseEncoding() {}

    static void demandUtf8(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select current_database(), current_setting('server_encoding')")) {
            row.next();
            String name = row.getString(1);
            String encoding = row.getString(2);
            if (!encoding.equals(UTF8)) {
                throw new SessionStoreException("database " + name + " has the encoding " + encoding
                        + ", which lacks characters that clients send. Use a database in UTF8, made for example with:"
                        + " create database sessions encoding 'UTF8' locale 'C' template template0");
            }
        }
    }
}
