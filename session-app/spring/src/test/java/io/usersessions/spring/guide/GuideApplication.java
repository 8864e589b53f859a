package io.usersessions.spring.guide;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.persistence.Deadlines;
import io.usersessions.spring.autoconfigure.UserSessionsDataSource;
import io.usersessions.spring.watch.SessionSocketHandlers;
import java.security.Principal;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The examples of the guide are the texts between the marks. */
@Configuration(proxyBeanMethods = false)
@Import({GuideApplication.Devices.class, GuideApplication.Sockets.class})
class GuideApplication {
    record Item(String sku, int count) {}

    // begin
    @Bean
    AttributeTypes attributeTypes() {
        return AttributeTypes.builder().register("item", Item.class).build();
    }
    // end

    // begin
    @Bean(defaultCandidate = false)
    @UserSessionsDataSource
    HikariDataSource sessionsPool(DataSourceProperties database) {
        HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setConnectionTimeout(Deadlines.DEFAULT.borrow().toMillis());
        pool.setValidationTimeout(Deadlines.DEFAULT.check().toMillis());
        Deadlines.DEFAULT.driverProperties().forEach(pool::addDataSourceProperty);
        return pool;
    }
    // end

    @RestController
    static class Devices {
        private final OwnSessions own;

        Devices(OwnSessions own) {
            this.own = own;
        }

        // begin
        @GetMapping("/devices")
        List<String> devices(Principal user) {
            return own.list(new UserId(user.getName())).stream()
                    .map(session ->
                            session.id() + " " + session.client().userAgent().orElse("unknown"))
                    .toList();
        }

        @PostMapping("/devices/{id}/end")
        void end(Principal user, @PathVariable String id) {
            SessionId.parse(id).ifPresent(session -> own.end(new UserId(user.getName()), session));
        }
        // end
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSocket
    static class Sockets implements WebSocketConfigurer {
        private final SessionSocketHandlers sockets;

        Sockets(SessionSocketHandlers sockets) {
            this.sockets = sockets;
        }

        // begin
        @Override
        public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
            registry.addHandler(sockets.decorate(new Echo()), "/echo");
        }
        // end
    }

    private static final class Echo extends TextWebSocketHandler {}
}
