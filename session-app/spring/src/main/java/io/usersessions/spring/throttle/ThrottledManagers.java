package io.usersessions.spring.throttle;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.authentication.ProviderManager;

/** Throttles the managers of Spring Security. One of a class of the application's own stays as it is. */
record ThrottledManagers(ObjectProvider<PasswordChecks> checks) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean.getClass() == ProviderManager.class ? new ThrottledManager((ProviderManager) bean, checks) : bean;
    }
}
