/** Groups of tests for {@link io.usersessions.domain.port.Leases}. */
package io.usersessions.testkit.lease;
