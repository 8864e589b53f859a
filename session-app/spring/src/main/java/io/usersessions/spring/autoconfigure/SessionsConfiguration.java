package io.usersessions.spring.autoconfigure;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.usecase.Administration;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.PurgeSchedule;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.persistence.PostgresSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The use cases of sessions, over the store and the codec. */
@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SessionSettings userSessionsSettings(UserSessionsProperties properties) {
        return properties.settings();
    }

    @Bean
    @ConditionalOnMissingBean
    AnonymousQuota userSessionsAnonymousQuota(UserSessionsProperties properties) {
        return AnonymousQuota.onThisNode(properties.anonymous().limits());
    }

    @Bean
    @ConditionalOnMissingBean
    Sessions userSessions(
            SessionRepository repository,
            SessionCodec codec,
            PostgresSessions store,
            ClockWatch clock,
            SessionSettings settings,
            AnonymousQuota quota,
            ObjectProvider<SessionEvents> listeners,
            UserSessionsProperties properties) {
        SessionsBuilder sessions = Sessions.using(repository, codec)
                .clock(clock)
                .settings(settings)
                .anonymousQuota(quota);
        listeners.orderedStream().forEach(sessions::events);
        if (properties.springSession().move()) {
            sessions.importedKeys(store.importedKeys());
        }
        return (properties.history() ? sessions.history(store.history()) : sessions).build();
    }

    @Bean
    @ConditionalOnMissingBean
    OwnSessions userSessionsOfOwner(Sessions sessions, PostgresSessions store) {
        return sessions.own(store.directory());
    }

    @Bean
    @ConditionalOnMissingBean
    Administration userSessionsAdministration(Sessions sessions, PostgresSessions store) {
        return sessions.administration(store.directory(), store.catalog());
    }

    /** Nothing depends on it, so that lazy initialisation would leave it out. */
    @Bean
    @Lazy(false)
    @ConditionalOnMissingBean
    PurgeSchedule userSessionsPurge(Sessions sessions, PostgresSessions store, UserSessionsProperties properties) {
        Purge purge = sessions.purge()
                .expired(store.expired())
                .signInAttempts(store.signInAttempts())
                .importedKeys(store.importedKeys())
                .leases(store.leases());
        return (properties.history() ? purge.history(store.history()) : purge)
                .every(properties.purgeInterval(), new PurgeLog());
    }
}
