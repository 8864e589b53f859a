package io.usersessions.app.activity;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Entries of the history that are one thing to people.
 *
 * @param entry the first of them
 * @param times how often it happened
 * @param isNewDevice whether a sign-in was from a device that was not seen before
 * @param isNewPlace the same for a place
 */
record Happened(HistoryEntry entry, long times, boolean isNewDevice, boolean isNewPlace) {
    static Happened of(HistoryEntry entry) {
        return new Happened(entry, entry.times(), entry.kind() == Kind.NEW_DEVICE, entry.kind() == Kind.NEW_PLACE);
    }

    /** Both as one thing; empty if they are two. The other one is earlier, or of the same instant. */
    Optional<Happened> with(Happened other) {
        if (isOneSignIn(other)) {
            HistoryEntry signIn = other.entry.kind() == Kind.SIGNED_IN ? other.entry : entry;
            return Optional.of(
                    new Happened(signIn, 1, isNewDevice || other.isNewDevice, isNewPlace || other.isNewPlace));
        }
        return isFailure()
                        && other.isFailure()
                        && isDay() == other.isDay()
                        && entry.client().equals(other.entry.client())
                ? Optional.of(new Happened(entry, times + other.times, false, false))
                : Optional.empty();
    }

    private boolean isOneSignIn(Happened other) {
        return isSignIn()
                && other.isSignIn()
                && entry.at().equals(other.entry.at())
                && entry.session().equals(other.entry.session());
    }

    private boolean isSignIn() {
        return entry.kind() == Kind.SIGNED_IN || isNewDevice || isNewPlace;
    }

    private boolean isFailure() {
        return entry.kind() == Kind.SIGN_IN_FAILED;
    }

    /** Whether it counts the events of a day, whose times are not known. */
    boolean isDay() {
        return entry.at().equals(entry.day());
    }

    /** An instant of the day that it belongs to. Noon is on the same date in nearly all time zones. */
    Instant dayInstant() {
        return isDay() ? entry.at().plus(Duration.ofHours(12)) : entry.at();
    }

    boolean isSignInElsewhere(SessionId current) {
        return entry.kind() == Kind.SIGNED_IN && !entry.session().equals(Optional.of(current));
    }
}
