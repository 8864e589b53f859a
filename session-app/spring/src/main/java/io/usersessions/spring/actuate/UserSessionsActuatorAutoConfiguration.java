package io.usersessions.spring.actuate;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.Administration;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint and the health of sessions, in applications with Spring Boot's actuator. */
@AutoConfiguration(after = UserSessionsAutoConfiguration.class)
@ConditionalOnClass({SanitizingFunction.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean({Administration.class, ClockWatch.class})
public final class UserSessionsActuatorAutoConfiguration {
    @Bean
    @ConditionalOnAvailableEndpoint
    @ConditionalOnMissingBean
    UserSessionsEndpoint userSessionsEndpoint(
            Administration administration, SessionRepository repository, ClockWatch clock) {
        return new UserSessionsEndpoint(administration, repository, clock);
    }

    @Bean
    SanitizingFunction userSessionsKeyringSanitizing() {
        return new KeyringSanitizing();
    }

    /** Where Spring Boot's health is there too. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class HealthConfiguration {
        @Bean
        @ConditionalOnEnabledHealthIndicator("user-sessions")
        HealthIndicator userSessionsHealthIndicator(ClockWatch clock) {
            return new ClockHealth(clock);
        }
    }
}
