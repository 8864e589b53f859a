package io.usersessions.spring.autoconfigure;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import io.usersessions.servlet.SessionFilter;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sessions on the application's PostgreSQL, and the filter that gives requests their session. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(UserSessionsProperties.class)
public class UserSessionsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    PostgresSessions userSessionsStore(DataSource dataSource) {
        SessionSchema.on(dataSource).migrate();
        return PostgresSessions.on(dataSource);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    TouchBuffer userSessionsTouchBuffer(PostgresSessions store) {
        return TouchBuffer.over(store.repository(), TouchBufferSettings.defaults(), fault -> {});
    }

    @Bean
    @ConditionalOnMissingBean
    Sessions userSessions(TouchBuffer repository, PostgresSessions store, UserSessionsProperties properties) {
        return Sessions.using(
                        repository, SessionCodecs.sealed(Keyring.parse(properties.keyring()), SessionCodecs.json()))
                .history(store.history())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    OwnSessions ownUserSessions(Sessions sessions, PostgresSessions store) {
        return sessions.own(store.directory());
    }

    @Bean
    @ConditionalOnMissingBean
    SessionFilter userSessionsFilter(Sessions sessions) {
        return SessionFilter.builder(sessions).build();
    }
}
