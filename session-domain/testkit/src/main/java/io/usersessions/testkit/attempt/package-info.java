/** Groups of tests for {@link io.usersessions.domain.attempt.SignInAttempts}. */
package io.usersessions.testkit.attempt;
