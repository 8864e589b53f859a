package io.usersessions.app.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.persistence.PostgresSessions;
import javax.sql.DataSource;

/**
 * Where imported sessions go: the store and the codec that the application serves them with.
 *
 * @param store on a migrated database
 * @param codec what payloads are written with
 */
public record ImportTarget(PostgresSessions store, SessionCodec codec) {
    /** Assembles both over a migrated database. */
    public static ImportTarget over(DataSource dataSource, Keyring keyring) {
        Injector injector = Guice.createInjector(Stage.DEVELOPMENT, new StoreModule(dataSource, keyring));
        return new ImportTarget(injector.getInstance(PostgresSessions.class), injector.getInstance(SessionCodec.class));
    }
}
