package io.usersessions.domain.model;

/** Why a session ended. */
public enum EndReason {
    /** Its holder signed out. */
    SIGNED_OUT,
    /** Its holder signed in, and a new session took its place. */
    SIGNED_IN_ANEW,
    /** Its owner ended it from another session. */
    ENDED_BY_OWNER,
    /** Someone else with the right to ended it. */
    ENDED_BY_ADMINISTRATOR,
    /** The owner signed in once more than their cap allows, and it was the oldest. */
    CAP_REACHED,
    /** Its idle timeout or its absolute lifetime passed. */
    EXPIRED
}
