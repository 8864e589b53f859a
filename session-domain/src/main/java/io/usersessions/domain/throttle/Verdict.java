package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import java.time.Duration;
import java.util.List;

/** What the counts say about one more attempt. */
sealed interface Verdict {
    /** It may be made once these reservations are made. */
    record Admit(List<AttemptReservation> reservations) implements Verdict {}

    /** It may be made after this time. */
    record Delay(Duration remaining) implements Verdict {}

    /** So many attempts are under way that their results decide. */
    record Full(AttemptKey key) implements Verdict {}
}
