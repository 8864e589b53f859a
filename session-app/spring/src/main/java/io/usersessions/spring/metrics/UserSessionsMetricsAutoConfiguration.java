package io.usersessions.spring.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.servlet.watch.SessionEventStreams;
import io.usersessions.spring.autoconfigure.SessionRepositoryDecorator;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counters of sessions and observations of their store, in applications with Micrometer. */
@AutoConfiguration(
        before = UserSessionsAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class UserSessionsMetricsAutoConfiguration {
    /** Counters. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Counters {
        @Bean
        SessionEvents userSessionsCountedEvents(MeterRegistry registry) {
            return new CountedEvents(registry);
        }

        @Bean
        MeterBinder userSessionsOpenStreams(
                ObjectProvider<SessionEventStreams> streams, ObjectProvider<SessionWatch> watch) {
            return new OpenStreamGauges(streams, watch);
        }
    }

    /** Observations. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    static class Observations {
        @Bean
        SessionRepositoryDecorator userSessionsObservedRepository(ObservationRegistry registry) {
            return store -> new ObservedRepository(store, registry);
        }
    }
}
