package io.usersessions.app.wiring;

import io.usersessions.app.account.AccountSchema;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.wiring.ServeSettings.Transport;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.persistence.SessionSchema;
import java.util.List;
import java.util.Optional;

/** What a node of a test begins with. */
final class TestNode {
    private TestNode() {}

    /** A database of its own that has all tables and no rows. */
    static Database database() {
        Database database = Database.at(TestServer.emptyDatabase());
        SessionSchema.on(database.patientDataSource()).migrate();
        AccountSchema.migrate(database.patientDataSource());
        return database;
    }

    /** A key that is drawn now. */
    static Keyring keyring() {
        return Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));
    }

    /** Settings on any free port, with no proxy in front. */
    static ServeSettings settings(Keyring keyring, Optional<String> formerCookie, AnonymousLimits limits) {
        return new ServeSettings(
                "127.0.0.1", 0, Transport.SECURE, List.of(), Optional.empty(), keyring, formerCookie, limits);
    }

    /** The same as they are unless somebody says otherwise. */
    static ServeSettings settings(Keyring keyring) {
        return settings(keyring, Optional.empty(), AnonymousLimits.defaults());
    }
}
