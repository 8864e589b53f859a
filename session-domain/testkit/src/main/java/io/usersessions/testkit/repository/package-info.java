/** Groups of tests for {@link io.usersessions.domain.port.SessionRepository}. */
package io.usersessions.testkit.repository;
