package io.usersessions.testkit.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Decoded;
import java.util.Set;
import java.util.TreeSet;
import org.opentest4j.AssertionFailedError;

/** Assertions about what was decoded. */
final class DecodedAssert {
    private DecodedAssert() {}

    /** Fails unless these attributes came back; names those that did not. */
    static void assertReadable(Decoded decoded, SessionData expected) {
        if (decoded instanceof Decoded.Unreadable unreadable) {
            throw new AssertionFailedError("unreadable: " + unreadable.reason());
        }
        SessionData actual = ((Decoded.Readable) decoded).data();
        if (!actual.equals(expected)) {
            throw new AssertionFailedError(
                    "attributes that did not come back as they were: " + different(actual, expected));
        }
    }

    private static Set<String> different(SessionData actual, SessionData expected) {
        Set<String> names = new TreeSet<>(expected.attributes().keySet());
        names.addAll(actual.attributes().keySet());
        names.removeIf(name -> actual.value(name).equals(expected.value(name)));
        return names;
    }

    static void assertUnreadable(Decoded decoded) {
        if (decoded instanceof Decoded.Readable) {
            throw new AssertionFailedError("decoded as readable what must be unreadable");
        }
    }

    static void assertRevealsNothing(Decoded decoded) {
        if (decoded instanceof Decoded.Unreadable unreadable) {
            String reason = unreadable.reason();
            if (reason.isBlank()) {
                throw new AssertionFailedError("no reason says why the payload is unreadable");
            }
            if (reason.contains("horse") || reason.contains("secret")) {
                throw new AssertionFailedError("the reason why a payload is unreadable quotes the payload");
            }
        }
    }
}
