/** Assertions that name only what differs, each in one line. */
package io.usersessions.testkit.difference;
