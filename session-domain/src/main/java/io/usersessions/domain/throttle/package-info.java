/** Limits on guessing passwords. Start at {@link io.usersessions.domain.throttle.SignInThrottle}. */
package io.usersessions.domain.throttle;
