/** Groups of tests for {@link io.usersessions.domain.port.ExpiredSessions}. */
package io.usersessions.testkit.expiry;
