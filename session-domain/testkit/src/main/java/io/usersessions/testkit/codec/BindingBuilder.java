package io.usersessions.testkit.codec;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.port.Binding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Builds a binding that differs from another, also one that no session has. */
final class BindingBuilder {
    private SessionId id;
    private KeyDigest keyDigest;
    private Optional<SignIn> signIn;
    private Instant createdAt;
    private Duration idleTimeout;
    private Instant absoluteEnd;
    private Lifetime.Persistence persistence;
    private long version;

    private BindingBuilder(Binding binding) {
        id = binding.id();
        keyDigest = binding.keyDigest();
        signIn = binding.signIn();
        createdAt = binding.createdAt();
        idleTimeout = binding.idleTimeout();
        absoluteEnd = binding.absoluteEnd();
        persistence = binding.persistence();
        version = binding.version();
    }

    static BindingBuilder of(Binding binding) {
        return new BindingBuilder(binding);
    }

    BindingBuilder id(SessionId other) {
        id = other;
        return this;
    }

    BindingBuilder keyDigest(KeyDigest other) {
        keyDigest = other;
        return this;
    }

    BindingBuilder signIn(Optional<SignIn> other) {
        signIn = other;
        return this;
    }

    BindingBuilder createdAt(Instant other) {
        createdAt = other;
        return this;
    }

    BindingBuilder idleTimeout(Duration other) {
        idleTimeout = other;
        return this;
    }

    BindingBuilder absoluteEnd(Instant other) {
        absoluteEnd = other;
        return this;
    }

    BindingBuilder persistence(Lifetime.Persistence other) {
        persistence = other;
        return this;
    }

    BindingBuilder version(long other) {
        version = other;
        return this;
    }

    Binding build() {
        return new Binding(id, keyDigest, signIn, createdAt, idleTimeout, absoluteEnd, persistence, version);
    }
}
