/** Groups of tests for the cap that {@link io.usersessions.domain.port.SessionRepository#create} keeps. */
package io.usersessions.testkit.cap;
