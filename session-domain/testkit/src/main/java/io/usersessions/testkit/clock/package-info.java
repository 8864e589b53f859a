/** Groups of tests in which the clock of one node is wrong. */
package io.usersessions.testkit.clock;
