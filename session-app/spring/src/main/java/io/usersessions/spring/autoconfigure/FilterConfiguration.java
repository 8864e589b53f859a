package io.usersessions.spring.autoconfigure;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.servlet.SessionFilterBuilder;
import java.util.EventListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The filter that gives requests their session. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {
    @Bean
    static OneFilter userSessionsOneFilter() {
        return new OneFilter();
    }

    @Bean
    @ConditionalOnMissingBean
    CookieFormat userSessionsCookie(UserSessionsProperties properties) {
        return properties.cookie().format();
    }

    @Bean
    @ConditionalOnMissingBean
    SessionFilter userSessionsFilter(
            Environment environment,
            Sessions sessions,
            CookieFormat cookie,
            UserSessionsProperties properties,
            ListableBeanFactory beans,
            ObjectProvider<AttributeTypes> types,
            ObjectProvider<SessionFilterCustomizer> customizers) {
        IgnoredProperties.warn(environment);
        SessionFilterBuilder filter = SessionFilter.builder(sessions);
        transport(properties, cookie, filter);
        filter.address(properties.proxies().address());
        types.ifUnique(filter::attributeTypes);
        for (EventListener listener : HttpSessionListenerBeans.in(beans)) {
            filter.listener(listener);
        }
        customizers.orderedStream().forEach(customizer -> customizer.customize(filter));
        return filter.build();
    }

    @Bean
    SessionFilterRegistration userSessionsFilterRegistration(SessionFilter filter) {
        return new SessionFilterRegistration(filter);
    }

    private static void transport(UserSessionsProperties properties, CookieFormat cookie, SessionFilterBuilder filter) {
        if (properties.header().only()) {
            properties.header().transport().ifPresent(filter::headerOnly);
        } else {
            properties.header().transport().ifPresent(filter::header);
            filter.cookie(properties.springSession().readingToo(cookie));
        }
    }
}
