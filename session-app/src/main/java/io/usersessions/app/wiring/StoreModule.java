package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.event.EventLog;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.persistence.PostgresSessions;
import javax.sql.DataSource;

/** The store of sessions, and the codec of their payloads. */
final class StoreModule extends AbstractModule {
    private final DataSource dataSource;
    private final Keyring keyring;

    StoreModule(DataSource dataSource, Keyring keyring) {
        this.dataSource = dataSource;
        this.keyring = keyring;
    }

    @Override
    protected void configure() {
        bind(DataSource.class).toInstance(dataSource);
    }

    @Provides
    @Singleton
    PostgresSessions store(DataSource pool) {
        return PostgresSessions.on(pool).reportingTo(EventLog::rowsLeftOut);
    }

    /** The only access to single sessions: a caller that bypassed the buffer would not see the touches that wait in it. */
    @Provides
    @Singleton
    TouchBuffer touchBuffer(PostgresSessions store) {
        return TouchBuffer.over(store.repository(), TouchBufferSettings.defaults(), EventLog::touchesDelayed);
    }

    @Provides
    @Singleton
    SessionCodec codec() {
        return SessionCodecs.sealed(keyring, SessionCodecs.json());
    }
}
