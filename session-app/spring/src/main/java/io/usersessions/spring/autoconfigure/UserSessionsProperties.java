package io.usersessions.spring.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties {@code user-sessions.*}.
 *
 * @param keyring the keys that seal sessions
 */
@ConfigurationProperties(prefix = "user-sessions", ignoreUnknownFields = false)
public record UserSessionsProperties(String keyring) {}
