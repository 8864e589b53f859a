package io.usersessions.spring.throttle;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.throttle.LineLimits;
import io.usersessions.domain.throttle.SignInLine;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.throttle.ThrottleSettings;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.spring.autoconfigure.SessionFilterOrder;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import io.usersessions.spring.autoconfigure.UserSessionsProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.ProviderManager;

/** Slows down the guessing of passwords, and bounds how many are checked at once. */
@AutoConfiguration(after = UserSessionsAutoConfiguration.class)
@ConditionalOnClass(ProviderManager.class)
@ConditionalOnBean(PostgresSessions.class)
@ConditionalOnProperty(name = "user-sessions.throttle.enabled", matchIfMissing = true)
public final class UserSessionsThrottleAutoConfiguration {
    @Bean
    static ThrottledManagers userSessionsThrottledManagers(ObjectProvider<PasswordChecks> checks) {
        return new ThrottledManagers(checks);
    }

    @Bean
    @ConditionalOnMissingBean
    ThrottleSettings userSessionsThrottleSettings() {
        return ThrottleSettings.defaults();
    }

    @Bean
    @ConditionalOnMissingBean
    LineLimits userSessionsLineLimits(UserSessionsProperties properties) {
        return LineLimits.forHashesOf(properties.throttle().memoryPerPassword().toBytes());
    }

    @Bean
    @ConditionalOnMissingBean
    SignInThrottle userSessionsThrottle(
            PostgresSessions store, ClockWatch clock, ThrottleSettings settings, LineLimits limits) {
        return SignInThrottle.over(store.signInAttempts(), clock)
                .settings(settings)
                .line(SignInLine.of(limits));
    }

    @Bean
    PasswordChecks userSessionsPasswordChecks(SignInThrottle throttle, UserSessionsProperties properties) {
        return new PasswordChecks(throttle, properties.proxies().address());
    }

    @Bean
    FilterRegistrationBean<ThrottledAnswerFilter> userSessionsThrottledAnswer() {
        FilterRegistrationBean<ThrottledAnswerFilter> registration =
                new FilterRegistrationBean<>(new ThrottledAnswerFilter());
        registration.setOrder(SessionFilterOrder.AFTER);
        return registration;
    }
}
