package io.usersessions.domain.model;

import io.usersessions.domain.model.SessionChange.Edited;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Re-applies what one request did to what another request stored meanwhile.
 *
 * <p>Attributes this request did not change stay as the other left them; the same attribute changed by both has the later
 * writer's value, which is this one's. Of two rotations the first stored wins: the key of the other was never handed out. But who
 * authenticated again gets their own key whatever was stored: another's must not gain by it.
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

    /** A rotation that gained a right leaves the former key none. */
    private static boolean isReauthentication(Edited edit) {
        return !edit.closing().keyDigest().hasFormer();
    }

    private static Optional<SignIn> latest(Optional<SignIn> one, Optional<SignIn> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.comparing(SignIn::at));
    }
}
