/** The clock of a node, compared with the clock of the store. Start at {@link io.usersessions.domain.clock.ClockWatch}. */
package io.usersessions.domain.clock;
