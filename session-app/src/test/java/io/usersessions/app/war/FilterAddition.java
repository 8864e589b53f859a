package io.usersessions.app.war;

import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.EventListener;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Puts the filter before the shop, as the configuration of a server does. It repeats what a container tells no filter: the listeners of
 * the shop's {@code web.xml} and its {@code session-timeout}.
 */
record FilterAddition(DataSource database) implements ServletContainerInitializer {
    private static final Lifetime LIFETIME = Lifetime.of(Duration.ofMinutes(30), Duration.ofDays(1));

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext shop) throws ServletException {
        Sessions sessions = Sessions.using(PostgresSessions.on(database).repository(), SessionCodecs.json())
                .settings(SessionSettings.defaults().anonymousLifetime(LIFETIME))
                .build();
        try {
            SessionFilter.builder(sessions)
                    .attributeTypes(AttributeTypes.builder()
                            .register("presence", shopClass(shop, "Presence"))
                            .build())
                    .listener((EventListener) shopClass(shop, "SessionEvents")
                            .getDeclaredConstructor()
                            .newInstance())
                    .build()
                    .addTo(shop);
        } catch (ReflectiveOperationException failed) {
            throw new ServletException(failed);
        }
    }

    /** A class of the war, which only the application's own class loader finds. */
    private static Class<?> shopClass(ServletContext shop, String name) throws ClassNotFoundException {
        return shop.getClassLoader().loadClass("com.example.shop." + name);
    }
}
