package io.usersessions.app.wiring;

import com.google.inject.Injector;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.persistence.PostgresSessions;
import javax.sql.DataSource;

/**
 * The store and the codec for imported sessions, the same that the application serves them with.
 *
 * @param store on a migrated database
 * @param codec writes payloads
 */
public record ImportTarget(PostgresSessions store, SessionCodec codec) {
    /** Assembles both over a migrated database. */
    public static ImportTarget over(DataSource dataSource, Keyring keyring) {
        Injector injector = Assembly.of(new StoreModule(dataSource, keyring));
        return new ImportTarget(injector.getInstance(PostgresSessions.class), injector.getInstance(SessionCodec.class));
    }
}
