package io.usersessions.spring.autoconfigure;

import io.usersessions.domain.port.SessionRepository;

/** Puts a repository around the one on PostgreSQL, for example one that measures. Every bean of this type is called, in their order. */
@FunctionalInterface
public interface SessionRepositoryDecorator {
    SessionRepository around(SessionRepository store);
}
