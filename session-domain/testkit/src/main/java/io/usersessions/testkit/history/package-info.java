/** Groups of tests for {@link io.usersessions.domain.port.SessionHistory}. */
package io.usersessions.testkit.history;
