/** Groups of tests for {@link io.usersessions.domain.port.SessionDirectory}. */
package io.usersessions.testkit.directory;
