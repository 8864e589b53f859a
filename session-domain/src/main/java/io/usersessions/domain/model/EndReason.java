package io.usersessions.domain.model;

/** Why a session ended. */
public enum EndReason {
    /** Its holder signed out. */
    SIGNED_OUT,
    /** Its holder signed in, and a new session replaced it. */
    SIGNED_IN_ANEW,
    /** Its owner ended it from another session. */
    ENDED_BY_OWNER,
    /** An administrator ended it. */
    ENDED_BY_ADMINISTRATOR,
    /** Its owner reached the cap with a new sign-in, and it was the oldest session. */
    CAP_REACHED,
    /** Its idle timeout or its absolute lifetime passed. */
    EXPIRED
}
