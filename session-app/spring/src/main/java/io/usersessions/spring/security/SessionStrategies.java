package io.usersessions.spring.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.ConcurrentSessionControlAuthenticationStrategy;

/** Replaces two strategies of {@code sessionManagement(..)} by those that fit sessions in a store. A subclass of the application stays. */
record SessionStrategies(ObjectProvider<SessionRegistry> registry) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof ChangeSessionIdAuthenticationStrategy) {
            return new NewSessionStrategy();
        }
        return bean.getClass() == ConcurrentSessionControlAuthenticationStrategy.class
                ? new ExactLimitStrategy((ConcurrentSessionControlAuthenticationStrategy) bean, registry.getObject())
                : bean;
    }
}
