package io.usersessions.app.account;

/**
 * The people who sign in.
 *
 * @param accounts checks their passwords and knows their names
 * @param failures records sign-ins that failed
 */
public record People(Accounts accounts, FailedSignIns failures) {}
