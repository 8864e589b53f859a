package io.usersessions.app.war;

import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** Puts the filter before the shop, as the configuration of a server does; each node has its own. */
record FilterAddition(DataSource database) implements ServletContainerInitializer {
    /** As long as {@code session-timeout} in the shop's {@code web.xml} says. */
    private static final Lifetime LIFETIME = Lifetime.of(Duration.ofMinutes(30), Duration.ofDays(1));

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext shop) {
        Sessions sessions = Sessions.using(PostgresSessions.on(database).repository(), SessionCodecs.json())
                .settings(SessionSettings.defaults().anonymousLifetime(LIFETIME))
                .build();
        FilterRegistration.Dynamic r =
                shop.addFilter("sessions", new SessionFilter(sessions, CookieFormat.secure(), ClientAddress.ofPeer()));
        r.setAsyncSupported(true);
        r.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
    }
}
