package io.usersessions.spring.failure;

import io.usersessions.spring.autoconfigure.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.web.context.reactive.ReactiveWebApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses Spring Boot 3, before it fails with the name of a class that it does not have, and a reactive application, which would start
 * without sessions. Spring Boot 3 and 4 both call it.
 */
final class PlatformCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int FIRST = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        checkVersion(SpringBootVersion.getVersion());
        if (context instanceof ReactiveWebApplicationContext) {
            throw new StartRefusedException(
                    "session-spring-boot-starter works in servlet applications, and this application is reactive",
                    "Use spring-boot-starter-webmvc instead of spring-boot-starter-webflux, or remove"
                            + " session-spring-boot-starter.");
        }
    }

    /** @param version null if Spring Boot does not tell */
    static void checkVersion(@Nullable String version) {
        if (version != null && Integer.parseInt(version.replaceFirst("\\D.*", "")) < FIRST) {
            throw new StartRefusedException(
                    "session-spring-boot-starter needs Spring Boot 4, and this application has Spring Boot " + version,
                    "Move the application to Spring Boot 4; or, with Spring Boot 3, depend on session-servlet and"
                            + " session-persistence instead, and make io.usersessions.servlet.SessionFilter a bean.");
        }
    }
}
