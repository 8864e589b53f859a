package io.usersessions.spring.security;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.Administration;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.spring.autoconfigure.SessionFilterCustomizer;
import io.usersessions.spring.autoconfigure.SessionFilterOrder;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import io.usersessions.spring.autoconfigure.UserSessionsProperties;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Spring Security on stored sessions. */
@AutoConfiguration(after = UserSessionsAutoConfiguration.class)
@ConditionalOnClass({SessionRegistry.class, SessionManagementConfigurer.class})
@ConditionalOnBean(io.usersessions.servlet.SessionFilter.class)
public final class UserSessionsSecurityAutoConfiguration {
    @Bean
    static SessionStrategies userSessionsStrategies(ObjectProvider<SessionRegistry> registry) {
        return new SessionStrategies(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    SessionRegistry userSessionsRegistry(
            SessionRepository repository, OwnSessions own, Administration administration, ClockWatch clock) {
        return new StoredSessionRegistry(repository, own, administration, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    PrincipalSource userSessionsPrincipals() {
        return PrincipalSource.stored();
    }

    @Bean
    @ConditionalOnMissingBean
    SessionRememberMeServices userSessionsRememberMe(UserSessionsProperties properties) {
        return SessionRememberMeServices.lasting(properties.rememberMe().lifetime());
    }

    @Bean
    FailedSignIns userSessionsFailedSignIns(Sessions sessions, ObjectProvider<UserDetailsService> users) {
        return new FailedSignIns(sessions, users);
    }

    @Bean
    SessionFilterCustomizer userSessionsSecurityAttributes() {
        return filter -> filter.convert(
                StoredAuthenticationForm.CONVERSION,
                StoredTarget.CONVERSION,
                CsrfTokenForm.CONVERSION,
                AuthenticationFailures.CONVERSION);
    }

    @Bean
    FilterRegistrationBean<SecuritySessionFilter> userSessionsSecurityFilter(
            ApplicationEventPublisher events,
            PrincipalSource principals,
            UserSessionsProperties properties,
            ObjectProvider<UserDetailsService> users) {
        Optional<UserDetailsService> owners = Optional.ofNullable(users.getIfUnique())
                .filter(known -> properties.springSession().move());
        FilterRegistrationBean<SecuritySessionFilter> registration = new FilterRegistrationBean<>(
                new SecuritySessionFilter(new SignIns(events), new RestoredContexts(principals, owners)));
        registration.setOrder(SessionFilterOrder.AFTER);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }
}
