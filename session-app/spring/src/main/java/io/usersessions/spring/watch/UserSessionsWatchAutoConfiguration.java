package io.usersessions.spring.watch;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.servlet.watch.EventStreamSettings;
import io.usersessions.servlet.watch.SessionEventStreams;
import io.usersessions.servlet.watch.SessionEventsServlet;
import io.usersessions.spring.autoconfigure.UserSessionsAutoConfiguration;
import io.usersessions.spring.autoconfigure.UserSessionsProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/** The watch of sessions, and who is told by it. */
@AutoConfiguration(after = UserSessionsAutoConfiguration.class)
@ConditionalOnBean({PostgresSessions.class, ClockWatch.class, UserSessionsProperties.class})
public final class UserSessionsWatchAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SessionWatch userSessionsWatch(PostgresSessions store, ClockWatch clock) {
        return SessionWatch.over(store.live(), clock, SessionWatchSettings.defaults(), new WatchLog());
    }

    /** What ends on this node is told without waiting for a query. */
    @Bean
    SessionEvents userSessionsWatchedEvents(SessionWatch watch) {
        return watch.events();
    }

    /** The stream of events. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "user-sessions.events.enabled", matchIfMissing = true)
    static class Streams {
        @Bean
        @ConditionalOnMissingBean
        SessionEventStreams userSessionsStreams(SessionWatch watch) {
            return SessionEventStreams.over(watch, EventStreamSettings.defaults());
        }

        @Bean
        EndOfStreams userSessionsEndOfStreams(SessionEventStreams streams) {
            return new EndOfStreams(streams);
        }

        @Bean
        ServletRegistrationBean<SessionEventsServlet> userSessionsEvents(
                SessionEventStreams streams, UserSessionsProperties properties) {
            ServletRegistrationBean<SessionEventsServlet> servlet = new ServletRegistrationBean<>(
                    new SessionEventsServlet(streams), properties.events().path());
            servlet.setName("userSessionsEvents");
            servlet.setAsyncSupported(true);
            return servlet;
        }
    }

    /** Spring's WebSockets. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebSocketHandlerDecoratorFactory.class)
    static class Sockets {
        @Bean
        @ConditionalOnMissingBean
        SessionSocketHandlers userSessionsSockets(Sessions sessions, CookieFormat cookie, SessionWatch watch) {
            return new SessionSocketHandlers(new HandshakeSession(sessions, cookie), watch);
        }
    }

    /** STOMP over WebSockets. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebSocketMessageBrokerConfigurer.class)
    static class Stomp {
        @Bean
        WebSocketMessageBrokerConfigurer userSessionsStomp(SessionSocketHandlers sockets) {
            return new WebSocketMessageBrokerConfigurer() {
                @Override
                public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
                    registration.addDecoratorFactory(sockets);
                }
            };
        }
    }
}
