package io.usersessions.app.wiring;

import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.quota.AnonymousLimits;

/**
 * The settings of sessions, which need no web server.
 *
 * @param anonymousLimits what anonymous visitors may store, on each node
 * @param clientPrivacy how much of clients is stored at most
 * @param importedKeys whether keys of imported sessions open them
 */
record SessionsSettings(AnonymousLimits anonymousLimits, ClientPrivacy clientPrivacy, ImportedKeys importedKeys) {
    /** The use of the keys of imported sessions. */
    enum ImportedKeys {
        /** A key that was imported opens its session. */
        READ,
        /** No sessions were imported. */
        IGNORED
    }
}
