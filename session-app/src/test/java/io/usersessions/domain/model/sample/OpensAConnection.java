package io.usersessions.domain.model.sample;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Breaks a rule on purpose. */
public final class OpensAConnection {
    Connection open(DataSource source) throws SQLException {
        return source.getConnection();
    }
}
