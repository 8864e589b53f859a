package io.usersessions.app.wiring;

import io.usersessions.codec.Keyring;
import io.usersessions.domain.quota.AnonymousLimits;

/**
 * The settings of sessions, for every command that works with them, with or without a web server.
 *
 * @param keyring seals sessions; the same on all nodes
 * @param anonymousLimits what anonymous visitors may store, on each node
 * @param importedKeys whether keys of imported sessions open them
 */
public record SessionsSettings(Keyring keyring, AnonymousLimits anonymousLimits, ImportedKeys importedKeys) {
    /** The use of the keys of imported sessions. */
    public enum ImportedKeys {
        /** A key that was imported opens its session. */
        READ,
        /** No sessions were imported. */
        IGNORED
    }
}
