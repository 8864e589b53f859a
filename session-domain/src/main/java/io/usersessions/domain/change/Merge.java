package io.usersessions.domain.change;

import io.usersessions.domain.change.SessionChange.Edited;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SignIn;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies the changes of one request to the session that another request stored meanwhile.
 *
 * <p>Attributes that this request did not change keep the stored value. If both requests changed an attribute, the later writer wins, which is
 * this request. If both rotated the key, the rotation that was stored first wins, because this request has not sent its key yet. A request
 * that authenticated again always gets its own key: the key of the other request must not gain rights.
 */
final class Merge {
    private Merge() {}

    static Session onto(Session current, Edited edit) {
        Session opened = edit.opened();
        Session closing = edit.closing();
        Session merged = current.holding(edit.delta().appliedTo(current.data()))
                .seenFrom(closing.client())
                .touched(closing.lastActivity());
        boolean firstToRotate = current.keyDigest().matches(opened.keyDigest());
        if (edit.isRotated() && (firstToRotate || isReauthentication(edit))) {
            merged = merged.rotated(closing.keyDigest());
        }
        if (!closing.lifetime().equals(opened.lifetime())) {
            merged = merged.lasting(closing.lifetime());
        }
        return latest(current.signIn(), closing.signIn())
                .map(SignIn::at)
                .map(merged::reauthenticated)
                .orElse(merged);
    }

    /** A rotation with a new authentication keeps no former key. */
    private static boolean isReauthentication(Edited edit) {
        return !edit.closing().keyDigest().hasFormer();
    }

    private static Optional<SignIn> latest(Optional<SignIn> one, Optional<SignIn> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.comparing(SignIn::at));
    }
}
