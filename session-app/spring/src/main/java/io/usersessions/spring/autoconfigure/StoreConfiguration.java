package io.usersessions.spring.autoconfigure;

import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions in the application's PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    @ConditionalOnMissingBean
    PostgresSessions userSessionsStore(
            @UserSessionsDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<DataSource> all,
            UserSessionsProperties properties) {
        DataSource dataSource = StoreDataSource.of(marked, all);
        prepare(SessionSchema.on(dataSource), properties.migrate());
        return PostgresSessions.on(dataSource).reportingTo(StoreLog::rowsLeftOut);
    }

    private static void prepare(SessionSchema schema, boolean migrates) {
        try {
            if (migrates) {
                schema.migrate();
            } else {
                schema.validate();
            }
        } catch (SessionStoreException unfit) {
            throw new StartRefusedException(
                    String.valueOf(unfit.getMessage()),
                    migrates
                            ? "Let the role of the DataSource create tables; or migrate with another role before, and set"
                                    + " user-sessions.migrate=false."
                            : "Migrate before this application starts, or set user-sessions.migrate=true.",
                    unfit);
        }
    }

    /** Stores what waits when it is destroyed, which is before the data source is closed. */
    @Bean
    @ConditionalOnMissingBean(SessionRepository.class)
    TouchBuffer userSessionsRepository(PostgresSessions store) {
        return TouchBuffer.over(store.repository(), TouchBufferSettings.defaults(), StoreLog::touchesDelayed);
    }

    @Bean
    @ConditionalOnMissingBean
    ClockWatch userSessionsClock(PostgresSessions store) {
        return ClockWatch.over(store.clock(), InstantSource.system(), StoreLog::clock);
    }
}
