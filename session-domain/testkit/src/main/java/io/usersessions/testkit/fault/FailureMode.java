package io.usersessions.testkit.fault;

/** How calls of a store fail. */
enum FailureMode {
    /** One call fails, and stores nothing. */
    BEFORE_EFFECT,
    /** One call stores what it should, and only its answer is lost. */
    AFTER_EFFECT,
    /** This call and all later ones fail, and store nothing. */
    PERMANENT
}
