/** Groups of tests for {@link io.usersessions.domain.port.LiveSessions}. */
package io.usersessions.testkit.live;
