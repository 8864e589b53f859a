package io.usersessions.spring.trial;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.domain.model.UserId;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.spring.database.TestDatabase;
import io.usersessions.spring.watch.SessionSocketHandlers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * An application with actuator, Micrometer and WebSockets, and without Spring Security. It starts at the first use, and runs as long as the
 * tests of this JVM.
 */
public final class PlainApplication {
    public static final String KEYRING = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private static final ConfigurableApplicationContext RUNNING = new SpringApplicationBuilder(Application.class)
            .bannerMode(Banner.Mode.OFF)
            .properties(
                    "server.port=0",
                    "spring.datasource.url=" + TestDatabase.empty(),
                    "spring.datasource.hikari.maximum-pool-size=4",
                    "user-sessions.keyring=" + KEYRING,
                    "management.endpoints.web.exposure.include=*",
                    "management.endpoint.health.show-details=always",
                    "management.endpoint.configprops.show-values=always",
                    "management.endpoint.env.show-values=always",
                    "management.endpoint.health.group.readiness.include=readinessState,userSessions")
            .run();

    private PlainApplication() {}

    public static <T> T bean(Class<T> type) {
        return RUNNING.getBean(type);
    }

    /** An address of the application. */
    public static URI at(String path) {
        return URI.create("http://localhost:" + RUNNING.getEnvironment().getProperty("local.server.port") + path);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocket
    @EnableWebSocketMessageBroker
    @EnableAutoConfiguration(
            exclude = {
                ServletWebSecurityAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class
            })
    static class Application {
        @Bean
        SignIn signIn() {
            return new SignIn();
        }

        @Bean
        WebSocketConfigurer raw(SessionSocketHandlers sockets) {
            return registry -> registry.addHandler(sockets.decorate(new Echo()), "/echo");
        }

        @Bean
        WebSocketMessageBrokerConfigurer stomp() {
            return new WebSocketMessageBrokerConfigurer() {
                @Override
                public void registerStompEndpoints(StompEndpointRegistry registry) {
                    registry.addEndpoint("/stomp");
                }
            };
        }
    }

    @RestController
    static class SignIn {
        @PostMapping("/in")
        void in(HttpServletRequest request, @RequestParam String user) {
            SessionFilter.visitOf(request).signIn(new UserId(user));
        }
    }

    private static final class Echo extends TextWebSocketHandler {
        @Override
        protected void handleTextMessage(WebSocketSession socket, TextMessage message) throws Exception {
            socket.sendMessage(message);
        }
    }
}
