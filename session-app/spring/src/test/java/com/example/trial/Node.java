package com.example.trial;

import com.example.shop.ShopApplication;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.spring.database.TestDatabase;
import java.net.URI;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a port of its own. Two of them share a database, and run as long as the tests of this JVM. */
public final class Node implements Place {
    public static final String DATABASE = TestDatabase.empty();
    static final String KEYRING = Keyring.freshKey(SealAlgorithm.AES_256_GCM);

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    private static final class First {
        static final Node NODE = started();
    }

    private static final class Second {
        static final Node NODE = started();
    }

    private static Node started() {
        return started(ShopApplication.class);
    }

    /** Another node, whose application has these properties. */
    public static Node started(Class<?> application, String... properties) {
        return new Node(new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(
                        "server.port=0",
                        "spring.datasource.url=" + DATABASE,
                        "spring.datasource.hikari.maximum-pool-size=10",
                        "user-sessions.keyring=" + KEYRING,
                        // All visitors of all tests come from one network.
                        "user-sessions.anonymous.per-network-and-minute=3000")
                .properties(properties)
                .run());
    }

    public static Node first() {
        return First.NODE;
    }

    public static Node second() {
        return Second.NODE;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public URI at(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }
}
